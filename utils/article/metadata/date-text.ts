/** Dates as people and machines write them, to ISO 8601 with just what was written: no offset is added. */

const pad = (value: string | number): string => String(value).padStart(2, '0');

/** Machine form: date, optional time, optional offset. Slashes and dots are read as dashes. */
const ISO =
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:(?:T|\s+|,\s*)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?/i;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?)?(Z)?$/;
/** "Tue Jun 10 2025 10:00:00 GMT+0900", "Tue, 10 Jun 2025 10:00:00 +0900". */
const RFC = /\d{1,2}:\d{2}(?::\d{2})?\s*(?:Z|UTC|GMT|[+-]\d{4})/;

/** A longer value is no date (UTF-16 code units). */
const MAX_DATE_CHARS = 200;

/** A date from an attribute or a data field; null when it is none. */
export function machineDate(value: string, lang: string | null = null): string | null {
  const text = value.slice(0, MAX_DATE_CHARS).trim();
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

const instant = (ms: number): string | null =>
  ms > 0 && ms < 4e12 ? new Date(ms).toISOString().replace('.000', '') : null;

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
  if (!(y > 1700 && y < 2200 && m >= 1 && m <= 12 && d >= 1 && d <= 31)) return null;
  const date = `${y}-${pad(m)}-${pad(d)}`;
  if (hour === undefined || minute === undefined || Number(hour) > 23 || Number(minute) > 59) {
    return date;
  }
  const offset = zone
    ?.replace(/^(?:UTC|GMT|Z)$/i, 'Z')
    .replace(/^([+-]\d{2}):?(\d{2})?$/, (_, h, mm) => `${h}:${mm ?? '00'}`);
  return `${date}T${pad(hour)}:${minute}${second ? `:${second}` : ''}${offset ?? ''}`;
}

const CLOCK = String.raw`(?:[^\d\n]{0,16}?\b(\d{1,2})[:.hH時时시]\s?(\d{2})(?!\d|[./]\d))?\s*((?:[ap]\.?m\b)?)`;
const PM = /^p/i;

/** The first three letters of English months, by which any spelling of them is known. */
const ENGLISH = 'janfebmaraprmayjunjulaugsepoctnovdec';

/** Month names of a language, lower case without dots, to their number. */
const monthTables = new Map<string, ReadonlyMap<string, number>>();
function months(lang: string): ReadonlyMap<string, number> {
  const known = monthTables.get(lang);
  if (known) return known;
  const table = new Map<string, number>();
  for (const month of ['long', 'short'] as const) {
    // With a day beside it a month may stand in another case: "июнь", "10 июня".
    for (const day of [undefined, 'numeric'] as const) {
      try {
        const options = { month, timeZone: 'UTC', ...(day ? { day } : {}) };
        const format = new Intl.DateTimeFormat(lang, options);
        for (let index = 0; index < 12; index++) {
          const parts = format.formatToParts(Date.UTC(2024, index, 15));
          const name = parts.find((part) => part.type === 'month')?.value.toLowerCase();
          if (name) table.set(name.replace(/\./g, ''), index + 1);
        }
      } catch {
        // Not a language tag: English alone.
      }
    }
  }
  monthTables.set(lang, table);
  return table;
}

function monthNumber(word: string, lang: string | null): number | undefined {
  const name = word.toLowerCase().replace(/\./g, '');
  const english = ENGLISH.indexOf(name.slice(0, 3));
  if (
    english % 3 === 0 &&
    /^(?:[a-z]{3}|sept|january|february|march|april|june|july|august|september|october|november|december)$/.test(
      name,
    )
  ) {
    return english / 3 + 1;
  }
  return lang && !lang.startsWith('en') ? months(lang).get(name) : undefined;
}

const NUMERIC = new RegExp(
  String.raw`(?<!\d)(\d{4})\s?[-/.년年]\s?(\d{1,2})\s?[-/.월月]\s?(\d{1,2})(?!\d)${CLOCK}`,
  'i',
);
const DAY_FIRST = new RegExp(
  String.raw`(?<!\d)(\d{1,2})(?:st|nd|rd|th|º|\.|er)?(?:\s+(?:de|of|d['’])?\s*|[-/.])([^\s\d,./()|:-]{3,12})\.?(?:\s+(?:de\s+|del\s+)?|[-/,.]\s?|,\s+)(\d{4})(?!\d)${CLOCK}`,
  'i',
);
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
export function visibleDate(text: string, lang: string | null): string | null {
  const numeric = NUMERIC.exec(text);
  if (numeric) return timed(numeric[1], numeric[2], numeric[3], numeric.slice(4));
  const dayFirst = DAY_FIRST.exec(text);
  const month = dayFirst?.[2] ? monthNumber(dayFirst[2], lang) : undefined;
  if (dayFirst && month) return timed(dayFirst[3], month, dayFirst[1], dayFirst.slice(4));
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
