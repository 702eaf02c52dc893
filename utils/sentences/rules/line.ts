import type { Stop, Verdict } from '../stop';

const BREAK = /[\n\u0085\u2028\u2029]|\r(?!\n)/g;
/** Signs that open a line of a list or a dialogue. */
const ITEM = /(?:[•⁃▪‣●◦■►▶*–—-]\s?|\(?\d{1,3}[.)]\s|[a-z]\)\s)\S/uy;

/**
 * Line breaks: an empty line always divides, a single one is a space, unless the next line is a list's
 * item. A line break without a terminator says nothing else about sentences.
 */
export function line(stop: Stop): Verdict {
  const gap = stop.text.slice(stop.from, stop.next);
  const bare = /^\s/.test(gap);
  if (!bare && !/[\n\r\u0085\u2028\u2029]/.test(gap)) return undefined;
  if ((gap.match(BREAK)?.length ?? 0) > 1 || gap.includes('\u2029')) return 'split';
  ITEM.lastIndex = stop.next;
  if (ITEM.test(stop.text)) return 'split';
  return bare ? 'join' : undefined;
}
