import { listed } from '../language';
import { mayBegin } from '../letters';
import { characterAt, type Stop, skipOpeners, type Verdict, wordFrom } from '../stop';

/** Uyghur and others write the dash of a dialogue "_" or "_ _". */
const DASH = /(?:--|[-–—―−]|_(?:\s?_)?)\s?/y;

/** A dash after a sentence's end: a new turn of a dialogue, or words about a quotation. */
export function dash({ text, next, quoted, language }: Stop): Verdict {
  DASH.lastIndex = next;
  if (!DASH.test(text)) return undefined;
  const at = DASH.lastIndex;
  if (quoted) return /["“«„]/.test(text.charAt(at)) ? 'split' : 'join';
  const begin = skipOpeners(text, at);
  if (listed(language, 'reporting', wordFrom(text, begin))) return 'join';
  const first = characterAt(text, begin);
  return mayBegin(first) || /\p{N}/u.test(first) ? 'split' : 'join';
}
