import type { Span } from '../contract/article';

const WORD = /[\p{L}\p{N}\p{M}'’-]+/uy;

/**
 * The word a voice says it begins, as a span of the sentence.
 *
 * @param at where it begins, from the sentence's start, in UTF-16 code units.
 * @param length as the voice gave it; null where it gave none.
 * @returns null where the voice points to no word: some count in other units.
 */
export function spokenWord(sentence: string, at: number, length: number | null): Span | null {
  if (!Number.isInteger(at) || at < 0 || at >= sentence.length) return null;
  if (length !== null) return [at, Math.min(sentence.length, at + length)];
  WORD.lastIndex = at;
  return WORD.test(sentence) ? [at, WORD.lastIndex] : null;
}
