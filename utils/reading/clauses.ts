import type { Span } from '../contract/article';

/** A sentence longer than this for the eye is broken at clauses: some three lines of a column. */
const LONG = 170;
/** No piece is shorter for the eye than this: a line of three words is no rest. */
const LEAST = 40;
/** How many Latin letters a full-width character takes the eye: both its width and its time. */
const FULL_WIDTH = 2.2;
/** How much rather a break is made at a strong mark than in the middle. */
const STRONG = 3;

const WIDE = /[\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]/;
const ALL_WIDE = new RegExp(WIDE, 'g');

/** Where a clause may end: after its mark and the space that follows, so not in 10:40 or 3,500. */
const ENDS = /(?<strong>[;:؛]\s+|\s[–—-]\s+|—|[；：])|[,،]\s+|[，、]/g;

interface Cut {
  readonly at: number;
  readonly isStrong: boolean;
}

/** A text's length for the eye, in Latin letters. */
export function eyeLength(text: string): number {
  return text.length + (text.match(ALL_WIDE)?.length ?? 0) * (FULL_WIDTH - 1);
}

/**
 * Where to break a very long sentence for the eye: spans of UTF-16 code units that cover the whole
 * text, in order. A sentence that is not very long is one span.
 */
export function clausesOf(text: string): Span[] {
  if (text.length * FULL_WIDTH <= LONG || eyeLength(text) <= LONG) return [[0, text.length]];
  const cuts = [...text.matchAll(ENDS)].map((match) => ({
    at: match.index + match[0].length,
    isStrong: match.groups?.['strong'] !== undefined,
  }));
  return divide(0, text.length, cuts, eyeLengthsUpTo(text));
}

/** The length for the eye of what stands before each code unit, and of the whole at the end. */
function eyeLengthsUpTo(text: string): Float64Array {
  const lengths = new Float64Array(text.length + 1);
  for (let at = 0; at < text.length; at++) {
    lengths[at + 1] = (lengths[at] ?? 0) + (WIDE.test(text.charAt(at)) ? FULL_WIDTH : 1);
  }
  return lengths;
}

/** Breaks a piece where its halves are most alike, rather at a strong mark, until none is too long. */
function divide(start: number, end: number, cuts: readonly Cut[], upTo: Float64Array): Span[] {
  const length = (from: number, to: number) => (upTo[to] ?? 0) - (upTo[from] ?? 0);
  const whole = length(start, end);
  if (whole <= LONG) return [[start, end]];
  let best = -1;
  let leastCost = Number.POSITIVE_INFINITY;
  for (const [i, { at, isStrong }] of cuts.entries()) {
    const shorter = Math.min(length(start, at), length(at, end));
    const cost = (whole / 2 - shorter) / (isStrong ? STRONG : 1);
    if (shorter < LEAST || cost >= leastCost) continue;
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
