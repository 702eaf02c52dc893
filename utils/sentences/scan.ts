/**
 * Finds the places where a sentence might end. One pass over the text, each character looked at a
 * bounded number of times.
 */
/** A run of terminators, spaced ("! !", ". . .") or not; or a line break. */
const SPACED = String.raw`(?:[ \u00a0](?=[.!?…](?:[\s.!?…"'”’»)\]]|$))[.!?…]+)*`;
const TERMINATORS = String.raw`[\p{Sentence_Terminal}…‥]+${SPACED}`;
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
const ONE_EMOJI = /[\p{Extended_Pictographic}\p{Regional_Indicator}]/uy;
const FOOTNOTE = /(?:\[\d{1,3}\])+/y;

/** Knows which straight quotation marks open and which close, by counting them. */
export class QuoteCount {
  #at = 0;
  #open = false;
  constructor(readonly text: string) {}

  /** True when a straight quotation is open before `end`. Ask in ascending order only. */
  isOpen(end: number): boolean {
    for (;;) {
      const found = this.text.indexOf('"', this.#at);
      if (found === -1) {
        this.#at = this.text.length;
        return this.#open;
      }
      if (found >= end) {
        this.#at = found;
        return this.#open;
      }
      this.#open = !this.#open;
      this.#at = found + 1;
    }
  }
}

/** Emoji after a sentence belong to it, unless the sentence too began with one, as an item's mark. */
function afterEmoji(text: string, at: number, sentence: number): number {
  const start = text.charAt(at) === ' ' ? at + 1 : at;
  if (!(text.charCodeAt(start) > 0x2000)) return at;
  ONE_EMOJI.lastIndex = sentence;
  if (ONE_EMOJI.test(text)) return at;
  EMOJI.lastIndex = start;
  if (!EMOJI.test(text)) return at;
  const end = EMOJI.lastIndex;
  return end >= text.length || isSpace(text, end) ? end : at;
}

/** The end of a closing sign that stands after a space: French « so » and a stray " . */
function strandedCloser(text: string, at: number, quotes: QuoteCount): number {
  const sign = at + 1;
  const char = text.charAt(sign);
  if ((char !== '»' && char !== '"') || !/[^\S\n\r]/.test(text.charAt(at))) return at;
  if (!/^[\s.,;:)]?$/.test(text.charAt(sign + 1))) return at;
  return char === '»' || quotes.isOpen(sign) ? sign + 1 : at;
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
    if (!free && (turned || (char === '"' && !quotes.isOpen(at)))) break;
    at++;
  }
  if (text.charAt(at) === '[') {
    FOOTNOTE.lastIndex = at;
    if (FOOTNOTE.test(text)) at = FOOTNOTE.lastIndex;
  }
  return afterEmoji(text, strandedCloser(text, at, quotes), sentence);
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
