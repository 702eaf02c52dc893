import { Dexie } from 'dexie';
import {
  EMPTY_EXPORT,
  type ExportedRecord,
  keyOf,
  type LibraryExport,
  type StoreName,
} from '../../contract/records';
import type { LibraryDatabase } from '../database';
import { withoutListFields } from '../lists/list-fields';
import { portable } from '../records/portable';

/** UTF-16 code units, as JSON, after which an answer ends: Chromium refuses messages of 64 MiB. */
const PAGE_SIZE = 4_000_000;
/** Articles read at once. */
const SLICE = 20;

/** A part of a store. `next` is where the following part begins; null after the last. */
export interface ExportedRows {
  readonly rows: readonly ExportedRecord<StoreName>[];
  readonly next: string | null;
}

/** Some of the articles asked for. `taken` counts how many of the ids the copy has dealt with. */
export interface ExportedArticles {
  readonly copy: LibraryExport;
  readonly taken: number;
}

/** Everything in a store, tombstones included, part by part in the order of its keys. */
export async function exportRows(
  db: LibraryDatabase,
  store: StoreName,
  after: string | null,
): Promise<ExportedRows> {
  let size = 0;
  const isFull = (row: ExportedRecord<StoreName>) => {
    size += sizeOf(row);
    return size > PAGE_SIZE;
  };
  const rows = await db
    .table<ExportedRecord<StoreName>, string>(store)
    .where(':id')
    .above(after ?? '')
    .until(isFull, true)
    .toArray();
  const last = rows.at(-1);
  return {
    rows: rows.map((row) => portable(store, row)),
    next: last && size > PAGE_SIZE ? keyOf(last) : null,
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
  let copy = EMPTY_EXPORT;
  let taken = 0;
  for (let size = 0; taken < ids.length && size < PAGE_SIZE; taken += SLICE) {
    const part = await copyOf(db, ids.slice(taken, taken + SLICE), whole);
    copy = joined(copy, part);
    size += sizeOf(part);
  }
  return { copy, taken: Math.min(taken, ids.length) };
}

async function copyOf(
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

const present = <T>(records: readonly (T | undefined)[]): T[] =>
  records.filter((record) => record !== undefined);

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

/** What the Library has that a backup made at `clock` has not. */
export interface Unsaved {
  /** The Library's clock now: what the next backup is made at. */
  readonly clock: string;
  /** Living notes written after `clock`; those deleted since may be among them where `areMore`. */
  readonly notes: number;
  /** Whether there are more than `notes` says. */
  readonly areMore: boolean;
}

/** Notes are counted up to this: the browser counts one by one, and a larger number says no more. */
const MOST_COUNTED = 1000;

/** @param clock of the last backup; '' for none. */
export async function writtenSince(db: LibraryDatabase, clock: string): Promise<Unsaved> {
  return db.transaction('r', db.notes, db.meta, async () => {
    // Counted by the index alone, but for the few that were deleted.
    const above = db.notes.where('updatedAt').above(clock);
    const newer = (await above.limit(MOST_COUNTED + 1).primaryKeys()).length;
    const now = (await db.meta.get('clock'))?.value ?? '';
    if (newer > MOST_COUNTED) return { clock: now, notes: MOST_COUNTED, areMore: true };
    const deleted = await db.notes
      .where('[deletedAt+articleId]')
      .above([0, Dexie.maxKey])
      .filter(({ updatedAt }) => updatedAt > clock)
      .count();
    return { clock: now, notes: newer - deleted, areMore: false };
  });
}
