import type { LibraryDatabase } from '../database';
import { partKeys, unindexedParts } from '../search/index-keys';

const DAY_MS = 24 * 60 * 60 * 1000;
/** How long what was deleted can be taken back. */
const BIN_TIME_MS = 30 * DAY_MS;
/** Nobody should wait long behind one transaction. */
const ARTICLES_PER_TRANSACTION = 20;

/**
 * Removes for good what has lain in the bin for 30 days; looks there once a day at most.
 *
 * @param now milliseconds since 1970.
 */
export async function purgeIfDue(db: LibraryDatabase, now: number): Promise<void> {
  const last = Number((await db.meta.get('purged'))?.value ?? 0);
  // A clock that was set back must not stop it for years.
  if (last <= now && now - last < DAY_MS) return;
  await purge(db, now - BIN_TIME_MS);
  await db.meta.put({ key: 'purged', value: String(now) });
}

/**
 * Removes for good what was put into the bin at `until` or before (milliseconds since 1970), and
 * nothing else.
 */
export async function purge(db: LibraryDatabase, until: number): Promise<void> {
  while ((await purgeArticles(db, until)) > 0);
  await db.transaction('rw', db.notes, db.marks, db.translations, db.meta, async () => {
    for (const table of [db.notes, db.marks, db.translations]) {
      const ids = await table
        .where('[deletedAt+articleId]')
        .between([1], [until, '\uffff'])
        .primaryKeys();
      // By their ids: the journal must know which ones are gone.
      await table.bulkDelete(ids);
    }
  });
}

/** @returns how many articles were removed: fewer than a transaction's worth at the end. */
async function purgeArticles(db: LibraryDatabase, until: number): Promise<number> {
  const ofArticles = [db.editions, db.notes, db.marks, db.translations];
  const tables = [db.articles, db.places, db.words, db.unindexed, db.meta, ...ofArticles];
  return db.transaction('rw', tables, async () => {
    const old = db.articles.where('deletedAt').between(1, until, true, true);
    const articles = await old.limit(ARTICLES_PER_TRANSACTION).toArray();
    const ids = articles.map(({ id }) => id);
    for (const table of ofArticles) {
      await table.bulkDelete(await table.where('articleId').anyOf(ids).primaryKeys());
    }
    await db.places.bulkDelete(ids);
    await db.words.bulkDelete(articles.flatMap(({ ordinal }) => partKeys(ordinal)));
    const unindexed = ids.flatMap(unindexedParts);
    await db.unindexed.bulkDelete(unindexed.map(({ articleId, part }) => [articleId, part]));
    await db.articles.bulkDelete(ids);
    return ids.length;
  });
}
