import type { Span } from '../contract/article';
import type { Voice } from './types';

/**
 * Chrome falls silent about 15 s into an utterance of a voice that works over the network, and tells
 * nobody (issues.chromium.org/issues/40747712). A text of this {@link spokenLength} takes about 10 s at
 * normal speed.
 */
const MAX_NETWORK_LENGTH = 150;

/** A syllable block or an ideograph takes about as long to say as three Latin letters. */
const SYLLABLE_OR_WORD_SIGN = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;
const SAYABLE = /[\p{L}\p{N}]/u;

const CLAUSE_END = /[,;:،؛、，；：…–—)\]»”]/;

/** How long a text takes to say, in Latin letters. */
export function spokenLength(text: string): number {
  let length = 0;
  for (const character of text) length += SYLLABLE_OR_WORD_SIGN.test(character) ? 3 : 1;
  return length;
}

/**
 * The pieces of a sentence that are spoken one by one: the whole sentence, or, for a voice over the
 * network, pieces that are short enough, cut after a clause where there is one, else between words.
 *
 * @returns spans in UTF-16 code units that cover the sentence; none if nothing in it can be said.
 */
export function piecesToSpeak(text: string, voice: Voice, rate: number): Span[] {
  if (!SAYABLE.test(text)) return [];
  const longest = voice.isLocal ? Number.POSITIVE_INFINITY : MAX_NETWORK_LENGTH * rate;
  const spans: Span[] = [];
  let start = 0;
  while (start < text.length) {
    const end = cutAfter(text, start, longest);
    spans.push([start, end]);
    start = end;
  }
  return spans;
}

/** Where the piece that begins at `start` ends. */
function cutAfter(text: string, start: number, longest: number): number {
  let clause = 0;
  let word = 0;
  let length = 0;
  let at = start;
  for (const character of text.slice(start)) {
    length += SYLLABLE_OR_WORD_SIGN.test(character) ? 3 : 1;
    if (length > longest && at > start) return clause || word || at;
    const isSpace = /\s/.test(character);
    at += character.length;
    if (isSpace) word = at;
    // A comma inside a number is none: "1,000".
    if ((isSpace && CLAUSE_END.test(text.charAt(at - 2))) || /[、，；：]/.test(character))
      clause = at;
  }
  return text.length;
}
