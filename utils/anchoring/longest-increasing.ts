import { firstIndex } from '../collections/first-index';

/**
 * The members of a matching that keep their order: the longest increasing subsequence of the numbers
 * matched to, by patience sorting (https://en.wikipedia.org/wiki/Patience_sorting).
 *
 * @param matches for each sentence the number it is matched to, or null.
 * @returns the numbers of the sentences that stand in order.
 */
export function inOrder(matches: readonly (number | null)[]): ReadonlySet<number> {
  const tops: number[] = [];
  const before = new Map<number, number | undefined>();
  for (const [n, to] of matches.entries()) {
    if (to === null) continue;
    const pile = firstIndex(tops.length, (i) => (matches[tops[i] ?? -1] ?? -1) >= to);
    before.set(n, tops[pile - 1]);
    tops[pile] = n;
  }
  const kept = new Set<number>();
  for (let at = tops.at(-1); at !== undefined; at = before.get(at)) kept.add(at);
  return kept;
}
