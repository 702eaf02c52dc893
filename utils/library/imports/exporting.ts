import { Dexie } from 'dexie';
import { present } from '../../collections/lists';
import type { ExportedArticles, ExportedRows, WrittenSince } from '../../contract/exchange';
import {
  EMPTY_EXPORT,
  type ExportedRecord,
  keyOf,
  type LibraryExport,
  type StoreName,
} from '../../contract/records';
import type { LibraryDatabase } from '../database';
import { asExported, withoutListFields } from '../lists/list-fields';

/** UTF-16 code units, as JSON, after which an answer ends: Chromium refuses messages of 64 MiB. */
const MAX_ANSWER_LENGTH = 4_000_000;
/** How many articles are read in one transaction. */
const ARTICLES_AT_ONCE = 20;

/** Everything in a store, tombstones included, part by part in the order of its keys. */
export async function exportRows(
  db: LibraryDatabase,
  store: StoreName,
  after: string | null,
): Promise<ExportedRows> {
  let size = 0;
  const isFull = (row: ExportedRecord<StoreName>) => {
    size += sizeOf(row);
    return size > MAX_ANSWER_LENGTH;
  };
  const rows = await db
    .table<ExportedRecord<StoreName>, string>(store)
    .where(':id')
    .above(after ?? '')
    .until(isFull, true)
    .toArray();
  const last = rows.at(-1);
  return {
    rows: rows.map((row) => asExported(store, row)),
    next: last && size > MAX_ANSWER_LENGTH ? keyOf(last) : null,
  };
}

/** The ids of all living articles, the last opened first. */
export async function articleIds(db: LibraryDatabase): Promise<string[]> {
  return db.articles.where('facets').startsWith('view=all\n').reverse().primaryKeys();
}

/**
 * Articles with what belongs to them, as many of `ids` as one answer holds.
 *
 * @param whole whether with every edition, as a backup has them, or with the one read last.
 */
export async function exportArticles(
  db: LibraryDatabase,
  ids: readonly string[],
  whole: boolean,
): Promise<ExportedArticles> {
  let library = EMPTY_EXPORT;
  let taken = 0;
  for (let size = 0; taken < ids.length && size < MAX_ANSWER_LENGTH; taken += ARTICLES_AT_ONCE) {
    const part = await articlesWithRecords(db, ids.slice(taken, taken + ARTICLES_AT_ONCE), whole);
    library = joined(library, part);
    size += sizeOf(part);
  }
  return { library, taken: Math.min(taken, ids.length) };
}

async function articlesWithRecords(
  db: LibraryDatabase,
  ids: readonly string[],
  whole: boolean,
): Promise<LibraryExport> {
  const tables = [db.articles, db.editions, db.places, db.notes, db.marks, db.translations];
  return db.transaction('r', tables, async () => {
    const articles = present(await db.articles.bulkGet([...ids])).map(withoutListFields);
    const of = [...ids];
    return {
      articles,
      editions: whole
        ? await db.editions.where('articleId').anyOf(of).toArray()
        : present(await db.editions.bulkGet(articles.map(({ editionId }) => editionId))),
      places: present(await db.places.bulkGet(of)),
      notes: await db.notes.where('articleId').anyOf(of).toArray(),
      marks: await db.marks.where('articleId').anyOf(of).toArray(),
      translations: await db.translations.where('articleId').anyOf(of).toArray(),
    };
  });
}

const sizeOf = (value: unknown) => JSON.stringify(value).length;

function joined(a: LibraryExport, b: LibraryExport): LibraryExport {
  return {
    articles: [...a.articles, ...b.articles],
    editions: [...a.editions, ...b.editions],
    places: [...a.places, ...b.places],
    notes: [...a.notes, ...b.notes],
    marks: [...a.marks, ...b.marks],
    translations: [...a.translations, ...b.translations],
  };
}

/** Notes are counted up to this: the browser counts one by one, and a larger number says no more. */
const MAX_COUNTED = 1000;

/**
 * What the Library has that a backup made at `clock` has not. Where `areMore`, deleted notes may be
 * among those counted.
 *
 * @param clock the Library's when the last backup was begun; '' for none.
 */
export async function writtenSince(db: LibraryDatabase, clock: string): Promise<WrittenSince> {
  return db.transaction('r', db.notes, db.meta, async () => {
    // Counted by the index alone, but for the few that were deleted.
    const above = db.notes.where('updatedAt').above(clock);
    const newer = (await above.limit(MAX_COUNTED + 1).primaryKeys()).length;
    const now = (await db.meta.get('clock'))?.value ?? '';
    if (newer > MAX_COUNTED) return { clock: now, notes: MAX_COUNTED, areMore: true };
    const deleted = await db.notes
      .where('[deletedAt+articleId]')
      .above([0, Dexie.maxKey])
      .filter(({ updatedAt }) => updatedAt > clock)
      .count();
    return { clock: now, notes: newer - deleted, areMore: false };
  });
}
