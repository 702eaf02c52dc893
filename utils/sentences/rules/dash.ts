import {
  characterAt,
  closesQuotation,
  type Stop,
  skipOpeners,
  skipSpacesBack,
  type Verdict,
} from '../stop';

const DASH = /(?:--|[-–—―−])\s?/y;

/** A dash after a sentence's end: a new turn of a dialogue, or words about a quotation. */
export function dash(stop: Stop): Verdict {
  const { text, next } = stop;
  DASH.lastIndex = next;
  if (!DASH.test(text)) return undefined;
  const at = DASH.lastIndex;
  const sign = text.charAt(at);
  if (stop.close > stop.to && closesQuotation(stop)) return /["“«„]/.test(sign) ? 'split' : 'join';
  const first = characterAt(text, skipOpeners(text, at));
  return /[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(first) && skipSpacesBack(text, next) < next
    ? 'split'
    : 'join';
}
