/** Characters that show nothing and would split words for search and speech: soft hyphen, ZWSP, BOM. */
const INVISIBLE = /[\u00AD\u200B\uFEFF]/g;

/** Text as a page shows it: runs of white space become one space, invisible characters go. Not trimmed. */
export const foldSpace = (text: string): string =>
  // Single spaces, by far the most, are left where they are: this runs over every text of a page.
  (/[\u00AD\u200B\uFEFF]/.test(text) ? text.replace(INVISIBLE, '') : text).replace(
    /\s{2,}|[^\S ]/g,
    ' ',
  );

/** {@link foldSpace}, trimmed; null and undefined become ''. */
export const fold = (text: string | null | undefined): string => foldSpace(text ?? '').trim();

/** The form in which two texts are compared: case, punctuation and symbols do not count. */
export const comparable = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\s]+/gu, ' ')
    .trim();
