import type { Comparer, Likeness } from './similarity';

/** The likeness, from 0 to 1, from which on a sentence between the same neighbours is the same one. */
const MIN_LIKENESS_IN_PLACE = 0.45;
/** The likeness from which on it is the same one elsewhere in the article. */
const MIN_LIKENESS_ELSEWHERE = 0.6;
/** The share of a sentence that must stand in one it was merged into, or of its larger part in it. */
const MIN_SHARE_HELD = 0.7;
/** The share that the smaller of two such sentences must be of the larger one. */
const MIN_SHARE_OF_LARGER = 1 / 4;
/** Between neighbours that are so many sentences apart, or fewer, a sentence counts as in its place. */
const MAX_GAP_SENTENCES = 12;
/** So many sentences that share the most rare words with one are compared with it, word by word. */
const MAX_PROBES = 8;
/** A sentence was merged with one of so many on each side: those between may be gone. */
const MERGE_REACH_SENTENCES = 3;
/** Words that stand in more sentences than this say nothing about which one it is. */
const MAX_SENTENCES_OF_WORD = 60;

interface Candidate {
  readonly from: number;
  readonly to: number;
  readonly score: number;
}

/**
 * Matches the sentences left over: reworded, merged and split ones.
 *
 * @param unchanged for each older sentence the newer one with the same words, or null.
 * @param kept the older sentences among them that stand in order.
 * @param newerCount how many sentences the newer edition has.
 * @param comparer knows the older sentences as 0, 1, …, and the newer ones after them.
 * @returns pairs of older and newer sentence; a newer one twice where sentences were merged.
 */
export function matchReworded(
  unchanged: readonly (number | null)[],
  kept: ReadonlySet<number>,
  newerCount: number,
  comparer: Comparer,
): Map<number, number> {
  const found = new Map<number, number>();
  const gaps = gapsOf(unchanged, kept, newerCount);
  const taken = new Set(unchanged.filter((to) => to !== null));
  const compare = (from: number, to: number) => comparer.compare(from, unchanged.length + to);
  const candidates: Candidate[] = [];
  const likenesses = new Map<number, readonly { to: number; likeness: Likeness }[]>();
  const probe = probes(unchanged.length, newerCount, comparer);
  for (const [from, to] of unchanged.entries()) {
    if (to !== null) continue;
    const gap = gaps[from] ?? { start: 0, end: newerCount };
    const isNarrow = kept.size > 0 && gap.end - gap.start <= MAX_GAP_SENTENCES;
    const near = isNarrow ? range(gap.start, gap.end) : [];
    const tos = new Set([...near, ...probe(from)]);
    const compared = [...tos].map((to) => ({ to, likeness: compare(from, to) }));
    likenesses.set(from, compared);
    for (const { to, likeness } of compared) {
      const isHere = isNarrow && to >= gap.start && to < gap.end;
      const least = isHere ? MIN_LIKENESS_IN_PLACE : MIN_LIKENESS_ELSEWHERE;
      const score = scoreOf(likeness);
      if (!taken.has(to) && score >= least) {
        candidates.push({ from, to, score: score + (isHere ? 0.1 : 0) });
      }
    }
  }
  candidates.sort((a, b) => b.score - a.score || a.from - b.from || a.to - b.to);
  for (const { from, to } of candidates) {
    if (found.has(from) || taken.has(to)) continue;
    found.set(from, to);
    taken.add(to);
  }
  // A sentence that was merged into one which another, near it, was matched with already.
  const single = new Map(found);
  for (const [from, compared] of likenesses) {
    if (found.has(from)) continue;
    const mergedInto = compared
      .filter(({ likeness }) => likeness.ofFirst >= MIN_SHARE_HELD)
      .sort((a, b) => b.likeness.ofFirst - a.likeness.ofFirst)
      .find(({ to }) =>
        range(from - MERGE_REACH_SENTENCES, from + MERGE_REACH_SENTENCES + 1).some(
          (n) => single.get(n) === to,
        ),
      );
    if (mergedInto) found.set(from, mergedInto.to);
  }
  return found;
}

/**
 * The likeness of both, or a higher one where one of them is nearly all in the other: a part that a
 * sentence was split into, or a sentence in the one that it was merged into.
 */
function scoreOf({ whole, ofFirst, ofSecond }: Likeness): number {
  const held = Math.max(ofFirst, ofSecond);
  const other = Math.min(ofFirst, ofSecond);
  return held >= MIN_SHARE_HELD && other >= MIN_SHARE_OF_LARGER
    ? Math.max(whole, (held + other) / 2)
    : whole;
}

interface Gap {
  readonly start: number;
  readonly end: number;
}

/** For each older sentence the newer ones between its nearest unchanged neighbours that stand in order. */
function gapsOf(
  unchanged: readonly (number | null)[],
  kept: ReadonlySet<number>,
  newerCount: number,
): readonly Gap[] {
  const starts: number[] = [];
  let start = 0;
  for (const [n, to] of unchanged.entries()) {
    starts.push(start);
    if (to !== null && kept.has(n)) start = to + 1;
  }
  const gaps: Gap[] = [];
  let end = newerCount;
  for (let n = unchanged.length - 1; n >= 0; n--) {
    gaps[n] = { start: starts[n] ?? 0, end };
    const to = unchanged[n] ?? null;
    if (to !== null && kept.has(n)) end = to;
  }
  return gaps;
}

/** Finds the newer sentences that share the most rare words with an older one. */
function probes(olderCount: number, newerCount: number, comparer: Comparer) {
  const holders = new Map<string, number[]>();
  for (const to of range(0, newerCount)) {
    for (const word of new Set(comparer.bag(olderCount + to).words)) {
      const list = holders.get(word);
      if (list) list.push(to);
      else holders.set(word, [to]);
    }
  }
  return (from: number): readonly number[] => {
    const votes = new Map<number, number>();
    for (const word of new Set(comparer.bag(from).words)) {
      const list = holders.get(word) ?? [];
      if (list.length > MAX_SENTENCES_OF_WORD) continue;
      for (const to of list) votes.set(to, (votes.get(to) ?? 0) + comparer.weigh(word));
    }
    return [...votes]
      .sort(([a, most], [b, more]) => more - most || a - b)
      .slice(0, MAX_PROBES)
      .map(([to]) => to);
  };
}

const range = (start: number, end: number) =>
  Array.from({ length: Math.max(0, end - start) }, (_, i) => start + i);
