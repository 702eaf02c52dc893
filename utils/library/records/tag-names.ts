import { foldWord } from '../../search/fold';

/** UTF-16 code units. */
const LONGEST_TAG = 60;

/** A tag as it is kept: one line, no "#" before it; '' for none. */
export const cleanTag = (typed: string): string =>
  typed
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/^[\s#]+/, '')
    .slice(0, LONGEST_TAG)
    .trim();

/**
 * Tags with some taken away and some added, each once whatever its case or marks; new ones in the
 * spelling that is in use already.
 */
export function changeTags(
  tags: readonly string[],
  change: { readonly add: readonly string[]; readonly remove: readonly string[] },
  inUse: readonly string[],
): string[] {
  const removed = new Set(change.remove.map((tag) => foldWord(cleanTag(tag))));
  const spelling = new Map(inUse.map((tag) => [foldWord(tag), tag]));
  const changed = new Map<string, string>();
  for (const tag of tags) if (!removed.has(foldWord(tag))) changed.set(foldWord(tag), tag);
  for (const typed of change.add) {
    const tag = cleanTag(typed);
    const folded = foldWord(tag);
    if (tag && !changed.has(folded)) changed.set(folded, spelling.get(folded) ?? tag);
  }
  return [...changed.values()];
}
