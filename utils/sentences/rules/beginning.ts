import { isSmall } from '../letters';
import type { Stop } from '../stop';

const KATAKANA = /[\p{sc=Kana}ー]/u;
/** Letters, numbers, and the signs that may open a sentence; emoticons and others do not. */
const OPENING = /[\p{L}\p{N}#@•⁃▪●*§$€£¥\p{Extended_Pictographic}]/u;
/** How much text after an opening sign is searched for a letter, in UTF-16 code units. */
const LETTER_SEARCH_CHARS = 40;

/**
 * What holds where no other rule speaks: after a stop and a space a capital, a number or a letter
 * without case begins anew. An opening sign does so unless the letter after it is small (UAX #29, SB8).
 */
export function beginsAnew({ text, from, mark, sign, first, begin, language }: Stop): boolean {
  if (language.rules.stopIsNoEnd && mark === '.') return false;
  // ハイ! スタンダード: a name in two words.
  if (KATAKANA.test(first) && KATAKANA.test(text.charAt(from - 1))) return false;
  if (OPENING.test(first)) return true;
  if (!/["“«„「『([]/.test(sign)) return false;
  const [letter = ''] = /\p{L}/u.exec(text.slice(begin, begin + LETTER_SEARCH_CHARS)) ?? [];
  return !isSmall(letter);
}
