import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { stepInReview } from '../../utils/reading/review-queue';

/** Milliseconds at one sentence before the position is kept: not every step of a quick walk. */
const KEEP_AFTER_MS = 400;

/** Where the reader is in an article, and the ways on. */
export interface ReadingPosition {
  /** The current sentence's number, from 0. */
  readonly current: ReadonlySignal<number>;
  /** True once the reader has gone on past the last sentence. */
  readonly isAtEnd: ReadonlySignal<boolean>;
  /** The sentence the Library said to go on at, until the reader moves; null when that is the first. */
  readonly resumedAt: ReadonlySignal<number | null>;
  /** The sentences that steps lead through, by their numbers in order; null for all. */
  readonly reviewQueue: Signal<readonly number[] | null>;
  /** Counts how often the current sentence was gone to: the reader may have scrolled away from it. */
  readonly soughtAgain: ReadonlySignal<number>;
  goTo(sentence: number): void;
  /**
   * Steps by a number of sentences, or of those in the review queue. After the last one comes the
   * article's end, and nothing then; a queue ends there too.
   */
  step(by: number): void;
  /** Goes where the reader was before, unless they have moved already. */
  resumeAt(sentence: number): void;
  /** Keeps the position now, if the reader has moved since it was kept. */
  save(): Promise<void>;
}

/**
 * @param count how many sentences there are.
 * @param keep keeps a position; resolves to false where it could not be kept.
 */
export function createReadingPosition(
  count: number,
  keep: (sentence: number) => Promise<boolean>,
): ReadingPosition {
  const current = signal(0);
  const isAtEnd = signal(false);
  const resumedAt = signal<number | null>(null);
  const reviewQueue = signal<readonly number[] | null>(null);
  const soughtAgain = signal(0);
  const last = count - 1;
  let hasMoved = false;
  let kept: number | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;

  async function save(): Promise<void> {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const sentence = current.peek();
    if (count === 0 || !hasMoved || sentence === kept) return;
    if (await keep(sentence)) kept = sentence;
  }

  function goTo(sentence: number): void {
    const to = Math.max(0, Math.min(sentence, last));
    isAtEnd.value = false;
    resumedAt.value = null;
    if (to === current.peek()) {
      soughtAgain.value++;
      return;
    }
    hasMoved = true;
    current.value = to;
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => void save(), KEEP_AFTER_MS);
  }

  function endReview(): void {
    reviewQueue.value = null;
    goTo(last);
    isAtEnd.value = true;
  }

  return {
    current,
    isAtEnd,
    resumedAt,
    reviewQueue,
    soughtAgain,
    goTo,
    step(by) {
      const queue = reviewQueue.peek();
      if (isAtEnd.peek()) {
        if (by < 0) goTo(last + 1 + by);
      } else if (queue) {
        const next = stepInReview(queue, current.peek(), by);
        if (next !== null) goTo(next);
        else if (by > 0) endReview();
      } else if (by > 0 && last >= 0 && current.peek() === last) isAtEnd.value = true;
      else goTo(current.peek() + by);
    },
    resumeAt(sentence) {
      if (hasMoved) return;
      const at = Math.min(sentence, Math.max(0, last));
      current.value = at;
      resumedAt.value = at > 0 ? at : null;
    },
    save,
  };
}
