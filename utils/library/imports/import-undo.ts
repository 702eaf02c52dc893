import type { UndoneImport } from '../../contract/exchange';
import type { ArticleExport, ExportedRecord, RecordMeta, StoreName } from '../../contract/records';
import { AppError } from '../../contract/result';
import { articleIdOf } from '../../exchange/parts';
import type { ImportRecord, LibraryDatabase, Replaced } from '../database';
import { rederiveListFields } from '../lists/derive-list-fields';
import { asExported } from '../lists/list-fields';
import { applyNextPart, tablesOf } from './importing';

/** What is on an article is undone before the article, an article before its text. */
const ON_ARTICLES = ['notes', 'marks', 'translations', 'places'] as const;

/**
 * Puts back what stood where the last part of an import wrote that is still there, in one
 * transaction. What the reader has changed since stays, and so does an article with notes or marks of
 * theirs on it. An import that is under way goes no further.
 */
export async function undoNextPart(db: LibraryDatabase, importId: string): Promise<UndoneImport> {
  return db.transaction('rw', tablesOf(db), async () => {
    const found = await db.imports.get(importId);
    if (!found || found.state === 'staged') return { restored: 0, kept: 0, left: 0 };
    let { restored, kept } = found;
    const part = found.applied - 1;
    if (found.state === 'undone' || part < 0) return { restored, kept, left: 0 };
    if (found.state !== 'undoing') await db.importParts.where({ importId }).delete();
    const undone = await undoPart(db, importId, String(part));
    restored += undone.restored;
    kept += undone.kept;
    const state = part > 0 ? 'undoing' : 'undone';
    await db.imports.put({ ...found, state, applied: part, restored, kept });
    return { restored, kept, left: part };
  });
}

async function undoPart(db: LibraryDatabase, importId: string, key: string) {
  const undone = { restored: 0, kept: 0 };
  const touched = new Set<string>();

  /** The records of a store that go back: of those that stood nowhere before, only which may go. */
  async function backOf(
    store: StoreName,
    mayGo: (fresh: readonly Replaced[]) => Promise<ReadonlySet<string>>,
  ): Promise<Replaced[]> {
    const records = (await db.replaced.get([importId, store, key]))?.records ?? [];
    const back = await restorable(db, store, records, mayGo);
    undone.restored += back.length;
    undone.kept += records.length - back.length;
    return back;
  }

  /** Puts records back, and removes what stood nowhere. */
  async function putBack(store: StoreName, back: readonly Replaced[]): Promise<void> {
    const table = db.table<ExportedRecord<StoreName>, string>(store);
    const here = await table.bulkGet(back.map(({ key }) => key));
    for (const record of here) if (record) touched.add(articleIdOf(record));
    await table.bulkDelete(back.filter(({ before }) => !before).map(({ key }) => key));
    await table.bulkPut(back.flatMap(({ before }) => before ?? []));
  }

  for (const store of ON_ARTICLES) {
    await putBack(store, await backOf(store, async (fresh) => new Set(fresh.map(keyOfEntry))));
  }
  const brought = (await db.replaced.get([importId, 'editions', key]))?.records ?? [];
  const isFree = (fresh: readonly Replaced[]) =>
    freeArticles(db, fresh.map(keyOfEntry), new Set(brought.map(keyOfEntry)));
  const articles = await backOf('articles', isFree);
  await putArticlesBack(db, articles, touched);
  await putBack('editions', await backOf('editions', (fresh) => goneArticles(db, fresh)));
  await db.replaced.bulkDelete(
    [...ON_ARTICLES, 'articles', 'editions'].map((store) => [importId, store, key] as const),
  );
  return undone;
}

const keyOfEntry = ({ key }: Replaced) => key;

async function putArticlesBack(
  db: LibraryDatabase,
  back: readonly Replaced[],
  touched: ReadonlySet<string>,
): Promise<void> {
  const after = new Map(back.map(({ key, before }) => [key, before]));
  const ids = [...new Set([...after.keys(), ...touched])];
  const here = await db.articles.bulkGet(ids);
  await rederiveListFields(
    db,
    here.flatMap((before, i) => {
      if (!before) return [];
      const id = ids[i] ?? '';
      const next = after.has(id) ? (after.get(id) ?? null) : asExported('articles', before);
      return [{ before, after: next as ArticleExport | null }];
    }),
  );
}

/** Those records that are still as the import wrote them and, where nothing stood, that may go. */
async function restorable(
  db: LibraryDatabase,
  store: StoreName,
  records: readonly Replaced[],
  mayGo: (fresh: readonly Replaced[]) => Promise<ReadonlySet<string>>,
): Promise<Replaced[]> {
  const here = await db.table<RecordMeta, string>(store).bulkGet(records.map(({ key }) => key));
  const candidates = records.filter((record, i) => {
    const now = here[i];
    if (!now) return false;
    // Opening an article writes it and its place anew; that alone does not make them the reader's.
    if (!record.before && (store === 'articles' || store === 'places')) return true;
    return now.updatedAt === record.updatedAt && now.rev === record.rev;
  });
  const free = await mayGo(candidates.filter(({ before }) => !before));
  return candidates.filter(({ before, key }) => before || free.has(key));
}

/** Those of the articles with nothing of the reader's left on them and no text read since. */
async function freeArticles(
  db: LibraryDatabase,
  ids: readonly string[],
  brought: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  const inUse = new Set<string>();
  for (const table of [db.notes, db.marks, db.translations])
    for (const record of await table.where('articleId').anyOf(ids).toArray())
      inUse.add(record.articleId);
  await db.editions
    .where('articleId')
    .anyOf(ids)
    .each(({ id, articleId }) => {
      if (!brought.has(id)) inUse.add(articleId);
    });
  return new Set(ids.filter((id) => !inUse.has(id)));
}

/** The keys of those editions whose articles are there no more. */
async function goneArticles(db: LibraryDatabase, records: readonly Replaced[]) {
  const editions = await db.editions.bulkGet(records.map(keyOfEntry));
  const articles = await db.articles.bulkGet(editions.map((edition) => edition?.articleId ?? ''));
  return new Set(records.flatMap(({ key }, i) => (articles[i] ? [] : [key])));
}

/**
 * Carries on the imports that a worker which died, or a page that was closed, left half made or half
 * undone.
 *
 * @param now milliseconds since 1970.
 * @param but the import that its page is carrying on itself.
 */
export async function finishImports(db: LibraryDatabase, now: number, but?: string): Promise<void> {
  const isOpen = ({ id, state }: ImportRecord) =>
    id !== but && (state === 'applying' || state === 'undoing');
  for (const { id } of await db.imports.filter(isOpen).toArray()) {
    while (await goesOn(db, id, now));
  }
}

async function goesOn(db: LibraryDatabase, id: string, now: number): Promise<boolean> {
  const found = await db.imports.get(id);
  if (found?.state === 'undoing') return (await undoNextPart(db, id)).left > 0;
  if (found?.state !== 'applying') return false;
  try {
    await applyNextPart(db, id, found.parts, now);
    return true;
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'not-found') throw error;
    await endHere(db, id);
    return false;
  }
}

/** A part is lost: what came in stays, can be undone, and stands in no other import's way. */
function endHere(db: LibraryDatabase, importId: string): Promise<void> {
  return db.transaction('rw', db.imports, db.importParts, async () => {
    const found = await db.imports.get(importId);
    // It may have been taken back meanwhile.
    if (found?.state !== 'applying') return;
    await db.imports.put({ ...found, state: 'applied', parts: found.applied });
    await db.importParts.where({ importId }).delete();
  });
}

/**
 * The last import while it can be undone: its id and when it was made; null for none. One that is
 * under way is among them.
 */
export async function lastImport(
  db: LibraryDatabase,
): Promise<{ readonly id: string; readonly at: string } | null> {
  const found = await db.imports
    .filter(({ state }) => state === 'applied' || state === 'applying' || state === 'undoing')
    .first();
  return found ? { id: found.id, at: found.at } : null;
}
