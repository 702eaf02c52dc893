import { listed } from '../language';
import { isUncased } from '../letters';
import { previousWord, type Stop, textBefore, type Verdict } from '../stop';

const NUMBER = /^(?:\d{1,4}|[IVX]+|\d{1,3}[º°ª])$/;
/** A section's number: "1.3.", "2.10.1." */
const SECTION = /^\d{1,2}(?:\.\d{1,2}){1,3}$/;
/**
 * What goes on with a date in numbers ("31. 12. 2019", "2019. 5. 3."), a range ("1. - 3. Jahrhundert",
 * "12. 5. – 15. 5."), or thousands that stand apart ("30. 000").
 */
const CONTINUED = /\d{1,2}\.(?:\s|$)|[-–—]\s?(?:\d{1,2}|[IVX]+)\.|000(?!\d)/y;
const YEAR_AFTER_MONTH = /\.\s?\d{1,2}$/;
const KOREAN_DATE = /\d{4}\.\s?\d{1,2}\.\s?\d{1,2}$/;
const ROMAN = /^[IVX]+$/;

/** Whether a number before a noun is its ordinal: "am 3. Oktober", and not "auf Gleis 5. Reisende". */
function isOrdinal(stop: Stop): boolean {
  const { text, from, word, after, opens, language } = stop;
  const { rules } = language;
  const previous = previousWord(stop);
  if (listed(language, 'afterOrdinal', after)) return true;
  if (opens || !/^\p{L}/u.test(after)) return false;
  // In German a ruler's number is an ordinal too: Ludwig XIV. König von Frankreich.
  if (ROMAN.test(word))
    return Boolean(rules.beforeOrdinal || (rules.romanOrdinals && !/^\p{Lu}/u.test(previous)));
  // 2:1, 1,5: a score or a decimal.
  if (word.length > 2 || /\d[:,/]$/.test(textBefore(text, from - word.length, 2))) return false;
  if (!rules.beforeOrdinal) return false;
  return previous === '' || /[.-]$/.test(previous) || rules.beforeOrdinal.test(previous);
}

/** Numbers with a full stop: list marks, ordinals, dates and ranges written in numbers. */
export function number(stop: Stop): Verdict {
  const { text, sentence, from, next, dot, word, after, sign } = stop;
  if (!dot) return undefined;
  const start = from - word.length;
  const leads = start - sentence < 3 && !/\p{L}/u.test(text.slice(sentence, start));
  CONTINUED.lastIndex = next;
  if (!NUMBER.test(word))
    return SECTION.test(word) && (leads || CONTINUED.test(text)) ? 'join' : undefined;
  if (word.length < 4 && leads) return 'join';
  if (/[º°ª]/.test(word)) return /[-–—]/.test(sign) ? 'join' : undefined;
  if (CONTINUED.test(text)) return 'join';
  if (/^\d{4}$/.test(after) && YEAR_AFTER_MONTH.test(textBefore(text, from, 4))) return 'join';
  if (isUncased(sign) && KOREAN_DATE.test(textBefore(text, from, 12))) return 'join';
  return isOrdinal(stop) ? 'join' : undefined;
}
