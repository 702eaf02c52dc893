import type { Stop, Verdict } from '../stop';

/** A remark in brackets of at most 40 code units. */
const SHORT = /[([][^()[\]]{0,39}?([.!?…]?)[)\]]/y;

/**
 * A short remark in brackets after the full stop belongs to the sentence before it:
 * "He resigned. (He was later rehired.)", “…” (Smith 55).
 */
export function aside({ text, next }: Stop): Verdict {
  SHORT.lastIndex = next;
  const match = SHORT.exec(text);
  // "(…)": something is left out there, and the next sentence begins.
  if (match && /^.[.…\s]+.$/.test(match[0])) return 'split';
  return match && (match[1] || /^[.!?…,;:]?$/.test(text.charAt(SHORT.lastIndex)))
    ? 'join'
    : undefined;
}
