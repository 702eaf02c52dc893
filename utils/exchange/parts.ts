import type { ExportedRows } from '../contract/exchange';
import {
  EMPTY_EXPORT,
  type ExportedRecord,
  type LibraryExport,
  STORES,
  type StoreName,
} from '../contract/records';

/** Everything in the Library, part by part: also what was deleted, and notes without an article. */
export async function* wholeLibrary(
  rowsAfter: (store: StoreName, after: string | null) => Promise<ExportedRows>,
): AsyncGenerator<LibraryExport> {
  for (const store of STORES) {
    let after: string | null = null;
    do {
      const { rows, next }: ExportedRows = await rowsAfter(store, after);
      yield { ...EMPTY_EXPORT, [store]: rows };
      after = next;
    } while (after !== null);
  }
}

/**
 * UTF-16 code units, as JSON, of a part: about 150 articles, which the Library takes in within a
 * second or two. Chromium refuses messages of 64 MiB.
 */
const PART_LENGTH = 1_000_000;

type Records = Record<StoreName, ExportedRecord<StoreName>[]>;

/**
 * A library cut into parts that fit a message each; at least one, and none is empty but that of an
 * empty library. What belongs to one article stays together, so that each part makes sense by itself:
 * an article that is larger than a part is a part of its own.
 */
export function* partsOf(library: LibraryExport, limit = PART_LENGTH): Generator<LibraryExport> {
  let part = emptyPart();
  let size = 0;
  for (const [group, length] of byArticle(library)) {
    if (size > 0 && size + length > limit) {
      yield part as unknown as LibraryExport;
      part = emptyPart();
      size = 0;
    }
    for (const store of STORES) for (const record of group[store]) part[store].push(record);
    size += length;
  }
  yield part as unknown as LibraryExport;
}

/** The records of each article, in the order of the library, with their length as JSON. */
function byArticle(library: LibraryExport): Iterable<readonly [group: Records, length: number]> {
  const groups = new Map<string, [Records, number]>();
  for (const store of STORES) {
    for (const record of library[store]) {
      const id = articleIdOf(record);
      const known = groups.get(id) ?? [emptyPart(), 0];
      known[0][store].push(record);
      known[1] += JSON.stringify(record).length;
      groups.set(id, known);
    }
  }
  return groups.values();
}

/** The id of the article that a record belongs to, or is. */
export const articleIdOf = (record: ExportedRecord<StoreName>): string =>
  'articleId' in record ? record.articleId : record.id;

const emptyPart = () =>
  Object.fromEntries(Object.keys(EMPTY_EXPORT).map((store) => [store, []])) as unknown as Records;
