import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { findAll, foldForFinding, type Hit, hitFrom } from '../../../utils/reading/find';
import type { Highlight } from '../feature';
import type { ReaderModel } from '../reader-model';

/** Searching in the article that is read. */
export interface SearchModel {
  readonly isOpen: ReadonlySignal<boolean>;
  readonly query: ReadonlySignal<string>;
  readonly hits: ReadonlySignal<readonly Hit[]>;
  /** The number, from 0, of the hit the reader is at; -1 without any. */
  readonly at: ReadonlySignal<number>;
  open(): void;
  /** Ends the search; the reader stays where it has led. */
  close(): void;
  /** Looks for something else, from the current sentence on. */
  look(query: string): void;
  /** Goes to the next hit or the one before; after the last comes the first. */
  step(by: 1 | -1): void;
  /** The hits in a sentence. */
  highlight(n: number): readonly Highlight[];
}

const NONE: readonly never[] = [];

export function createSearchModel(model: ReaderModel): SearchModel {
  const isOpen = signal(false);
  const query = signal('');
  const at = signal(-1);
  let folded: readonly string[] | null = null;

  const hits = computed(() => {
    if (!isOpen.value || query.value.trim() === '') return NONE;
    folded ??= model.sentences.map(({ text }) => foldForFinding(text));
    return findAll(folded, query.value);
  });

  function goToHit(number: number): void {
    at.value = number;
    const hit = hits.peek()[number];
    if (hit) model.goTo(hit.n);
  }

  return {
    isOpen,
    query,
    hits,
    at,
    open() {
      isOpen.value = true;
    },
    close() {
      isOpen.value = false;
      query.value = '';
      at.value = -1;
    },
    look(text) {
      query.value = text;
      goToHit(hitFrom(hits.peek(), model.current.peek()));
    },
    step(by) {
      const { length } = hits.peek();
      if (length > 0) goToHit((at.peek() + by + length) % length);
    },
    highlight(n) {
      const all = hits.value;
      const own: Highlight[] = [];
      for (let i = Math.max(0, hitFrom(all, n)); all[i]?.n === n; i++) {
        const { start = 0, end = 0 } = all[i] ?? {};
        own.push({ kind: i === at.value ? 'current-hit' : 'hit', start, end });
      }
      return own;
    },
  };
}
