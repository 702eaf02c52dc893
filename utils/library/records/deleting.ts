import { present } from '../../collections/lists';
import type { ArticlesAct } from '../../contract/lists';
import type { LibraryDatabase } from '../database';
import { putArticles, tablesOfListFields } from '../lists/derive-list-fields';
import { advanceClock } from './record-meta';

/**
 * Puts articles into the bin, or takes them out, as one act; their notes and reading positions stay
 * with them.
 *
 * @param now milliseconds since 1970.
 * @returns the ids of those that this act moved, now or at an earlier try: what undoing it takes.
 */
export async function setArticlesDeleted(
  db: LibraryDatabase,
  { ids, operation }: ArticlesAct,
  deleted: boolean,
  now: number,
): Promise<string[]> {
  return db.transaction('rw', tablesOfListFields(db), async () => {
    const found = present(await db.articles.bulkGet([...new Set(ids)]));
    const before = found.filter((record) => Boolean(record.deletedAt) !== deleted);
    if (before.length > 0) {
      const metaAfter = await advanceClock(db, now);
      const moved = before.map((record) => ({
        ...record,
        ...metaAfter(record),
        operation,
        deletedAt: deleted ? now : 0,
      }));
      await putArticles(db, moved, before);
    }
    return found
      .filter((record) => record.operation === operation || before.includes(record))
      .map(({ id }) => id);
  });
}
