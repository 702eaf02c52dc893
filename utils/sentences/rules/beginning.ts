import type { Language } from '../language';
import { characterAt, type Stop, skipOpeners, type Verdict } from '../stop';

const KATAKANA = /[\p{Script=Katakana}ー]/u;
/** ♪ # @ • and emoji may open a sentence; emoticons and other signs do not. */
const OPENING_SIGN = /[#@•⁃▪●*§$€£¥\p{Extended_Pictographic}]/u;

/** The general rule: after a stop and a space a capital, a number or a letter without case begins anew. */
export function beginning(stop: Stop, language: Language): Verdict {
  const { text, from, to, next } = stop;
  if (stop.close === next) return undefined;
  if (language.rules.stopIsNoEnd && text.charAt(to - 1) === '.') return 'join';
  const first = characterAt(text, skipOpeners(text, next));
  if (KATAKANA.test(first) && KATAKANA.test(text.charAt(from - 1))) return 'join';
  if (/[\p{L}\p{N}]/u.test(first) || OPENING_SIGN.test(first)) return 'split';
  return /["“«„「『([]/.test(text.charAt(next)) ? undefined : 'join';
}
