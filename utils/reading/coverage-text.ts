/**
 * With a smaller share of the page's text than this, parts of the article may be missing. Of 202 real
 * news pages half give .89 or more and 3 less than this: two with long streams of comments or other
 * stories, and the one whose article came back halved. Lower, and that one would go unnoticed.
 */
const LITTLE_COVERAGE = 0.35;
/** Fewer sentences are a teaser or a caption, unless they are this share of the page's text. */
const FEW_SENTENCES = 3;
const TEASER_COVERAGE = 0.5;

/**
 * Whether so little of a page was taken that the reader should be told. `coverage` is the article's;
 * without one the reader chose what to take, and nothing is too little.
 */
export function isLittleCovered(coverage: number | undefined, sentences: number): boolean {
  if (coverage === undefined) return false;
  return coverage < LITTLE_COVERAGE || (sentences < FEW_SENTENCES && coverage < TEASER_COVERAGE);
}

/** A share as people write it: "64 %", "64%". */
export const percent = (share: number, locale: string): string =>
  share.toLocaleString(locale, { style: 'percent' });
