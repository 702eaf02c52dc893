import type { QuoteSelector } from '../contract/annotations';
import { occurrences } from './occurrences';
import { squeeze } from './page-text';

/** A half-open stretch of a page's text, in UTF-16 code units. */
export type Stretch = readonly [start: number, end: number];

/** Characters of either end by which a sentence is known that has something else in its middle. */
const END = 24;
/** How much longer such a sentence may be on the page than in the article: a footnote, a figure. */
const LONGEST = 1.5;

/**
 * The places of a page's text where a quoted sentence may stand, the likeliest first: with its words
 * as they are, or, where none has them, with their beginning and end. Of several places those come
 * first whose surroundings agree. Linear in the length of the page.
 *
 * @param text the page's, squeezed.
 */
export function findSentence(text: string, quote: QuoteSelector): Stretch[] {
  const exact = squeeze(quote.exact);
  const whole = occurrences(exact, text).map((start) => [start, start + exact.length] as const);
  const found = whole.length > 0 ? whole : byItsEnds(text, exact);
  const [prefix, suffix] = [squeeze(quote.prefix), squeeze(quote.suffix)];
  return found
    .map((stretch) => ({ stretch, context: contextOf(text, stretch, prefix, suffix) }))
    .sort((a, b) => b.context - a.context)
    .map(({ stretch }) => stretch);
}

/** How many characters of the surroundings are those of the quote. */
function contextOf(text: string, [start, end]: Stretch, prefix: string, suffix: string): number {
  let before = 0;
  while (before < prefix.length && text[start - 1 - before] === prefix.at(-1 - before)) before++;
  let after = 0;
  while (after < suffix.length && text[end + after] === suffix[after]) after++;
  return before + after;
}

function byItsEnds(text: string, exact: string): Stretch[] {
  if (exact.length < 2 * END) return [];
  const ends = occurrences(exact.slice(-END), text);
  let next = 0;
  return occurrences(exact.slice(0, END), text).flatMap((start) => {
    while (next < ends.length && (ends[next] ?? 0) < start + END) next++;
    const end = (ends[next] ?? Number.POSITIVE_INFINITY) + END;
    return end - start <= exact.length * LONGEST ? [[start, end] as const] : [];
  });
}
