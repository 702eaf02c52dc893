/** A longer stay at a sentence, in milliseconds and in times of the usual stay, is not only reading. */
const MIN_IDLE_MS = 20_000;
const IDLE_FACTOR = 6;
/** A stay shorter than this share of the usual one is skimming and not reading. */
const SKIMMING_SHARE = 0.2;
/** After this many letters the pace learned before counts half: about two pages of a paper. */
const HALF_LIFE_LETTERS = 3000;

/** A stay at one sentence. */
export interface Stay {
  /** The sentence's length for the eye, in letters. */
  readonly letters: number;
  readonly milliseconds: number;
}

/** The milliseconds of a stay that were spent reading: a pause counts as far as it may be reading. */
export function readingTime({ letters, milliseconds }: Stay, pace: number): number {
  return Math.min(milliseconds, Math.max(MIN_IDLE_MS, letters * pace * IDLE_FACTOR));
}

/**
 * The pace, in milliseconds a letter, after one more sentence was read to its end. What was no
 * reading, because it was far too short or too long, changes nothing.
 */
export function learnPace(pace: number, stay: Stay): number {
  const { letters, milliseconds } = stay;
  if (letters <= 0 || readingTime(stay, pace) < milliseconds) return pace;
  if (milliseconds < letters * pace * SKIMMING_SHARE) return pace;
  const weight = letters / (letters + HALF_LIFE_LETTERS);
  return pace + (milliseconds / letters - pace) * weight;
}

/** Whole minutes that so many letters take, at least one while anything is left. */
export function minutesFor(letters: number, pace: number): number {
  return letters <= 0 ? 0 : Math.max(1, Math.round((letters * pace) / 60_000));
}
