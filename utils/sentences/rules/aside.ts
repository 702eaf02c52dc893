import { skipSpaces } from '../scan';
import type { Stop, Verdict } from '../stop';

/** A remark in brackets of at most 40 code units. */
const SHORT_REMARK = /[([][^()[\]]{0,39}?([.!?…]?)[)\]]/y;
const SENTENCE_GOES_ON = /^(?:[.!?…,;:]|\s?[–—-])/;

/**
 * A short remark in brackets after the full stop belongs to the sentence before it:
 * "He resigned. (He was later rehired.)", “…” (Smith 55). MOBILE, Ala. (AP) --
 */
export function aside({ text, next, quoted }: Stop): Verdict {
  SHORT_REMARK.lastIndex = next;
  const match = SHORT_REMARK.exec(text);
  if (!match) return undefined;
  // "(…)": something is left out there, and the next sentence begins.
  if (/^.[.…\s]+.$/.test(match[0])) return 'split';
  const after = text.slice(SHORT_REMARK.lastIndex, SHORT_REMARK.lastIndex + 2);
  if (match[1] || SENTENCE_GOES_ON.test(after)) return 'join';
  // At the text's end a credit stays, but the source of a quotation that is over stands alone.
  const isLast = skipSpaces(text, SHORT_REMARK.lastIndex) === text.length;
  return isLast && !quoted ? 'join' : undefined;
}
