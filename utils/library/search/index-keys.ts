import type { UnindexedRecord } from '../database';

/** What of an article can be found, the most telling first: results are shown in this order. */
export type Part = 'title' | 'notes' | 'text';
export const PARTS: readonly Part[] = ['title', 'notes', 'text'];

/** Ordinals are below this: more than any library has articles. */
const ORDINAL_LIMIT = 2 ** 40;

/**
 * The key of a part's words: titles sort before notes, notes before texts, and within each of them
 * the newest article (the one with the largest ordinal) comes first.
 */
export const partKey = (part: Part, ordinal: number): number =>
  PARTS.indexOf(part) * ORDINAL_LIMIT + (ORDINAL_LIMIT - 1 - ordinal);

/** Where the keys of titles end and those of notes begin. */
export const FIRST_NOTES_KEY = PARTS.indexOf('notes') * ORDINAL_LIMIT;

/** The keys of all parts of an article. */
export const partKeys = (ordinal: number): number[] => PARTS.map((part) => partKey(part, ordinal));

/** The ordinal of the article whose part has this key. */
export const ordinalOf = (key: number): number => ORDINAL_LIMIT - 1 - (key % ORDINAL_LIMIT);

/** How telling the part is that has this key: 0 for a title, 2 for the text. */
export const rankOf = (key: number): number => Math.floor(key / ORDINAL_LIMIT);

/** All that may have to be gathered of an article; its title is gathered with its text. */
export const unindexedParts = (articleId: string): UnindexedRecord[] => [
  { articleId, part: 'text' },
  { articleId, part: 'notes' },
];
