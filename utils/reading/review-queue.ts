/**
 * The sentence that a step leads to on a route through some of an article's sentences.
 *
 * @param route numbers of sentences, in order.
 * @param here the number of the sentence one is at, on the route or beside it.
 * @param by how many of them to step; below 0 backwards.
 * @returns null when the route ends before.
 */
export function stepInReview(route: readonly number[], here: number, by: number): number | null {
  const ahead = by > 0 ? route.filter((n) => n > here) : route.filter((n) => n < here).reverse();
  return ahead[Math.abs(by) - 1] ?? null;
}
