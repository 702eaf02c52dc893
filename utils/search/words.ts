import { foldWord } from './fold';

/** A piece of a text that can be found: a word, or a letter of a script that writes no spaces. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** In folded form, never empty. */
  readonly word: string;
  /** True for a letter of such a script that stands straight behind another one. */
  readonly goesOn: boolean;
  /** True for a letter of a script that writes no spaces, or Hangul, whose words are compounds. */
  readonly isLetter: boolean;
}

/** UTF-16 code units: longer words are cut, because as keys of an index they would only take space. */
const MAX_WORD_CHARS = 64;

/** Scripts in which any run of letters may hold a word: found by pairs of letters. */
const UNSPACED =
  '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}ー々〆\\p{sc=Hangul}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}';

/** A letter with what belongs to it, jamo of one syllable together; else a word. */
const TOKEN = new RegExp(
  `[\\u1100-\\u1112][\\u1161-\\u1175][\\u11a8-\\u11c2]?|[${UNSPACED}][\\u3099\\u309a\\uff9e\\uff9f]?|(?:(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}\\u0640])+`,
  'gu',
);
const STARTS_UNSPACED = new RegExp(`^[${UNSPACED}]`, 'u');

/** Everything in a text that can be found, in order, with its place in UTF-16 code units. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let last: Token | undefined;
  for (const match of text.matchAll(TOKEN)) {
    const [original] = match;
    const word = foldWord(original).slice(0, MAX_WORD_CHARS);
    if (word === '') continue;
    const start = match.index;
    const isLetter = STARTS_UNSPACED.test(original);
    const goesOn = isLetter && last?.isLetter === true && last.end === start;
    last = { start, end: start + original.length, word, goesOn, isLetter };
    tokens.push(last);
  }
  return tokens;
}

/**
 * The words a text is found by, each once: words whole, so that an index finds them by their
 * beginnings, and unspaced letters in pairs, the last of a run alone too.
 */
export function indexWords(texts: Iterable<string>): string[] {
  const words = new Set<string>();
  for (const text of texts) {
    const tokens = tokensOf(text);
    for (const [i, token] of tokens.entries()) {
      const next = tokens[i + 1];
      words.add(next?.goesOn ? token.word + next.word : token.word);
    }
  }
  return [...words];
}
