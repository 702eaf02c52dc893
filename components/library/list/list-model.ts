import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { LibraryClient } from '../../../utils/contract/library-service';
import type { Overview, Usage } from '../../../utils/contract/lists';
import type { ErrorValue, Result } from '../../../utils/contract/result';
import type { Query } from './query';
import { fetchRows, type ListedRows, type RowsLibrary } from './rows';
import { createSelection, type Selection } from './selection';

/** Something that was done and can be taken back. */
export interface Undoable {
  readonly kind: 'deleted' | 'restored';
  readonly count: number;
}

/** The library page: what is listed, what is ticked, what was done. */
export interface LibraryListModel {
  readonly query: ReadonlySignal<Query>;
  /** Null until the Library has answered for the first time. */
  readonly rows: ReadonlySignal<ListedRows | null>;
  readonly isLoading: ReadonlySignal<boolean>;
  readonly overview: ReadonlySignal<Overview | null>;
  /** Null until it is measured. */
  readonly usage: ReadonlySignal<Usage | null>;
  readonly selection: Selection;
  readonly failure: ReadonlySignal<ErrorValue | null>;
  readonly undoable: ReadonlySignal<Undoable | null>;
  /** Shows something else. */
  ask(change: Partial<Query>): void;
  /** Lists more of the same. */
  more(): Promise<void>;
  /** Looks again: a reader in another tab may have moved on. */
  refresh(): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
  restore(ids: readonly string[]): Promise<void>;
  restoreNote(id: string): Promise<void>;
  undo(): Promise<void>;
  dismissUndo(): void;
  /** Counts how much room the library takes: with 50,000 notes that takes a second. */
  measure(): Promise<void>;
  emptyBin(): Promise<void>;
  changeTags(
    ids: readonly string[],
    add: readonly string[],
    remove: readonly string[],
  ): Promise<void>;
  renameTag(from: string, to: string): Promise<void>;
}

/** What the library page asks of the Library. */
export type ListedLibrary = RowsLibrary &
  Pick<
    LibraryClient,
    | 'overview'
    | 'usage'
    | 'deleteArticles'
    | 'restoreArticles'
    | 'restoreNote'
    | 'emptyBin'
    | 'changeTags'
    | 'renameTag'
  >;

/**
 * @param newOperation makes ids of acts: the same act a second time changes nothing.
 * @param now milliseconds since 1970.
 */
export function createLibraryListModel(
  library: ListedLibrary,
  first: Query,
  newOperation: () => string,
  now: () => number = Date.now,
): LibraryListModel {
  const listing = createListing(library, first, now);
  const { query, rows, failure } = listing;
  const counts = createCounts(library);
  const listed = computed(() => (rows.value?.articles ?? []).map(({ article }) => article.id));
  const selection = createSelection(listed);

  const refresh = async () => {
    const { articles = [], bin = [] } = rows.peek() ?? {};
    await Promise.all([listing.list(articles.length + bin.length), counts.refresh()]);
  };

  /** Does something to the Library, then shows how it stands; what failed stays on the screen. */
  async function act(work: () => Promise<Result<unknown>>): Promise<boolean> {
    const result = await work();
    await refresh();
    if (!result.ok) failure.value = result.error;
    return result.ok;
  }

  const moves = createMoves(act, newOperation, selection.clear);

  return {
    query,
    rows,
    isLoading: listing.isLoading,
    overview: counts.overview,
    usage: counts.usage,
    selection,
    failure,
    undoable: moves.undoable,
    refresh,
    ask(change) {
      query.value = { ...query.peek(), ...change };
      if (change.tab) selection.clear();
      void listing.list();
    },
    more: listing.more,
    remove: (ids) => moves.move(ids, 'deleted', library.deleteArticles, library.restoreArticles),
    restore: (ids) => moves.move(ids, 'restored', library.restoreArticles, library.deleteArticles),
    async restoreNote(id) {
      await act(() => library.restoreNote(id));
    },
    undo: moves.undo,
    dismissUndo: moves.dismiss,
    measure: counts.measure,
    async emptyBin() {
      moves.forget();
      await act(() => library.emptyBin());
    },
    async changeTags(ids, add, remove) {
      await act(() => library.changeTags({ ids, add, remove }));
    },
    async renameTag(from, to) {
      if (await act(() => library.renameTag({ from, to }))) {
        const { filter } = query.peek();
        if (filter.tag !== from) return;
        const { tag: _, ...rest } = filter;
        query.value = { ...query.peek(), filter: to ? { ...rest, tag: to } : rest };
        await listing.list();
      }
    },
  };
}

/** How much is in the Library, and how much room it takes. */
function createCounts(library: Pick<ListedLibrary, 'overview' | 'usage'>) {
  const overview = signal<Overview | null>(null);
  const usage = signal<Usage | null>(null);
  return {
    overview,
    usage,
    async refresh(): Promise<void> {
      const counted = await library.overview();
      if (counted.ok) overview.value = counted.value;
    },
    async measure(): Promise<void> {
      const used = await library.usage();
      if (used.ok) usage.value = used.value;
    },
  };
}

/**
 * Deleting and restoring articles, and taking the last of it back.
 *
 * @param act does something to the Library and shows how it stands; false when it failed.
 * @param onMoved called once something was moved.
 */
function createMoves(
  act: (work: () => Promise<Result<unknown>>) => Promise<boolean>,
  newOperation: () => string,
  onMoved: () => void,
) {
  const undoable = signal<Undoable | null>(null);
  let undoing: (() => Promise<Result<unknown>>) | null = null;

  function forget(): void {
    undoing = null;
    undoable.value = null;
  }

  return {
    undoable,
    forget,
    /** @param back puts what `there` has moved back to where it was. */
    async move(
      ids: readonly string[],
      kind: Undoable['kind'],
      there: ListedLibrary['deleteArticles'],
      back: ListedLibrary['deleteArticles'],
    ): Promise<void> {
      let moved: readonly string[] = [];
      const isDone = await act(async () => {
        const result = await there({ ids, operation: newOperation() });
        if (result.ok) moved = result.value;
        return result;
      });
      if (!isDone || moved.length === 0) return;
      // The id is made once: asked again, the same act is undone.
      const operation = newOperation();
      undoing = () => back({ ids: moved, operation });
      undoable.value = { kind, count: moved.length };
      onMoved();
    },
    async undo(): Promise<void> {
      if (undoing && (await act(undoing))) forget();
    },
    dismiss(): void {
      undoable.value = null;
    },
  };
}

/** What is listed for a query, page by page. */
function createListing(library: RowsLibrary, first: Query, now: () => number) {
  const query = signal(first);
  const rows = signal<ListedRows | null>(null);
  const isLoading = signal(false);
  const failure = signal<ErrorValue | null>(null);
  /** Counts the questions: an answer to an older one is not shown any more. */
  let asked = 0;

  async function load(offset: number, least: number, show: (page: ListedRows) => void) {
    const number = asked;
    isLoading.value = true;
    const page = await fetchRows(library, query.peek(), offset, now(), least);
    if (number !== asked) return;
    isLoading.value = false;
    failure.value = page.ok ? null : page.error;
    if (page.ok) show(page.value);
  }

  return {
    query,
    rows,
    isLoading,
    failure,
    /** @param least how many rows at least, as far as there are so many. */
    async list(least = 0): Promise<void> {
      asked++;
      await load(0, least, (page) => {
        rows.value = page;
      });
    },
    async more(): Promise<void> {
      const so = rows.peek();
      if (!so || so.next === null || isLoading.peek()) return;
      await load(so.next, 0, (page) => {
        rows.value = joined(so, page);
      });
    },
  };
}

/** An article that moved up meanwhile is not listed twice. */
function joined(so: ListedRows, page: ListedRows): ListedRows {
  const known = new Set(so.articles.map(({ article }) => article.id));
  const fresh = page.articles.filter(({ article }) => !known.has(article.id));
  return { ...page, articles: [...so.articles, ...fresh], bin: [...so.bin, ...page.bin] };
}
