import type { LibraryDatabase } from '../database';
import { partKeys } from '../search/index-keys';

/** How long what was deleted can be taken back, in milliseconds: 30 days. */
const BIN_TIME = 30 * 24 * 60 * 60 * 1000;
/** Milliseconds between two looks into the bin. */
const DAY = 24 * 60 * 60 * 1000;
/** Articles in one transaction: nobody should wait long behind it. */
const BATCH = 20;

/** Removes for good what has lain in the bin for 30 days; looks there once a day at most. */
export async function purgeIfDue(db: LibraryDatabase, now: number): Promise<void> {
  const last = Number((await db.meta.get('purged'))?.value ?? 0);
  // A clock that was set back must not stop it for years.
  if (last <= now && now - last < DAY) return;
  await purge(db, now - BIN_TIME);
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

async function purgeArticles(db: LibraryDatabase, until: number): Promise<number> {
  const written = [db.editions, db.notes, db.marks, db.translations];
  const tables = [db.articles, db.places, db.words, db.unindexed, db.meta, ...written];
  return db.transaction('rw', tables, async () => {
    const old = db.articles.where('deletedAt').between(1, until, true, true);
    const articles = await old.limit(BATCH).toArray();
    const ids = articles.map(({ id }) => id);
    for (const table of written) {
      await table.bulkDelete(await table.where('articleId').anyOf(ids).primaryKeys());
    }
    await db.places.bulkDelete(ids);
    await db.words.bulkDelete(articles.flatMap(({ ordinal }) => partKeys(ordinal)));
    await db.unindexed.bulkDelete(ids.flatMap((id) => PARTS.map((part) => [id, part] as const)));
    await db.articles.bulkDelete(ids);
    return ids.length;
  });
}

const PARTS = ['text', 'notes'] as const;
