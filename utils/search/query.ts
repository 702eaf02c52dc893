import { type Token, tokensOf } from './words';

/** A half-open range of UTF-16 code units. */
type Span = readonly [start: number, end: number];

/** One thing that was asked for: the beginning of a word, or letters that follow one another. */
export type Term = readonly string[];

/** All terms must be found, so that more than these would only cost time. */
const MAX_TERMS = 8;

/** The terms of what a reader typed, the longest first: they are the rarest. */
export function termsOf(typed: string): Term[] {
  const terms: string[][] = [];
  for (const { word, goesOn } of tokensOf(typed)) {
    const last = terms.at(-1);
    if (goesOn && last) last.push(word);
    else terms.push([word]);
  }
  const once = new Map(terms.map((term) => [term.join('\n'), term]));
  const length = (term: Term) => term.join('').length;
  return [...once.values()].sort((a, b) => length(b) - length(a)).slice(0, MAX_TERMS);
}

/** What the words of an index must begin with for a term to be there: all of these. */
export function beginningsOf(term: Term): string[] {
  const pairs = term.slice(1).map((letter, i) => `${term[i]}${letter}`);
  return pairs.length > 0 ? pairs : [...term];
}

/** Where each term stands in a text: one list of spans a term, in the terms' order. */
export function findTerms(text: string, terms: readonly Term[]): Span[][] {
  const tokens = tokensOf(text);
  return terms.map((term) =>
    tokens.flatMap((token, i): Span[] => {
      const end = endOf(term, tokens, i);
      return end === null ? [] : [[token.start, end]];
    }),
  );
}

/** Where the term that begins with this token ends; null when it is not there. */
function endOf(term: Term, tokens: readonly Token[], at: number): number | null {
  const fits = term.every((word, i) => {
    const token = tokens[at + i];
    if (!token || (i > 0 && !token.goesOn)) return false;
    return token.isLetter ? token.word === word : token.word.startsWith(word);
  });
  return fits ? (tokens[at + term.length - 1]?.end ?? null) : null;
}
