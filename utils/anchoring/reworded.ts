import type { Comparer, Likeness } from './similarity';

/** A sentence between the same neighbours is the same one from this likeness on. */
const LIKE_IN_PLACE = 0.45;
/** Elsewhere in the article it takes more. */
const LIKE_ELSEWHERE = 0.6;
/** So much of a sentence must stand in one that it was merged into, or of its larger part in it. */
const HELD = 0.7;
/** Between neighbours that are so many sentences apart, or fewer, a sentence is where it was. */
const NARROW = 12;
/** So many sentences that share the most rare words with one are compared with it, word by word. */
const PROBES = 8;
/** The sentence that it was merged with is among so many on each side: what stood between may be gone. */
const MERGED_WITH = 3;
/** Words that stand in more sentences than this say nothing about which one it is. */
const TOO_COMMON = 60;

interface Candidate {
  readonly from: number;
  readonly to: number;
  readonly score: number;
}

/**
 * Matches the sentences left over: reworded, merged and split ones.
 *
 * @param same for each older sentence the newer one with the same words, or null.
 * @param kept the older sentences among them that stand in order.
 * @param newerCount how many sentences the newer edition has.
 * @param comparer knows the older sentences as 0, 1, …, and the newer ones after them.
 * @returns pairs of older and newer sentence; a newer one twice where sentences were merged.
 */
export function matchReworded(
  same: readonly (number | null)[],
  kept: ReadonlySet<number>,
  newerCount: number,
  comparer: Comparer,
): Map<number, number> {
  const found = new Map<number, number>();
  const gaps = gapsOf(same, kept, newerCount);
  const taken = new Set(same.filter((to) => to !== null));
  const compare = (from: number, to: number) => comparer.compare(from, same.length + to);
  const candidates: Candidate[] = [];
  const likenesses = new Map<number, readonly { to: number; likeness: Likeness }[]>();
  const probe = probes(same.length, newerCount, comparer);
  for (const [from, to] of same.entries()) {
    if (to !== null) continue;
    const gap = gaps[from] ?? { start: 0, end: newerCount };
    const isNarrow = kept.size > 0 && gap.end - gap.start <= NARROW;
    const near = isNarrow ? range(gap.start, gap.end) : [];
    const tos = new Set([...near, ...probe(from)]);
    const compared = [...tos].map((to) => ({ to, likeness: compare(from, to) }));
    likenesses.set(from, compared);
    for (const { to, likeness } of compared) {
      const isHere = isNarrow && to >= gap.start && to < gap.end;
      const least = isHere ? LIKE_IN_PLACE : LIKE_ELSEWHERE;
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
  // Merged: a sentence beside it has taken the place already.
  const single = new Map(found);
  for (const [from, compared] of likenesses) {
    if (found.has(from)) continue;
    const whole = compared
      .filter(({ likeness }) => likeness.ofFirst >= HELD)
      .sort((a, b) => b.likeness.ofFirst - a.likeness.ofFirst)
      .find(({ to }) =>
        range(from - MERGED_WITH, from + MERGED_WITH + 1).some((n) => single.get(n) === to),
      );
    if (whole) found.set(from, whole.to);
  }
  return found;
}

/** A part that a sentence was split into is all in it, or the sentence all in what it was merged into. */
function scoreOf({ whole, ofFirst, ofSecond }: Likeness): number {
  const held = Math.max(ofFirst, ofSecond);
  const other = Math.min(ofFirst, ofSecond);
  return held >= HELD && other >= 1 / 4 ? Math.max(whole, (held + other) / 2) : whole;
}

interface Gap {
  readonly start: number;
  readonly end: number;
}

/** For each older sentence the stretch of newer ones between its nearest neighbours in order. */
function gapsOf(
  same: readonly (number | null)[],
  kept: ReadonlySet<number>,
  newerCount: number,
): readonly Gap[] {
  const starts: number[] = [];
  let start = 0;
  for (const [n, to] of same.entries()) {
    starts.push(start);
    if (to !== null && kept.has(n)) start = to + 1;
  }
  const gaps: Gap[] = [];
  let end = newerCount;
  for (let n = same.length - 1; n >= 0; n--) {
    gaps[n] = { start: starts[n] ?? 0, end };
    const to = same[n] ?? null;
    if (to !== null && kept.has(n)) end = to;
  }
  return gaps;
}

/** The newer sentences that share the most rare words with an older one. */
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
      if (list.length > TOO_COMMON) continue;
      for (const to of list) votes.set(to, (votes.get(to) ?? 0) + comparer.weigh(word));
    }
    return [...votes]
      .sort(([a, most], [b, more]) => more - most || a - b)
      .slice(0, PROBES)
      .map(([to]) => to);
  };
}

const range = (start: number, end: number) =>
  Array.from({ length: Math.max(0, end - start) }, (_, i) => start + i);
