import { characterAt, type Stop, skipOpeners, type Verdict } from '../stop';

const DASH = /(?:--|[-–—―−])\s?/y;

/** A dash after a sentence's end: a new turn of a dialogue, or words about a quotation. */
export function dash({ text, next, quoted }: Stop): Verdict {
  DASH.lastIndex = next;
  if (!DASH.test(text)) return undefined;
  const at = DASH.lastIndex;
  if (quoted) return /["“«„]/.test(text.charAt(at)) ? 'split' : 'join';
  const first = characterAt(text, skipOpeners(text, at));
  return /[\p{Lu}\p{Lo}\p{N}]/u.test(first) ? 'split' : 'join';
}
