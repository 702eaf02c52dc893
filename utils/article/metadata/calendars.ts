/** Dates by other calendars and in other digits than those of ISO 8601. */

/** The zeros of scripts with ten digits of their own in a row (Unicode, general category Nd). */
const ZEROS = [
  0x0660, 0x06f0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0e50,
];
const FOREIGN_DIGIT = /[\u0660-\u0D6F\u0E50-\u0E59]/g;

/** A text with all its digits as 0 to 9. */
export const withPlainDigits = (text: string): string =>
  text.replace(FOREIGN_DIGIT, (sign) => {
    const code = sign.charCodeAt(0);
    const zero = ZEROS.find((start) => code >= start && code < start + 10);
    return zero === undefined ? sign : String(code - zero);
  });

/** The years before the first of an era: Japan's, and that of the Republic of China. */
const ERAS: Readonly<Record<string, number>> = {
  令和: 2018,
  平成: 1988,
  昭和: 1925,
  民國: 1911,
  民国: 1911,
};

/** "令和7年" as "2025年". */
export const withChristianEra = (text: string): string =>
  text.replace(
    /(令和|平成|昭和|民國|民国)\s?(\d{1,3}|元)年/g,
    (_, era, year) => `${(ERAS[era] ?? 0) + (year === '元' ? 1 : Number(year))}年`,
  );

/** A year of the Buddhist era as one of the common era, which any other already is. */
export function christianYear(year: string | undefined): string | undefined {
  const number = Number(year);
  return number > 2400 && number < 2700 ? String(number - 543) : year;
}

const PERSIAN_MONTHS = 'فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند'.split(
  ' ',
);
const DAY_MS = 86_400_000;

/** A date of the Persian calendar as ISO 8601; null where it is none. */
export function persianDate(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  lang: string | null,
): string | null {
  const number = PERSIAN_MONTHS.indexOf(month ?? '') + 1;
  if (!number || !lang?.startsWith('fa')) return null;
  const format = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  });
  // The year begins on 20 or 21 March; its first six months have 31 days, the others 30 or 29.
  const passed = (number - 1) * 30 + Math.min(number - 1, 6) + Number(day) - 1;
  const guess = Date.UTC(Number(year) + 621, 2, 21) + passed * DAY_MS;
  for (const shift of [0, -1, 1]) {
    const date = new Date(guess + shift * DAY_MS);
    const parts = new Map(format.formatToParts(date).map(({ type, value }) => [type, value]));
    const isSame =
      Number.parseInt(parts.get('year') ?? '', 10) === Number(year) &&
      parts.get('month') === String(number) &&
      parts.get('day') === String(Number(day));
    if (isSame) return date.toISOString().slice(0, 10);
  }
  return null;
}
