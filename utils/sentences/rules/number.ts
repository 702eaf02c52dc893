import type { Language } from '../language';
import { closesQuotation, type Stop, type Verdict, wordAfter, wordBefore } from '../stop';

const ROMAN = /^[IVX]+$/;
/** Numbers that follow an ordinal in a date: "31. 12. 2019", "2019. 5. 3." */
const DATE_GOES_ON = /\d{1,2}\.(?:\s|$)/y;

/** Numbers with a full stop: list marks, ordinals, dates written in numbers. */
export function number(stop: Stop, language: Language): Verdict {
  const { text, sentence, from, to, next } = stop;
  if (to - from !== 1 || text.charAt(from) !== '.' || closesQuotation(stop)) return undefined;
  const word = wordBefore(text, from);
  const digits = /^\d{1,4}$/.test(word);
  if (!digits && !ROMAN.test(word)) return undefined;
  if (from - word.length <= sentence && word.length < 4) return 'join';
  if (digits) {
    DATE_GOES_ON.lastIndex = next;
    if (DATE_GOES_ON.test(text)) return 'join';
    if (
      word.length < 3 &&
      /^\d\d?\. ?\d{0,2}$/.test(
        text.slice(from - 6 < 0 ? 0 : from - 6, from).replace(/^\D+/, ''),
      ) &&
      /^\d{4}/.test(text.slice(next, next + 4))
    )
      return 'join';
  }
  const after = wordAfter(stop);
  if (language.afterOrdinal.has(after)) return 'join';
  if (!language.rules.ordinalBeforeNoun) return undefined;
  if (digits && word.length > 2) return undefined;
  return language.opening.has(after.toLowerCase()) || !/^\p{L}/u.test(after) ? undefined : 'join';
}
