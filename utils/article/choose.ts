import type { Vote } from './candidates';
import type { Run } from './page';

/** The runs that make up the article, in page order. */
export function chooseBody(runs: readonly Run[], { kept }: Vote): Run[] {
  return runs.filter((run) => kept.has(run));
}
