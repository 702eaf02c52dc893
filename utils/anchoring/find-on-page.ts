import type { QuoteSelector } from '../contract/annotations';
import { findEdited } from './find-edited';
import { occurrences } from './occurrences';
import { agreementAround, type TextSpan } from './text-span';
import { visibleText } from './visible-text';

/** Characters of either end by which a sentence is known that has something else in its middle. */
const END_CHARS = 24;
/** How much longer such a sentence may be on the page than in the article: a footnote, a figure. */
const MAX_GROWTH = 1.5;

/**
 * The places of a page's text where a quoted sentence may stand, the likeliest first: with its words
 * as they are; where none has them, with their beginning and end; where none has those, edited a
 * little ({@link findEdited}). Of several places those come first whose context agrees. The time
 * grows with the length of the page.
 *
 * @param text the page's, as `visibleText` leaves it.
 */
export function findSentence(text: string, quote: QuoteSelector): TextSpan[] {
  const exact = visibleText(quote.exact);
  const context = { prefix: visibleText(quote.prefix), suffix: visibleText(quote.suffix) };
  const whole = occurrences(exact, text).map((start) => [start, start + exact.length] as const);
  const found = whole.length > 0 ? whole : findByEnds(text, exact);
  if (found.length === 0) return findEdited(text, exact, context);
  return found
    .map((span) => ({ span, agreement: agreementAround(text, span, context) }))
    .sort((a, b) => b.agreement - a.agreement)
    .map(({ span }) => span);
}

function findByEnds(text: string, exact: string): TextSpan[] {
  if (exact.length < 2 * END_CHARS) return [];
  const ends = occurrences(exact.slice(-END_CHARS), text);
  let next = 0;
  return occurrences(exact.slice(0, END_CHARS), text).flatMap((start) => {
    while (next < ends.length && (ends[next] ?? 0) < start + END_CHARS) next++;
    const end = (ends[next] ?? Number.POSITIVE_INFINITY) + END_CHARS;
    return end - start <= exact.length * MAX_GROWTH ? [[start, end] as const] : [];
  });
}
