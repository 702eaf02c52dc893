import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { eyeLength } from '../../../utils/reading/clauses';
import { learnPace, minutesFor, readingTime } from '../../../utils/reading/pace';
import type { ReaderDeps } from '../feature';
import type { ReaderModel } from '../reader-model';

/** Sentences after which what was learned is kept. */
const KEEP_AFTER = 10;
/** Sentences by which the script of an article is judged: a full-width letter takes longer. */
const SAMPLE = 20;

/** How long the article takes this reader. */
export interface PaceModel {
  /** Whole minutes from the current sentence to the end, at the reader's own pace. */
  readonly minutesLeft: ReadonlySignal<number>;
  /** Whole minutes read on this screen; pauses do not count. */
  readonly minutesRead: ReadonlySignal<number>;
}

/** @param now milliseconds, from any start. */
export function createPaceModel(
  model: ReaderModel,
  { settings, saveSection }: Pick<ReaderDeps, 'settings' | 'saveSection'>,
  now: () => number = () => performance.now(),
): PaceModel {
  const { sentences, current } = model;
  const lettersBefore = lettersUpTo(model);
  const letters = (from: number, to: number) =>
    (lettersBefore[to] ?? 0) - (lettersBefore[from] ?? 0);
  const pace = signal(settings.peek().pace.letter);
  const read = signal(0);
  let at = current.peek();
  let since = now();
  let learned = 0;

  function leave(to: number): void {
    const stay = { letters: letters(at, at + 1), milliseconds: now() - since };
    read.value = read.peek() + readingTime(stay, pace.peek());
    // Who jumps or goes back has not read the sentence to its end, or not for the first time.
    if (to === at + 1) {
      pace.value = learnPace(pace.peek(), stay);
      learned++;
    }
    if (learned >= KEEP_AFTER) keep();
    at = to;
    since = now();
  }

  function keep(): void {
    // Of a private window not even the pace is kept.
    if (learned === 0 || !model.canNote.peek()) return;
    learned = 0;
    saveSection('pace', { letter: Math.round(pace.peek() * 10) / 10 });
  }

  effect(() => {
    const to = model.isAtEnd.value ? sentences.length : current.value;
    if (to !== at) leave(to);
  });
  document.addEventListener('visibilitychange', () => {
    // The time away is no reading, wherever it falls.
    if (document.visibilityState === 'hidden') {
      leave(at);
      keep();
    } else since = now();
  });
  return {
    minutesLeft: computed(() => minutesFor(letters(current.value, sentences.length), pace.value)),
    minutesRead: computed(() => Math.max(1, Math.round(read.value / 60_000))),
  };
}

/** The letters for the eye before each sentence, and in the whole article at the end. */
function lettersUpTo({ sentences }: ReaderModel): Float64Array {
  const sample = sentences
    .slice(0, SAMPLE)
    .map(({ text }) => text)
    .join('');
  const width = sample === '' ? 1 : eyeLength(sample) / sample.length;
  const upTo = new Float64Array(sentences.length + 1);
  for (const [n, { text }] of sentences.entries()) {
    upTo[n + 1] = (upTo[n] ?? 0) + text.length * width;
  }
  return upTo;
}
