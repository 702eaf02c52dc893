/**
 * Finds the places where a sentence might end. One pass over the text, each character looked at a
 * bounded number of times.
 */
import type { QuoteCount } from './quotes';

/**
 * A run of terminators, spaced ("! !", ". . .") or not, emoji selectors ("‼️") included, the Burmese
 * comma not; or a line break.
 */
const SPACED = String.raw`(?:[ \u00a0](?=[.!?…](?:[\s.!?…"'”’»)\]]|$))[.!?…]+)*`;
const TERMINATORS = String.raw`(?:(?!\u104a)[\p{Sentence_Terminal}…‥]\ufe0f?)+${SPACED}`;
const LINE = String.raw`[\n\r\u2028\u2029]\s*`;

const patterns = new Map<string, RegExp>();

/** The scanner's pattern, set to a text's beginning; `extra` are a language's own terminators. */
export function stopPattern(extra = ''): RegExp {
  let pattern = patterns.get(extra);
  if (!pattern) {
    const own = extra && `[${extra}]+|`;
    pattern = new RegExp(`${own}${TERMINATORS}|${LINE}`, 'gu');
    patterns.set(extra, pattern);
  }
  pattern.lastIndex = 0;
  return pattern;
}

const CLOSERS = '"”’\'»›)]}〉》」』】〕〗）］｝｠＂＇';
/** Opening signs in one language, closing ones in another: „so“, »so«, ‚so‘. */
const TURNED = '“«‹‘';
const EMOJI =
  /(?:[\p{Extended_Pictographic}\p{Regional_Indicator}](?:\p{Emoji_Modifier}|\u200d|\ufe0f)*)+/uy;
/** [1], [a], [source needed], glued to the stop; [1], [note 1] after a space; ², †, *. */
const FOOTNOTE =
  /(?:\[[^\].]{1,24}\]| \[(?:\d{1,3}|\p{Ll}{1,6}\.? \d{1,3})\])+(?!\S)|[\u00b2\u00b3\u00b9\u2070-\u2079†‡]+|\*(?!\S)/uy;

/** Emoji after a sentence belong to it, unless the sentence too began with one, as an item's mark. */
function afterEmoji(text: string, at: number, sentence: number): number {
  const start = text.charAt(at) === ' ' ? at + 1 : at;
  if (!(text.charCodeAt(start) > 0x2000)) return at;
  EMOJI.lastIndex = sentence;
  if (EMOJI.test(text)) return at;
  EMOJI.lastIndex = start;
  if (!EMOJI.test(text)) return at;
  const end = EMOJI.lastIndex;
  return end >= text.length || isSpace(text, end) ? end : at;
}

/** Whether the sign after a space at `sign` closes: French « so », 「…！ 」 and a stray ” do. */
function strandedCloses(text: string, sign: number, quotes: QuoteCount): boolean {
  const char = text.charAt(sign);
  if (/[」』】〉》〕）]/.test(char)) return true;
  const after = text.charAt(sign + 1);
  if (!/["”“«»›]/.test(char) || !/^[\s.,;:)›]?$/.test(after)) return false;
  return /[»›]/.test(char) || /[.,;:)]/.test(after) || quotes.isOpen(char, sign);
}

/** The end of closing signs that stand after a space each. */
function strandedClosers(text: string, at: number, quotes: QuoteCount): number {
  let end = at;
  while (/[^\S\n\r]/.test(text.charAt(end)) && strandedCloses(text, end + 1, quotes)) end += 2;
  return end;
}

/**
 * The end of what belongs to a sentence after its terminators at `to`: closing quotes and brackets,
 * footnote marks, emoji. `sentence` is where the sentence begins.
 */
export function closersEnd(text: string, to: number, sentence: number, quotes: QuoteCount): number {
  let at = to;
  const cjk = text.charCodeAt(to - 1) > 0x3000;
  for (let char = text.charAt(at); char !== ''; char = text.charAt(at)) {
    const turned = !cjk && TURNED.includes(char);
    if (!turned && !CLOSERS.includes(char)) break;
    const free = /^[\s\p{P}]?$/u.test(text.charAt(at + 1));
    if (!free && (turned || (char === '"' && !quotes.isOpen(char, at)))) break;
    at++;
  }
  at = strandedClosers(text, at, quotes);
  FOOTNOTE.lastIndex = at;
  if (FOOTNOTE.test(text)) at = FOOTNOTE.lastIndex;
  return afterEmoji(text, at, sentence);
}

/** Whether the character at `at` is white space, as `\s` has it; false past the end. */
export function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return code === 32 || (code < 14 && code > 8);
  return /\s/.test(text.charAt(at));
}

/** `at` moved past white space. */
export function skipSpaces(text: string, at: number): number {
  let end = at;
  while (isSpace(text, end)) end++;
  return end;
}
