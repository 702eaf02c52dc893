/** A half-open part of a page's text, in UTF-16 code units. */
export type TextSpan = readonly [start: number, end: number];

/** What stood around a sentence when it was quoted, as `visibleText` leaves it. */
export interface QuoteContext {
  readonly prefix: string;
  readonly suffix: string;
}

/** How many characters right before and right behind a part of the text are those of the context. */
export function agreementAround(
  text: string,
  [start, end]: TextSpan,
  context: QuoteContext,
): number {
  const { prefix, suffix } = context;
  let before = 0;
  while (before < prefix.length && text[start - 1 - before] === prefix.at(-1 - before)) before++;
  let after = 0;
  while (after < suffix.length && text[end + after] === suffix[after]) after++;
  return before + after;
}
