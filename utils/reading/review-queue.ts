/**
 * The sentence that a step leads to in a queue of some of an article's sentences.
 *
 * @param queue numbers of sentences, in ascending order.
 * @param here the number of the current sentence, which need not be in the queue.
 * @param by how many of them to step; below 0 backwards.
 * @returns null when the queue ends before that.
 */
export function stepInReview(queue: readonly number[], here: number, by: number): number | null {
  const ahead = by > 0 ? queue.filter((n) => n > here) : queue.filter((n) => n < here).reverse();
  return ahead[Math.abs(by) - 1] ?? null;
}
