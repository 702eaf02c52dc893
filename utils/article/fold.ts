/** Characters that show nothing and would split words for search and speech: soft hyphen, ZWSP, BOM. */
const INVISIBLE = /[\u00AD\u200B\uFEFF]/g;

/** Text as a page shows it: runs of white space become one space, invisible characters go. Not trimmed. */
export const foldSpace = (text: string): string => text.replace(INVISIBLE, '').replace(/\s+/g, ' ');

/** {@link foldSpace}, trimmed; null and undefined become ''. */
export const fold = (text: string | null | undefined): string => foldSpace(text ?? '').trim();

/** The form in which two texts are compared: case, punctuation and symbols do not count. */
export const comparable = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\s]+/gu, ' ')
    .trim();
