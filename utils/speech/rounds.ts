import { RATE, type Speech } from '../settings/speech';

/** The rate of the slow round, as a share of the usual one: words can still be heard as words. */
const SLOW_RATE_SHARE = 0.7;

/** How often a sentence is spoken in all. */
export const roundsOf = (speech: Speech): number => speech.repeat + (speech.slowFirst ? 1 : 0);

/** The speed of a round; rounds count from 0. */
export const rateOf = (speech: Speech, round: number): number =>
  speech.slowFirst && round === 0
    ? Math.max(RATE.least, speech.rate * SLOW_RATE_SHARE)
    : speech.rate;

/** The speed a number of steps away, within the bounds, on a whole step. */
export function stepRate(rate: number, steps: number): number {
  const to = Math.round(rate / RATE.step) + steps;
  // Divided by 10, not multiplied by 0.1: 11 × 0.1 is 1.1000000000000001.
  return Math.min(RATE.most, Math.max(RATE.least, to / Math.round(1 / RATE.step)));
}
