import type { Stop } from './stop';

const segmenter = new Intl.Segmenter(undefined, { granularity: 'sentence' });
/** How much text before and after a stop the standard's rules are given, in UTF-16 code units. */
const CONTEXT_BEFORE = 8;
const CONTEXT_AFTER = 40;

/**
 * Whether Unicode's UAX #29, as the browser has it, begins a sentence after the stop: the answer where
 * our own rules have none. Only the stop's surroundings are asked: on a megabyte of `. "(` the
 * browser's own pass takes minutes.
 */
export function standardBreak({ text, from, next }: Stop): boolean {
  const start = Math.max(0, from - CONTEXT_BEFORE);
  for (const { index } of segmenter.segment(text.slice(start, next + CONTEXT_AFTER))) {
    if (start + index >= next) return start + index === next;
  }
  return false;
}
