import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { type WordSpan, wordAt, wordsOf } from '../../../utils/lookup/words';
import type { ReaderModel } from '../reader-model';

/** The word the reader is at. */
export interface WordPlace {
  /** The sentence's number, from 0. */
  readonly n: number;
  readonly span: WordSpan;
  readonly word: string;
}

/** Going through a sentence word by word. */
export interface WordCursor {
  /** Null while nobody goes from word to word. */
  readonly at: ReadonlySignal<WordPlace | null>;
  /** Begins at the current sentence's first word. False where it has none. */
  begin(): boolean;
  /** Steps by a number of words; stays within the sentence. */
  step(by: number): void;
  /** Goes to the word at this place of the sentence's text. */
  goTo(offset: number): void;
  end(): void;
}

export function createWordCursor(model: ReaderModel): WordCursor {
  const at = signal<WordPlace | null>(null);
  let words: readonly WordSpan[] = [];

  function show(n: number, index: number): void {
    const span = words[Math.max(0, Math.min(index, words.length - 1))];
    at.value = span ? { n, span, word: model.sentences[n]?.text.slice(...span) ?? '' } : null;
  }

  // Another sentence has other words.
  effect(() => {
    const current = model.current.value;
    if (at.peek()?.n !== current) at.value = null;
  });

  return {
    at,
    begin() {
      const n = model.current.peek();
      words = wordsOf(model.sentences[n]?.text ?? '', model.article.lang);
      show(n, 0);
      return words.length > 0;
    },
    step(by) {
      const place = at.peek();
      if (place) show(place.n, words.indexOf(place.span) + by);
    },
    goTo(offset) {
      const place = at.peek();
      const index = wordAt(words, offset);
      if (place && index !== null) show(place.n, index);
    },
    end() {
      at.value = null;
    },
  };
}
