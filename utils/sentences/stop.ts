import { type Language, listed } from './language';
import { isGershayim } from './quotes';
import { isSpace } from './scan';

/**
 * A place where a sentence might end: a run of terminators, the closing quotes and brackets that
 * belong to it, and what stands on either side. All positions are UTF-16 code units.
 */
export interface Stop {
  readonly text: string;
  readonly language: Language;
  /** Where the sentence that might end here begins. */
  readonly sentence: number;
  /** The terminators are `text.slice(from, to)`. */
  readonly from: number;
  readonly to: number;
  /** End of the closing signs after the terminators; a sentence that ends here ends at `close`. */
  readonly close: number;
  /** The next character that is not white space; never the text's end. */
  readonly next: number;
  /** The last terminator, an emoji selector after it left out. */
  readonly mark: string;
  /** The word before the terminators, inner full stops, hyphens and apostrophes included. */
  readonly word: string;
  /** The character at `next`. */
  readonly sign: string;
  /** The first character after it that is no opening quotation mark or bracket. */
  readonly first: string;
  /** Where `first` stands. */
  readonly begin: number;
  /** The word that begins there, or "". */
  readonly after: string;
  /** `after` is one of the language's opening words. */
  readonly opens: boolean;
  /** The closing signs hold a quotation mark. */
  readonly quoted: boolean;
  /** One full stop that closes no quotation: it may belong to an abbreviation or a number. */
  readonly dot: boolean;
}

/** What a rule says of a stop; undefined where it has nothing to say. */
export type Verdict = 'split' | 'join' | undefined;

/** Longest word looked at on either side of a stop, in code units: keeps every rule's cost constant. */
const MAX_WORD_CHARS = 32;

const NO_WORD = ' \u00a0\u202f\u2009\u200a\u3000\t\n\r"“”„«»‹›()[]{}—–/,;:!?…*¿¡•⁃';
const OPENERS = '"“”„«»‹›‘’\'([{¿¡「『《〈【（〔［';
const QUOTE = /["”“’'»«›‹」』＂]/;
const WORD = /[\p{L}\p{M}\p{Nd}]{1,32}(?:['’]\p{L}{1,8})?/uy;

/** A small Latin letter: the common case, told without a search. */
const isLetter = (code: number) => code > 96 && code < 123;

/** The word that ends at `end`, or "". */
function wordBefore(text: string, end: number): string {
  let start = end;
  const limit = Math.max(0, end - MAX_WORD_CHARS);
  while (
    start > limit &&
    (isLetter(text.charCodeAt(start - 1)) ||
      !NO_WORD.includes(text.charAt(start - 1)) ||
      isGershayim(text, start - 1))
  )
    start--;
  if ("'‘".includes(text.charAt(start))) start++;
  return text.slice(start, end);
}

/** The last `chars` code units before `at`. */
export const textBefore = (text: string, at: number, chars: number): string =>
  text.slice(Math.max(0, at - chars), at);

/** The word before the stop's own word, a full stop at its end included. */
export function previousWord({ text, from, word }: Stop): string {
  let end = from - word.length;
  while (end > from - MAX_WORD_CHARS - word.length && isSpace(text, end - 1)) end--;
  return wordBefore(text, end);
}

/** Where the opening quotes and brackets at `at` end (with the spaces that French puts after them). */
export function skipOpeners(text: string, at: number): number {
  let end = at;
  while (end < at + 6 && end < text.length && OPENERS.includes(text.charAt(end))) end++;
  while (end > at && end < at + 8 && isSpace(text, end)) end++;
  return end;
}

/** The character at `at`, both halves of a surrogate pair; "" past the end. */
export const characterAt = (text: string, at: number): string =>
  text.slice(at, at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1));

/** The word that begins at `at`, or "". */
export function wordFrom(text: string, at: number): string {
  WORD.lastIndex = at;
  return WORD.test(text) ? text.slice(at, WORD.lastIndex) : '';
}

/** A stop with all that the rules need to know of it, found once for all of them. */
export function describeStop(
  text: string,
  language: Language,
  sentence: number,
  from: number,
  to: number,
  close: number,
  next: number,
): Stop {
  const last = text.charAt(to - 1);
  const mark = last === '\ufe0f' ? text.charAt(to - 2) : last;
  const begin = skipOpeners(text, next);
  const after = wordFrom(text, begin);
  const quoted = close > to && QUOTE.test(text.slice(to, Math.min(close, to + MAX_WORD_CHARS)));
  return {
    text,
    language,
    sentence,
    from,
    to,
    close,
    next,
    mark,
    word: wordBefore(text, from),
    sign: text.charAt(next),
    first: characterAt(text, begin),
    begin,
    after,
    opens: listed(language, 'opening', after.toLowerCase()),
    quoted,
    dot: mark === '.' && to - from === 1 && !quoted,
  };
}
