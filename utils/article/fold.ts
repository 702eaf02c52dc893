import { MAX_VALUE_CHARS } from './bounds';

/** Invisible characters that would split words for search and speech: soft hyphen, zero width space, BOM. */
const INVISIBLE = /[\u00AD\u200B\uFEFF]/g;

/** Text as a page shows it: runs of white space become one space, invisible characters go. Not trimmed. */
export const foldSpace = (text: string): string =>
  // Single spaces, by far the most, are left where they are: this runs over every text of a page.
  (/[\u00AD\u200B\uFEFF]/.test(text) ? text.replace(INVISIBLE, '') : text).replace(
    /\s{2,}|[^\S ]/g,
    ' ',
  );

/**
 * A line that a page says about itself: {@link foldSpace}, trimmed, and cut to
 * {@link MAX_VALUE_CHARS}, never within a character. Null and undefined become ''.
 */
export const fold = (text: string | null | undefined): string =>
  foldSpace((text ?? '').slice(0, MAX_VALUE_CHARS).replace(/[\uD800-\uDBFF]$/, '')).trim();

/** White space, punctuation and symbols of the scripts that news is written in, as code point ranges. */
const UNSPOKEN =
  /[\s!-/:-@[-`{-~\u00A0-\u00A9\u00AB-\u00B1\u00B4-\u00B8\u00BB-\u00BF\u00D7\u00F7\u05BE\u05F3\u05F4\u060C\u061B\u061F\u0964\u2000-\u206F\u20A0-\u20CF\u2100-\u27BF\u3000-\u3004\u3008-\u3020\u30FB\uFE30-\uFE6F]+/g;

/** The form in which two texts are compared: case, punctuation and symbols do not count. */
export const comparable = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replace(UNSPOKEN, ' ').trim();
