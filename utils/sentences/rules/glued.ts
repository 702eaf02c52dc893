import type { Language } from '../language';
import { closesQuotation, type Stop, type Verdict, wordAt, wordBefore } from '../stop';

const KOREAN_END = /[다요까죠]/;
const HANGUL = /\p{Script=Hangul}/u;

/**
 * No space after the stop: a decimal, an address, a file name, a version, as a rule. A quotation that
 * is over lets a sentence begin; so does a forgotten space before a word that opens sentences.
 */
export function glued(stop: Stop, language: Language): Verdict {
  const { text, from, to, close, next } = stop;
  if (close < next) return undefined;
  const following = text.charAt(next);
  if (HANGUL.test(following)) {
    return close === to && KOREAN_END.test(text.charAt(from - 1)) ? 'split' : 'join';
  }
  if (close > to) {
    const quoted = closesQuotation(stop) && /[\p{Lu}\p{Lt}"“«„]/u.test(following);
    return quoted ? 'split' : 'join';
  }
  if (/["“„«‹([]/.test(following) && /[\p{Ll}\p{Lo}]/u.test(text.charAt(from - 1))) return 'split';
  const before = wordBefore(text, from);
  if (!/^\p{Lu}?\p{Ll}+$/u.test(before)) return 'join';
  const after = wordAt(text, next);
  if (text.charAt(to - 1) !== '.') return /^\p{Lu}\p{Ll}/u.test(after) ? 'split' : 'join';
  return /^\p{Lu}/u.test(after) && language.opening.has(after.toLowerCase()) && before.length > 2
    ? 'split'
    : 'join';
}
