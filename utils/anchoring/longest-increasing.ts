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
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((matches[tops[middle] ?? -1] ?? -1) < to) low = middle + 1;
      else high = middle;
    }
    before.set(n, tops[low - 1]);
    tops[low] = n;
  }
  const kept = new Set<number>();
  for (let at = tops.at(-1); at !== undefined; at = before.get(at)) kept.add(at);
  return kept;
}
