import { closesQuotation, type Stop, type Verdict } from '../stop';

/** Longest remark in brackets that stays with its sentence, in code units. */
const SHORT = 40;

/**
 * A short remark in brackets after the full stop belongs to the sentence before it:
 * "He resigned. (He was later rehired.)", “…” (Smith 55).
 */
export function aside(stop: Stop): Verdict {
  const { text, next } = stop;
  if (!/[([]/.test(text.charAt(next))) return undefined;
  const piece = text.slice(next, next + SHORT + 2);
  const end = piece.search(/[)\]]/);
  if (end === -1) return undefined;
  const after = piece.charAt(end + 1);
  if (/[.!?…]/.test(piece.charAt(end - 1))) return 'join';
  if (after === '' ? next + end + 1 >= text.length : /[.!?…,;:]/.test(after)) return 'join';
  return closesQuotation(stop) ? 'join' : undefined;
}
