import type { Language } from '../language';
import {
  characterAt,
  closesQuotation,
  type Stop,
  skipOpeners,
  skipSpacesBack,
  type Verdict,
  wordAfter,
  wordBefore,
} from '../stop';

const SINGLE = /^(?:\p{Lu}|\p{Lo}\p{M}*|\p{Lu}-\p{Lu})$/u;
const SCRIPT_WITHOUT_INITIALS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** "George W. Bush", "А. С. Пушкин", "أحمد ز. أمين": a single letter before a name. */
export function initial(stop: Stop, language: Language): Verdict {
  const { text, sentence, from, to } = stop;
  if (to - from !== 1 || text.charAt(from) !== '.' || closesQuotation(stop)) return undefined;
  const word = wordBefore(text, from);
  if (!SINGLE.test(word) || SCRIPT_WITHOUT_INITIALS.test(word)) return undefined;
  const start = from - word.length;
  const after = wordAfter(stop);
  const opens = language.opening.has(after.toLowerCase()) && after !== word;
  if (start <= sentence) return 'join';
  const previous = wordBefore(text, skipSpacesBack(text, start)).replace(/\.$/, '');
  const key = `${previous}.${word}`;
  if (language.abbreviations.has(key) || language.abbreviations.has(key.toLowerCase()))
    return undefined;
  if (opens) return 'split';
  const lettered = language.lettered.has(previous.toLowerCase());
  if (lettered) return 'split';
  if (word === 'I' && /^\p{Ll}/u.test(previous)) return 'split';
  const first = characterAt(text, skipOpeners(text, stop.next));
  return /[\p{L}]/u.test(first) || /[([]/.test(text.charAt(stop.next)) ? 'join' : undefined;
}
