import { type Stop, skipOpeners, type Verdict } from '../stop';

const ELLIPSIS = /^(?:[.…]\s?[.…]|[…‥])/;

/** "..." and "…": they end a sentence before a capital, and lead one in when it begins with them. */
export function ellipsis({ text, sentence, from, to, mark, first, after, opens }: Stop): Verdict {
  if (!ELLIPSIS.test(text.slice(from, to)) || /[!?]/.test(mark)) return undefined;
  if (from <= skipOpeners(text, sentence)) return 'join';
  const before = text.charAt(from - 1);
  if (before === '[') return opens ? 'split' : 'join';
  // "I" has its capital everywhere: after a spaced ellipsis, the sign of a pause, it opens nothing.
  if (/^I(?:['’]|$)/.test(after) && /\s/.test(before)) return 'join';
  if (/[\p{Lu}\p{Lt}]/u.test(first)) return 'split';
  return /\p{Lo}/u.test(first) && !opens ? 'join' : undefined;
}
