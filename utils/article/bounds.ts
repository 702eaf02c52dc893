/**
 * How much of a page is taken on. A page may be as large and as deep as its server or script likes;
 * what is read of it, and all that is computed from that, stays within these bounds.
 */

/** Elements of a document. */
export const MAX_ELEMENTS = 300_000;
/** Nodes read: a page that grows while it is read would have no end. */
export const MAX_NODES = 1_000_000;
/** UTF-16 code units of all text read: ten times the longest of magazine stories. */
export const MAX_PAGE_CHARS = 2_000_000;
/** Blocks of an article: a live blog of a week has two thousand. */
export const MAX_BLOCKS = 20_000;
/** Levels of elements that are read. Parsers make 512 at most; only a script makes more. */
export const MAX_DEPTH = 520;
/**
 * UTF-16 code units of text, each counted for every element around it: Readability asks every
 * element for all of its text. Ten times what a long story has.
 */
export const MAX_READABILITY_WEIGHT = 10_000_000;
/** UTF-16 code units of a value in a page's data, or of a line it says about itself. */
export const MAX_VALUE_CHARS = 2_000;
/** UTF-16 code units of an address. Browsers open 2 million; no story has such a one. */
export const MAX_ADDRESS_CHARS = 4_000;
/** UTF-16 code units of one script's data. */
export const MAX_DATA_CHARS = 5_000_000;
/** Links and emphasised parts of one block: the others are plain text. */
export const MAX_MARKS = 1_000;
/** Values that are looked at where a page gives several: names, headlines. */
export const MAX_VALUES = 50;

/** The page is larger than these bounds. */
export class PageTooLarge extends Error {}
