/**
 * A place where a sentence might end: a run of terminators, the closing quotes and brackets that
 * belong to it, and what follows. All positions are UTF-16 code units.
 */
export interface Stop {
  readonly text: string;
  /** Where the sentence that might end here begins. */
  readonly sentence: number;
  /** The terminators are `text.slice(from, to)`. */
  readonly from: number;
  readonly to: number;
  /** End of the closing signs after the terminators; a sentence that ends here ends at `close`. */
  readonly close: number;
  /** The next character that is not white space; never the text's end. */
  readonly next: number;
}

/** What a rule says of a stop; undefined where it has nothing to say. */
export type Verdict = 'split' | 'join' | undefined;

/** Longest word looked at on either side of a stop, in code units: keeps every rule's cost constant. */
const REACH = 32;

const BEFORE_WORD = ' \u00a0\u202f\u2009\u200a\u3000\t\n\r"“”„«»‹›()[]{}—–/,;:!?…*¿¡';

/** The word that ends at `end`, inner full stops, hyphens and apostrophes included. */
export function wordBefore(text: string, end: number): string {
  let start = end;
  const limit = Math.max(0, end - REACH);
  while (start > limit && !BEFORE_WORD.includes(text.charAt(start - 1))) start--;
  if (text.charAt(start) === "'" || text.charAt(start) === '‘') start++;
  return text.slice(start, end);
}

/** `end` moved back over spaces. */
export function skipSpacesBack(text: string, end: number): number {
  let at = end;
  const limit = Math.max(0, end - REACH);
  while (at > limit && /\s/.test(text.charAt(at - 1))) at--;
  return at;
}

const WORD = /[\p{L}\p{M}\p{Nd}]{1,32}(?:['’]\p{L}{1,8})?/uy;

/** The word that begins at `start`, or "" when none does. */
export function wordAt(text: string, start: number): string {
  WORD.lastIndex = start;
  return WORD.exec(text)?.[0] ?? '';
}

const OPENERS = '"“”„«»‹›‘’\'([{¿¡「『《〈【（〔［';

/** `next` moved past opening quotes and brackets (and the spaces that French puts inside them). */
export function skipOpeners(text: string, next: number): number {
  let at = next;
  while (at < next + 6 && OPENERS.includes(text.charAt(at)) && at < text.length) at++;
  while (at > next && at < next + 8 && /\s/.test(text.charAt(at))) at++;
  return at;
}

/** The character at `at`, both halves of a surrogate pair. */
export function characterAt(text: string, at: number): string {
  const point = text.codePointAt(at);
  return point === undefined ? '' : String.fromCodePoint(point);
}

/** True when a stop's closing signs hold a quotation mark. */
export function closesQuotation(stop: Stop): boolean {
  return /["”“’'»«›‹」』＂]/.test(stop.text.slice(stop.to, Math.min(stop.close, stop.to + REACH)));
}

/** The word after the stop, opening quotes and brackets passed over. */
export function wordAfter(stop: Stop): string {
  return wordAt(stop.text, skipOpeners(stop.text, stop.next));
}
