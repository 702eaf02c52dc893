/**
 * Characters that do not count when a sentence is looked for on a page: white space, which pages and
 * articles fold in their own ways, and those that show nothing (soft hyphen, joiners, word joiner, BOM).
 */
const UNSEEN = String.raw`\s\u00AD\u200B-\u200D\u2060\uFEFF`;
const UNSEEN_RUN = new RegExp(`[${UNSEEN}]+`, 'g');
const VISIBLE_RUN = new RegExp(`[^${UNSEEN}]+`, 'g');

/** A text without white space and characters that show nothing. */
export const visibleText = (text: string): string => text.replace(UNSEEN_RUN, '');

/**
 * Where in a text the character stands that has `count` visible ones before it; both in UTF-16 code
 * units. The text's length when it has no more than that.
 */
export function offsetOfVisible(text: string, count: number): number {
  let passed = 0;
  for (const piece of text.matchAll(VISIBLE_RUN)) {
    const { length } = piece[0];
    if (passed + length > count) return piece.index + count - passed;
    passed += length;
  }
  return text.length;
}
