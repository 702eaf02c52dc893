import type { Stop, Verdict } from '../stop';

const KATAKANA = /[\p{sc=Kana}ー]/u;
/** Letters, numbers, and the signs that may open a sentence; emoticons and others do not. */
const OPENING = /[\p{L}\p{N}#@•⁃▪●*§$€£¥\p{Extended_Pictographic}]/u;

/** The general rule: after a stop and a space a capital, a number or a letter without case begins anew. */
export function beginning({ text, from, mark, sign, first, language }: Stop): Verdict {
  if (language.rules.stopIsNoEnd && mark === '.') return 'join';
  // ハイ! スタンダード: a name in two words.
  if (KATAKANA.test(first) && KATAKANA.test(text.charAt(from - 1))) return 'join';
  if (OPENING.test(first)) return 'split';
  return /["“«„「『([]/.test(sign) ? undefined : 'join';
}
