import type { ArticlesAct } from '../../contract/lists';
import type { LibraryDatabase } from '../database';
import { putArticles, tablesOfListFields } from '../lists/derive-list-fields';
import { nextVersion } from './record-meta';

/**
 * Puts articles into the bin, or takes them out, as one act; their notes and places stay with them.
 *
 * @returns the ids of those that this act moved: what undoing it takes.
 */
export async function setArticlesDeleted(
  db: LibraryDatabase,
  { ids, operation }: ArticlesAct,
  deleted: boolean,
  now: number,
): Promise<string[]> {
  return db.transaction('rw', tablesOfListFields(db), async () => {
    const found = (await db.articles.bulkGet([...new Set(ids)])).flatMap((one) => one ?? []);
    const before = found.filter((record) => Boolean(record.deletedAt) !== deleted);
    if (before.length > 0) {
      const stamp = await nextVersion(db, now);
      const moved = before.map((record) => ({
        ...record,
        ...stamp(record),
        ...{ operation, deletedAt: deleted ? now : 0 },
      }));
      await putArticles(db, moved, before);
    }
    const ours = found.filter(
      (record) => record.operation === operation || before.includes(record),
    );
    return ours.map((record) => record.id);
  });
}
