import { isUncased, KOREAN_END } from '../letters';
import { type Stop, skipOpeners, textBefore, type Verdict } from '../stop';

const ELLIPSIS = /^(?:[.…]\s?[.…]|[…‥])/;
const KOREAN = /\p{sc=Hang}/u;
/** A stop with a space before it, as tokenised texts have it, in what was said last. */
const SPACED_STOP = /\s[.।?!]\s/;
const SAID_CHARS = 120;

/**
 * Before a letter without case: an ellipsis glued to its word ends a sentence, a spaced one is a pause
 * unless all stops are spaced. In Korean only a predicate ends one.
 */
function beforeUncased({ text, from, first, opens, language }: Stop): Verdict {
  if (opens) return 'split';
  if (language.rules.ellipsisIsPause) return 'join';
  const before = text.charAt(from - 1);
  if (KOREAN.test(first)) return KOREAN_END.test(before) ? 'split' : 'join';
  const said = textBefore(text, from, SAID_CHARS);
  return /\s/.test(before) && !SPACED_STOP.test(said) ? 'join' : 'split';
}

/** "..." and "…": they end a sentence before a capital, and lead one in when it begins with them. */
export function ellipsis(stop: Stop): Verdict {
  const { text, sentence, from, to, mark, first, after, opens } = stop;
  if (!ELLIPSIS.test(text.slice(from, to)) || /[!?]/.test(mark)) return undefined;
  if (from <= skipOpeners(text, sentence)) return 'join';
  const before = text.charAt(from - 1);
  if (before === '[') return opens ? 'split' : 'join';
  // "I" has its capital everywhere: after a spaced ellipsis, the sign of a pause, it opens nothing.
  if (/^I(?:['’]|$)/.test(after) && /\s/.test(before)) return 'join';
  if (/[\p{Lu}\p{Lt}]/u.test(first) && !isUncased(first)) return 'split';
  return isUncased(first) ? beforeUncased(stop) : undefined;
}
