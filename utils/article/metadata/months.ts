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

/** The number, 1 to 12, of a month's name in English or a language; undefined where it is none. */
export function monthNumber(word: string, lang: string | null): number | undefined {
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
