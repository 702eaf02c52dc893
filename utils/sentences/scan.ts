/**
 * Finds the places where a sentence might end. One pass over the text, each character looked at a
 * bounded number of times.
 */

/** A run of terminators, spaced ("! !", ". . .") or not; or a line break. */
const SPACED = String.raw`(?:[ \u00a0](?=[.!?…](?:[\s.!?…"'”’»)\]]|$))[.!?…]+)*`;
const TERMINATORS = String.raw`[\p{Sentence_Terminal}…‥]+${SPACED}`;
const LINE = String.raw`[\n\r\u0085\u2028\u2029]\s*`;

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
const CLOSER_AFTER = /[\s\p{P}]/u;
const EMOJI =
  /(?:[\p{Extended_Pictographic}\p{Regional_Indicator}](?:\p{Emoji_Modifier}|\u200d|\ufe0f)*)+/uy;
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

/** `at` moved past white space. */
export function skipSpaces(text: string, at: number): number {
  let end = at;
  while (end < text.length && /\s/.test(text.charAt(end))) end++;
  return end;
}

function afterEmoji(text: string, at: number, sentence: number): number {
  EMOJI.lastIndex = sentence;
  if (EMOJI.test(text)) return at;
  EMOJI.lastIndex = skipSpaces(text, at);
  const emoji = EMOJI.exec(text);
  if (!emoji) return at;
  const end = EMOJI.lastIndex;
  return end >= text.length || /\s/.test(text.charAt(end)) ? end : at;
}

/** The end of a closing sign that stands after a space: French « so » and a stray " . */
function strandedCloser(text: string, at: number, quotes: QuoteCount): number {
  const sign = skipSpaces(text, at);
  if (sign === at) return at;
  const after = sign + 1;
  const free = after >= text.length || /[\s.,;:)]/.test(text.charAt(after));
  const char = text.charAt(sign);
  if (free && (char === '»' || (char === '"' && quotes.isOpen(sign)))) return after;
  return at;
}

/**
 * The end of what belongs to a sentence after its terminators at `to`: closing quotes and brackets,
 * footnote marks, emoji. `sentence` is where the sentence begins: emoji that open sentences do not
 * close them.
 */
export function closersEnd(text: string, to: number, sentence: number, quotes: QuoteCount): number {
  let at = to;
  const cjk = text.charCodeAt(to - 1) > 0x3000;
  for (;;) {
    const char = text.charAt(at);
    if (char === '') return at;
    const next = text.charAt(at + 1);
    if (char === '"' && next !== '' && !CLOSER_AFTER.test(next) && !quotes.isOpen(at)) return at;
    if (CLOSERS.includes(char)) at++;
    else if (!cjk && TURNED.includes(char) && (next === '' || CLOSER_AFTER.test(next))) at++;
    else break;
  }
  FOOTNOTE.lastIndex = at;
  if (FOOTNOTE.test(text)) at = FOOTNOTE.lastIndex;
  at = strandedCloser(text, at, quotes);
  return afterEmoji(text, at, sentence);
}
