import {
  EMPTY_EXPORT,
  type ExportedRecord,
  type LibraryExport,
  STORES,
  type StoreName,
} from '../contract/records';

/** The part of a store that begins after a key; `next` is null after the last. */
export type Rows = (
  store: StoreName,
  after: string | null,
) => Promise<{ readonly rows: readonly ExportedRecord<StoreName>[]; readonly next: string | null }>;

/** Everything in the Library, part by part: also what was deleted, and notes without an article. */
export async function* wholeLibrary(rows: Rows): AsyncGenerator<LibraryExport> {
  for (const store of STORES) {
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<Rows>> = await rows(store, after);
      yield { ...EMPTY_EXPORT, [store]: page.rows };
      after = page.next;
    } while (after !== null);
  }
}
