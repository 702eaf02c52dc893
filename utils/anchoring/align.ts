import type { AnchorStatus } from '../contract/editions';
import { inOrder } from './longest-increasing';
import { matchReworded } from './reworded';
import { Comparer } from './similarity';
import { matchUnchanged } from './unchanged-sentences';

/** Where a sentence of the older edition stands in the newer one. */
export interface AlignedSentence {
  /** Its number now, from 0; null when it is gone. */
  readonly to: number | null;
  readonly status: AnchorStatus;
}

/**
 * Finds every sentence of an older edition again in a newer one: by the same words, then by the same
 * letters, then by its neighbours and by likeness. The time grows with the number of sentences, not
 * with its square.
 */
export function alignEditions(
  older: readonly string[],
  newer: readonly string[],
): AlignedSentence[] {
  const unchanged = matchUnchanged(older, newer);
  const kept = inOrder(unchanged);
  const aligned: AlignedSentence[] = unchanged.map((to, n) => {
    if (to === null) return { to, status: 'gone' };
    return { to, status: kept.has(n) ? 'in-place' : 'moved' };
  });
  if (unchanged.every((to) => to !== null)) return aligned;
  const comparer = new Comparer([...older, ...newer]);
  for (const [n, to] of matchReworded(unchanged, kept, newer.length, comparer)) {
    aligned[n] = { to, status: 'edited' };
  }
  return aligned;
}
