import type { CopyOf, StoreName } from '../exchange/copy';
import type { LibraryDatabase, ReplacedRecord, Stamp } from './database';
import { articleIdOf, tablesOf } from './importing';
import { rememberShelved, reshelve, type Shelved } from './shelving';

/** How many records went back to what they were, and how many stayed, having changed since. */
export interface UndoneImport {
  readonly restored: number;
  readonly kept: number;
}

/** What is on an article goes before the article, an article before its text. */
const ORDER: readonly StoreName[] = [
  ...(['notes', 'marks', 'translations', 'places', 'articles', 'editions'] as const),
];

/**
 * Puts back what stood where an import wrote, in one transaction. What the reader has changed since
 * stays, and so does an article with notes or marks of theirs on it.
 */
export async function undoImport(db: LibraryDatabase, importId: string): Promise<UndoneImport> {
  return db.transaction('rw', tablesOf(db), async () => {
    const outcome = { restored: 0, kept: 0 };
    const touched = new Set<string>();
    const shelved: Shelved = new Map();
    const found = await db.imports.get(importId);
    if (found?.state !== 'applied') return outcome;
    for (const store of ORDER) {
      const entries = await db.replaced.where({ importId, store }).toArray();
      const back = await restorable(db, store, entries);
      outcome.restored += back.length;
      outcome.kept += entries.length - back.length;
      const table = db.table<CopyOf<StoreName>, string>(store);
      const here = await table.bulkGet(back.map(({ key }) => key));
      for (const record of here) if (record) touched.add(articleIdOf(record));
      await rememberShelved(db, touched, shelved);
      await table.bulkDelete(back.filter(({ before }) => !before).map(({ key }) => key));
      await table.bulkPut(back.flatMap(({ before }) => before ?? []));
    }
    await reshelve(db, [...touched], shelved);
    await db.replaced.where({ importId }).delete();
    await db.imports.put({ ...found, state: 'undone' });
    return outcome;
  });
}

async function restorable(
  db: LibraryDatabase,
  store: StoreName,
  entries: readonly ReplacedRecord[],
): Promise<ReplacedRecord[]> {
  const here = await db.table<Stamp, string>(store).bulkGet(entries.map(({ key }) => key));
  const candidates = entries.filter((entry, i) => {
    const now = here[i];
    if (!now) return false;
    // Opening an article writes it and its place anew; that alone does not make them the reader's.
    if (!entry.before && (store === 'articles' || store === 'places')) return true;
    return now.updatedAt === entry.updatedAt && now.rev === entry.rev;
  });
  const isFree = store === 'articles' ? await freeArticles(db, candidates) : null;
  const isGone = store === 'editions' ? await goneArticles(db, candidates) : null;
  return candidates.filter((entry, i) => {
    if (entry.before) return true;
    return (isFree?.[i] ?? true) && (isGone?.[i] ?? true);
  });
}

/** Whether nothing of the reader's is left on these articles, and no text that they read since. */
async function freeArticles(db: LibraryDatabase, entries: readonly ReplacedRecord[]) {
  const ids = entries.map(({ key }) => key);
  const taken = new Set<string>();
  for (const table of [db.notes, db.marks, db.translations])
    for (const record of await table.where('articleId').anyOf(ids).toArray())
      taken.add(record.articleId);
  const importId = entries[0]?.importId ?? '';
  const brought = await db.replaced.where({ importId, store: 'editions' }).toArray();
  const known = new Set(brought.map(({ key }) => key));
  await db.editions
    .where('articleId')
    .anyOf(ids)
    .each(({ id, articleId }) => {
      if (!known.has(id)) taken.add(articleId);
    });
  return ids.map((id) => !taken.has(id));
}

/** Whether the articles of these editions are there no more. */
async function goneArticles(db: LibraryDatabase, entries: readonly ReplacedRecord[]) {
  const editions = await db.editions.bulkGet(entries.map(({ key }) => key));
  const ids = editions.map((edition) => edition?.articleId ?? '');
  const articles = await db.articles.bulkGet(ids);
  return articles.map((article) => !article);
}

/** The last import while it can be undone: its id and when it was made; null for none. */
export async function lastImport(
  db: LibraryDatabase,
): Promise<{ readonly id: string; readonly at: string } | null> {
  const found = await db.imports.filter(({ state }) => state === 'applied').first();
  return found ? { id: found.id, at: found.at } : null;
}
