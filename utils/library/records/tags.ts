import type { TagsAct } from '../../contract/lists';
import type { ArticleRecord, LibraryDatabase } from '../database';
import { putArticles, tablesOfListFields } from '../lists/derive-list-fields';
import { nextVersion } from './record-meta';
import { changeTags, cleanTag } from './tag-names';

/** Gives tags to articles and takes tags from them. */
export async function changeTagsOf(
  db: LibraryDatabase,
  { ids, ...change }: TagsAct,
  now: number,
): Promise<void> {
  await db.transaction('rw', tablesOfListFields(db), async () => {
    const articles = (await db.articles.bulkGet([...new Set(ids)])).flatMap((one) => one ?? []);
    const inUse = await tagsInUse(db);
    await retag(db, articles, (tags) => changeTags(tags, change, inUse), now);
  });
}

/**
 * Renames a tag on all articles, in the bin too; an empty new name removes it. A new name that is in
 * use makes the two one.
 */
export async function renameTag(
  db: LibraryDatabase,
  { from, to }: { readonly from: string; readonly to: string },
  now: number,
): Promise<void> {
  await db.transaction('rw', tablesOfListFields(db), async () => {
    const facet = `tag=${from}\n`;
    const living = await db.articles.where('facets').startsWith(facet).toArray();
    const binned = await db.articles
      .where('deletedAt')
      .above(0)
      .filter(({ tags }) => tags.includes(from))
      .toArray();
    // A new spelling of the same tag must win over the old one.
    const inUse = (await tagsInUse(db)).filter((tag) => tag !== from);
    const change = { add: [cleanTag(to)], remove: [from] };
    await retag(db, [...living, ...binned], (tags) => changeTags(tags, change, inUse), now);
  });
}

async function retag(
  db: LibraryDatabase,
  articles: readonly ArticleRecord[],
  change: (tags: readonly string[]) => string[],
  now: number,
): Promise<void> {
  const changes = articles.map((record) => ({ record, tags: change(record.tags) }));
  const real = changes.filter(({ record, tags }) => tags.join('\n') !== record.tags.join('\n'));
  if (real.length === 0) return;
  const stamp = await nextVersion(db, now);
  await putArticles(
    db,
    real.map(({ record, tags }) => ({ ...record, ...stamp(record), tags })),
    real.map(({ record }) => record),
  );
}

async function tagsInUse(db: LibraryDatabase): Promise<string[]> {
  const keys = await db.tallies.where('facet').startsWith('tag=').primaryKeys();
  return keys.map((facet) => facet.slice('tag='.length));
}
