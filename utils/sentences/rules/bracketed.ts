import type { Stop, Verdict } from '../stop';

/** A short word without a capital, in a script that has them. */
const SHORT = /^[\p{Ll}\p{M}]{1,5}$/u;

/** No sentence is one small word: right after a bracket it is an abbreviation, "(engl. World Health)". */
export function bracketed({ text, from, to, close, dot, word }: Stop): Verdict {
  if (!dot || close > to || !/[([]/.test(text.charAt(from - word.length - 1))) return undefined;
  return SHORT.test(word) ? 'join' : undefined;
}
