import { listed } from '../language';
import type { Stop, Verdict } from '../stop';

const NUMBER = /^(?:\d{1,4}|[IVX]+|\d{1,3}[º°ª])$/;
/** What goes on with a date in numbers: "31. 12. 2019", "2019. 5. 3." */
const DATE = /\d{1,2}\.(?:\s|$)/y;
const YEAR_AFTER_MONTH = /\.\s?\d{1,2}$/;
const KOREAN_DATE = /\d{4}\.\s?\d{1,2}\.\s?\d{1,2}$/;

/** Numbers with a full stop: list marks, ordinals, dates written in numbers. */
export function number({
  text,
  sentence,
  from,
  next,
  dot,
  word,
  after,
  opens,
  sign,
  language,
}: Stop): Verdict {
  if (!dot || !NUMBER.test(word)) return undefined;
  const start = from - word.length;
  if (word.length < 4 && start - sentence < 3 && !/\p{L}/u.test(text.slice(sentence, start)))
    return 'join';
  if (/[º°ª]/.test(word)) return /[-–—]/.test(sign) ? 'join' : undefined;
  DATE.lastIndex = next;
  if (DATE.test(text)) return 'join';
  if (/^\d{4}$/.test(after) && YEAR_AFTER_MONTH.test(text.slice(Math.max(0, from - 4), from)))
    return 'join';
  if (/\p{sc=Hang}/u.test(sign) && KOREAN_DATE.test(text.slice(Math.max(0, from - 12), from)))
    return 'join';
  if (listed(language.rules.afterOrdinal, after)) return 'join';
  const ordinal = language.rules.ordinalBeforeNoun && (word.length < 3 || !/\d/.test(word));
  return ordinal && !opens && /^\p{L}/u.test(after) ? 'join' : undefined;
}
