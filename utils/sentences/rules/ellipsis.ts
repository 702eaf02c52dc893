import type { Language } from '../language';
import { characterAt, type Stop, skipOpeners, type Verdict, wordAfter } from '../stop';

const CASED = /[\p{Lu}\p{Lt}]/u;

/** "..." and "…": they end a sentence before a capital, and lead one in when it begins with them. */
export function ellipsis(stop: Stop, language: Language): Verdict {
  const { text, sentence, from, to } = stop;
  if (!/^(?:[.…]\s?[.…]|[…‥])/.test(text.slice(from, to)) || /[!?]/.test(text.charAt(to - 1))) {
    return undefined;
  }
  if (from <= skipOpeners(text, sentence)) return 'join';
  const opens = language.opening.has(wordAfter(stop).toLowerCase());
  if (text.charAt(from - 1) === '[') return opens ? 'split' : 'join';
  const first = characterAt(text, skipOpeners(text, stop.next));
  if (CASED.test(first)) return 'split';
  return /\p{Lo}/u.test(first) && !opens ? 'join' : undefined;
}
