import type { Stop, Verdict } from '../stop';

/** The last syllable of a Korean predicate. */
const KOREAN_END = /[다요까죠]/;
const LOWER = /[\p{Ll}\p{Lo}]/u;

/**
 * No space after the stop: a decimal, an address, a file name, a version, as a rule. A quotation that
 * is over lets a sentence begin; so does a forgotten space before a word that opens sentences.
 */
export function glued(stop: Stop): Verdict {
  const { text, from, to, close, next, mark, word, sign, after, opens, quoted } = stop;
  if (close < next) return undefined;
  const before = text.charAt(from - 1);
  if (/\p{sc=Hang}/u.test(sign)) {
    return close === to && KOREAN_END.test(before) ? 'split' : 'join';
  }
  if (close > to) return quoted && /[\p{Lu}"“«„]/u.test(sign) ? 'split' : 'join';
  if (/["“„«‹([]/.test(sign)) return LOWER.test(before) ? 'split' : 'join';
  if (!/^\p{Lu}?\p{Ll}+$/u.test(word) || !/^\p{Lu}/u.test(after)) return 'join';
  if (mark !== '.') return 'split';
  return opens && word.length > 2 ? 'split' : 'join';
}
