import type { Stop, Verdict } from '../stop';

const BREAK = /[\n\u2028\u2029]|\r(?!\n)/g;
/** What opens a line of a list or a dialogue. */
const ITEM = /(?:[•⁃▪‣●◦■►▶*–—-]|\(?\d{1,3}[.)]|[a-z]\))\s?\S/y;

/**
 * Line breaks: an empty line always divides, a single one is a space, unless the next line is a list's
 * item. A line break without a terminator says nothing else about sentences.
 */
export function line({ text, from, to, next }: Stop): Verdict {
  if (next - to === 1 && text.charAt(to) === ' ') return undefined;
  const gap = text.slice(from, next);
  const breaks = gap.match(BREAK)?.length ?? 0;
  if (breaks === 0) return undefined;
  if (breaks > 1 || gap.includes('\u2029')) return 'split';
  ITEM.lastIndex = next;
  if (ITEM.test(text)) return 'split';
  return /^\s/.test(gap) ? 'join' : undefined;
}
