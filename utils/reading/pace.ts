/** Who stays longer than this at a sentence, in milliseconds and times the usual, does something else. */
const LEAST_IDLE = 20_000;
const IDLE = 6;
/** Who is quicker than this share of the pace looks for something and does not read. */
const SKIMMING = 0.2;
/** Letters after which what was learned before counts half: some two pages of a paper. */
const MEMORY = 3000;

/** A stay at one sentence. */
export interface Stay {
  /** The sentence's length for the eye, in letters. */
  readonly letters: number;
  readonly milliseconds: number;
}

/** The milliseconds of a stay that were spent reading: a pause counts as far as it may be reading. */
export function readingTime({ letters, milliseconds }: Stay, pace: number): number {
  return Math.min(milliseconds, Math.max(LEAST_IDLE, letters * pace * IDLE));
}

/**
 * The pace, in milliseconds a letter, after one more sentence was read to its end. What was no
 * reading, because it was far too short or too long, changes nothing.
 */
export function learnPace(pace: number, stay: Stay): number {
  const { letters, milliseconds } = stay;
  if (letters <= 0 || readingTime(stay, pace) < milliseconds) return pace;
  if (milliseconds < letters * pace * SKIMMING) return pace;
  const weight = letters / (letters + MEMORY);
  return pace + (milliseconds / letters - pace) * weight;
}

/** Whole minutes that so many letters take, at least one while anything is left. */
export function minutesFor(letters: number, pace: number): number {
  return letters <= 0 ? 0 : Math.max(1, Math.round((letters * pace) / 60_000));
}
