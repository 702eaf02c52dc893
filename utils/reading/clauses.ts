import type { Span } from '../contract/article';

/** A sentence with a greater {@link eyeLength} is broken at clauses: about three lines of a column. */
const MAX_PIECE_LENGTH = 170;
/** The smallest {@link eyeLength} of a piece: a line of three words would not help. */
const MIN_PIECE_LENGTH = 40;
/** How many Latin letters a full-width character counts as, by its width and the time to read it. */
const WIDE_CHARACTER_LENGTH = 2.2;
/** A break at a strong mark may be this many times further from the middle than one at a comma. */
const STRONG_MARK_PREFERENCE = 3;

const WIDE_CHARACTER = /[\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]/;
const ALL_WIDE_CHARACTERS = new RegExp(WIDE_CHARACTER, 'g');

/** Where a clause may end: after its mark and the space that follows, so not in 10:40 or 3,500. */
const CLAUSE_END = /(?<strong>[;:؛]\s+|\s[–—-]\s+|—|[；：])|[,،]\s+|[，、]/g;

interface Cut {
  readonly at: number;
  readonly isStrong: boolean;
}

/** A text's length as a reader sees it, in Latin letters: a full-width character counts more. */
export function eyeLength(text: string): number {
  return text.length + (text.match(ALL_WIDE_CHARACTERS)?.length ?? 0) * (WIDE_CHARACTER_LENGTH - 1);
}

/**
 * Where to break a very long sentence into lines that are easier to read: spans of UTF-16 code units that cover the whole
 * text, in order. A sentence that is not very long is one span.
 */
export function clausesOf(text: string): Span[] {
  if (
    text.length * WIDE_CHARACTER_LENGTH <= MAX_PIECE_LENGTH ||
    eyeLength(text) <= MAX_PIECE_LENGTH
  )
    return [[0, text.length]];
  const cuts = [...text.matchAll(CLAUSE_END)].map((match) => ({
    at: match.index + match[0].length,
    isStrong: match.groups?.['strong'] !== undefined,
  }));
  return divide(0, text.length, cuts, eyeLengthsUpTo(text));
}

/** The {@link eyeLength} of the text before each code unit; the last entry is that of the whole text. */
function eyeLengthsUpTo(text: string): Float64Array {
  const lengths = new Float64Array(text.length + 1);
  for (let at = 0; at < text.length; at++) {
    lengths[at + 1] =
      (lengths[at] ?? 0) + (WIDE_CHARACTER.test(text.charAt(at)) ? WIDE_CHARACTER_LENGTH : 1);
  }
  return lengths;
}

/** Breaks a piece near its middle, preferably at a strong mark, until none is too long. */
function divide(start: number, end: number, cuts: readonly Cut[], upTo: Float64Array): Span[] {
  const length = (from: number, to: number) => (upTo[to] ?? 0) - (upTo[from] ?? 0);
  const whole = length(start, end);
  if (whole <= MAX_PIECE_LENGTH) return [[start, end]];
  let best = -1;
  let leastCost = Number.POSITIVE_INFINITY;
  for (const [i, { at, isStrong }] of cuts.entries()) {
    const shorter = Math.min(length(start, at), length(at, end));
    const cost = (whole / 2 - shorter) / (isStrong ? STRONG_MARK_PREFERENCE : 1);
    if (shorter < MIN_PIECE_LENGTH || cost >= leastCost) continue;
    best = i;
    leastCost = cost;
  }
  const cut = cuts[best];
  if (!cut) return [[start, end]];
  return [
    ...divide(start, cut.at, cuts.slice(0, best), upTo),
    ...divide(cut.at, end, cuts.slice(best + 1), upTo),
  ];
}
