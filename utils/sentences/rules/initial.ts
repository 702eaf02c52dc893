import { abbreviationKind, listed } from '../language';
import { isSmall } from '../letters';
import { previousWord, type Stop, type Verdict } from '../stop';

const SINGLE = /^(?:\p{L}\p{M}*|\p{Lu}-\p{Lu})$/u;
const WITHOUT_INITIALS = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/u;

/** "George W. Bush", "А. С. Пушкин", "أحمد ز. أمين": a single letter before a name; "a. C.", "z. B." */
export function initial(stop: Stop): Verdict {
  const { text, sentence, from, dot, word, sign, first, after, opens, begin, language } = stop;
  if (!dot || !SINGLE.test(word) || WITHOUT_INITIALS.test(word)) return undefined;
  if (from - word.length <= sentence) return 'join';
  if (SINGLE.test(after) && text.charAt(begin + after.length) === '.') return 'join';
  const previous = previousWord(stop);
  if (listed(language, 'lettered', previous.toLowerCase())) return 'split';
  // p. 5, N. 1
  if (/\d/.test(first) && word !== 'I') return 'join';
  if (isSmall(word) || (previous.endsWith('.') && abbreviationKind(language, previous + word)))
    return undefined;
  if (opens && after !== word) return 'split';
  // "you and I.", "wrote on X."; no name begins with a quotation mark.
  if (isSmall(previous) && (/[IX]/.test(word) || /["“„«]/.test(sign))) return 'split';
  return /\p{L}/u.test(first) || /[([]/.test(sign) ? 'join' : undefined;
}
