import type { Stop, Verdict } from '../stop';

/** A bracket that holds a word or two before its mark, in at most 24 code units. */
const OPEN_REMARK = /[^\s([（][\s]?[([（][\p{L}\p{M}\s]{0,20}$/u;

/** A doubt or a cry in brackets within the sentence: "eight (!) million", "President (sic!) Smith". */
export function remark({ text, sentence, from, to, mark }: Stop): Verdict {
  if (!/[!?！？؟]/.test(mark) || !/[)\]）]/.test(text.charAt(to))) return undefined;
  const before = text.slice(Math.max(sentence, from - 24), from);
  return OPEN_REMARK.test(before) ? 'join' : undefined;
}
