import { isUncased, KOREAN_END } from '../letters';
import type { Stop, Verdict } from '../stop';

const LOWER = /[\p{Ll}\p{Lo}\p{M}]/u;
/** Marks that stand in numbers, addresses and names too; those of Amharic, Khmer, Urdu and others do not. */
const SHARED_MARK = /[.…‥!?؟]/;

/** Before a letter without case, as Amharic, Khmer, Burmese, Urdu and Hindi may be written. */
function beforeUncased({ text, from, to, mark, word }: Stop): Verdict {
  if (!SHARED_MARK.test(mark)) return 'split';
  const asks = /[!?؟]/.test(mark) && to - from === 1;
  return asks && LOWER.test(text.charAt(from - 1)) && !/[a-z]/.test(word) ? 'split' : 'join';
}

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
  if (isUncased(sign)) return beforeUncased(stop);
  if (/["“„«‹([]/.test(sign)) return LOWER.test(before) ? 'split' : 'join';
  if (!/^\p{Lu}?\p{Ll}+$/u.test(word) || !/^\p{Lu}/u.test(after)) return 'join';
  if (mark !== '.') return 'split';
  return opens && word.length > 2 ? 'split' : 'join';
}
