import { type CopyOf, EMPTY_COPY, type LibraryCopy, STORES, type StoreName } from './copy';

/** The part of a store that begins after a key; `next` is null after the last. */
export type Rows = (
  store: StoreName,
  after: string | null,
) => Promise<{ readonly rows: readonly CopyOf<StoreName>[]; readonly next: string | null }>;

/** Everything in the Library, part by part: also what was deleted, and notes without an article. */
export async function* wholeLibrary(rows: Rows): AsyncGenerator<LibraryCopy> {
  for (const store of STORES) {
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<Rows>> = await rows(store, after);
      yield { ...EMPTY_COPY, [store]: page.rows };
      after = page.next;
    } while (after !== null);
  }
}
