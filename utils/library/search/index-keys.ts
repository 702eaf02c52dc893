/** What of an article can be found, the most telling first: results are shown in this order. */
export type Part = 'title' | 'notes' | 'text';
export const PARTS: readonly Part[] = ['title', 'notes', 'text'];

/** More than any library has articles. */
const ORDINALS = 2 ** 40;

/**
 * The key of a part's words: titles sort before notes, notes before texts, and within each of them
 * the newest article (the one with the largest ordinal) comes first.
 */
export const partKey = (part: Part, ordinal: number): number =>
  PARTS.indexOf(part) * ORDINALS + (ORDINALS - 1 - ordinal);

/** Where the keys of titles end and those of notes begin. */
export const NOTES_KEY = PARTS.indexOf('notes') * ORDINALS;

/** The keys of all parts of an article. */
export const partKeys = (ordinal: number): number[] => PARTS.map((part) => partKey(part, ordinal));

/** The ordinal of the article whose part has this key. */
export const ordinalOf = (key: number): number => ORDINALS - 1 - (key % ORDINALS);

/** How telling the part is that has this key: 0 for a title, 2 for the text. */
export const rankOf = (key: number): number => Math.floor(key / ORDINALS);
