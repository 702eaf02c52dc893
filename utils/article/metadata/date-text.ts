import { christianYear, persianDate, withChristianEra, withPlainDigits } from './calendars';
import { monthNumber } from './months';

/** Dates as people and machines write them, to ISO 8601 with just what was written: no offset is added. */

const pad = (value: string | number): string => String(value).padStart(2, '0');

/** Machine form: date, optional time, optional offset. Slashes and dots are read as dashes. */
const ISO =
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:(?:T|\s+|,\s*)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{1,2}(?::?\d{2})?(?!\d))?)?/i;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?)?(Z)?$/;
/** "Tue Jun 10 2025 10:00:00 GMT+0900", "Tue, 10 Jun 2025 10:00:00 +0900". */
const RFC = /\d{1,2}:\d{2}(?::\d{2})?\s*(?:Z|UTC|GMT|[+-]\d{4})/;

/** A longer value is no date (UTF-16 code units). */
const MAX_DATE_CHARS = 200;

/** A date from an attribute or a data field; null when it is none. */
export function machineDate(value: string, lang: string | null = null): string | null {
  const text = withPlainDigits(value.slice(0, MAX_DATE_CHARS)).trim();
  const iso = ISO.exec(text);
  if (iso) return compose(iso[1], iso[2], iso[3], iso[4], iso[5], iso[6], iso[7]);
  const compact = COMPACT.exec(text);
  if (compact) {
    return compose(
      compact[1],
      compact[2],
      compact[3],
      compact[4],
      compact[5],
      compact[6],
      compact[7],
    );
  }
  if (/^\d{10}(?:\d{3})?$/.test(text))
    return instant(Number(text) * (text.length === 10 ? 1000 : 1));
  if (RFC.test(text)) {
    const time = Date.parse(text);
    if (!Number.isNaN(time)) return instant(time);
  }
  return visibleDate(text, lang);
}

/** Milliseconds: an earlier instant is a field that was never filled in. */
const FIRST_SECONDS = 86_400_000;

const instant = (ms: number): string | null =>
  ms > FIRST_SECONDS && ms < 4e12 ? new Date(ms).toISOString().replace('.000', '') : null;

function compose(
  year: string | number | undefined,
  month: string | number | undefined,
  day: string | number | undefined,
  hour?: string | number,
  minute?: string,
  second?: string,
  zone?: string,
): string | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (!(y > 1700 && y < 2200 && m >= 1 && m <= 12 && d >= 1 && d <= daysOf(y, m))) return null;
  // The first instant that computers count: a field that was never filled in.
  if (y === 1970 && m === 1 && d === 1) return null;
  const date = `${y}-${pad(m)}-${pad(d)}`;
  if (hour === undefined || minute === undefined || Number(hour) > 23 || Number(minute) > 59) {
    return date;
  }
  const offset = zone
    ?.replace(/^(?:UTC|GMT|Z)$/i, 'Z')
    .replace(/^([+-])(\d{1,2}?):?(\d{2})?$/, (_, sign, h, mm) => `${sign}${pad(h)}:${mm ?? '00'}`);
  return `${date}T${pad(hour)}:${minute}${second ? `:${second}` : ''}${offset ?? ''}`;
}

/** How many days a month has. */
const daysOf = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

const CLOCK = String.raw`(?:[^\d\n]{0,16}?\b(\d{1,2})[:.hH時时시]\s?(\d{2})(?!\d|[./]\d))?\s*((?:[ap]\.?m\b)?)`;
const PM = /^p/i;

const NUMERIC = new RegExp(
  String.raw`(?<!\d)(\d{4})\s?[-/.년年]\s?(\d{1,2})\s?[-/.월月]\s?(\d{1,2})(?!\d)${CLOCK}`,
  'i',
);
const DAY_FIRST = new RegExp(
  String.raw`(?<!\d)(\d{1,2})(?:st|nd|rd|th|º|\.|er)?(?:\s+(?:de|of|d['’])?\s*|[-/.])([^\s\d,./()|:-]{3,12})\.?(?:\s+(?:de\s+|del\s+)?|[-/,.]\s?|,\s+)(\d{4})(?!\d)${CLOCK}`,
  'i',
);
const YEAR_FIRST =
  /(?<!\d)(\d{4})(?:\.|\s?m\.)?\s+([^\s\d,./()|:-]{3,12})\.?\s+(\d{1,2})(?:\.|\s?d\.)?(?!\d)/i;
const MONTH_FIRST = new RegExp(
  String.raw`(?<![^\s(|:;,>·-])([^\s\d,./()|:-]{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)${CLOCK}`,
  'i',
);
const SHORT = new RegExp(
  String.raw`(?<![\d./])(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{4})(?!\d)${CLOCK}`,
  'i',
);

/**
 * The first date in a text a reader sees, in English or in the page's language; null when there is
 * none. "03/04/2025" is read month first only where the language does so.
 */
export function visibleDate(given: string, lang: string | null): string | null {
  const text = withChristianEra(withPlainDigits(given));
  const numeric = NUMERIC.exec(text);
  if (numeric) return timed(christianYear(numeric[1]), numeric[2], numeric[3], numeric.slice(4));
  const dayFirst = DAY_FIRST.exec(text);
  const persian = dayFirst && persianDate(dayFirst[3], dayFirst[2], dayFirst[1], lang);
  if (persian) return persian;
  const month = dayFirst?.[2] ? monthNumber(dayFirst[2], lang) : undefined;
  if (dayFirst && month)
    return timed(christianYear(dayFirst[3]), month, dayFirst[1], dayFirst.slice(4));
  const yearFirst = YEAR_FIRST.exec(text);
  const second = yearFirst?.[2] ? monthNumber(yearFirst[2], lang) : undefined;
  if (yearFirst && second) return timed(yearFirst[1], second, yearFirst[3], []);
  const monthFirst = MONTH_FIRST.exec(text);
  const first = monthFirst?.[1] ? monthNumber(monthFirst[1], lang) : undefined;
  if (monthFirst && first) return timed(monthFirst[3], first, monthFirst[2], monthFirst.slice(4));
  const short = SHORT.exec(text);
  if (!short) return null;
  const american =
    short[2] === '/' && /^en(?:-US|-PH)?$/i.test(lang ?? 'en') && Number(short[1]) <= 12;
  const [m, d] = american || Number(short[3]) > 12 ? [short[1], short[3]] : [short[3], short[1]];
  return timed(short[4], m, d, short.slice(5));
}

function timed(
  year: string | undefined,
  month: string | number | undefined,
  day: string | undefined,
  [hour, minute, half]: readonly (string | undefined)[],
): string | null {
  if (hour === undefined || minute === undefined) return compose(year, month, day);
  const shift = half ? (Number(hour) % 12) + (PM.test(half) ? 12 : 0) : Number(hour);
  return compose(year, month, day, shift, minute);
}
