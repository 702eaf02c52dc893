import type { SentenceTarget } from '../contract/annotations';
import { type AnchorStatus, alignEditions } from './align';
import { quoteFinder } from './quote';
import { matchReworded } from './reworded';
import { Comparer } from './similarity';
import { foldedText } from './words';

/** Where a note or mark belongs in the edition that is being read, and how sure that is. */
export interface AnchorResult {
  /** The sentence's number, from 0; null when it is gone. */
  readonly sentence: number | null;
  readonly anchorStatus: AnchorStatus;
}

/**
 * Places what was written on sentences of an older edition in a newer one. With the older edition at
 * hand its neighbours help; without it (an imported note, an edition that is not kept any more) the
 * quote alone has to do.
 *
 * @param older the sentences of the edition the targets were written on; null when it is not kept.
 * @returns a placement for each target, in their order.
 */
export function anchorTargets(
  targets: readonly SentenceTarget[],
  older: readonly string[] | null,
  newer: readonly string[],
): AnchorResult[] {
  const anchorStatuses = older ? alignEditions(older, newer) : [];
  const placed = targets.map((target): AnchorResult | null => {
    const anchorStatus =
      older?.[target.sentence] === target.quote.exact ? anchorStatuses[target.sentence] : null;
    return anchorStatus
      ? { sentence: anchorStatus.to, anchorStatus: anchorStatus.anchorStatus }
      : null;
  });
  const rest = targets.filter((_, n) => !placed[n]);
  const byQuote = rest.length > 0 ? placeQuotes(rest, newer)[Symbol.iterator]() : null;
  return placed.map((one) => one ?? byQuote?.next().value ?? GONE);
}

const GONE: AnchorResult = { sentence: null, anchorStatus: 'gone' };

function placeQuotes(targets: readonly SentenceTarget[], newer: readonly string[]): AnchorResult[] {
  const folded = newer.map(foldedText);
  const find = quoteFinder(newer);
  const same = targets.map(({ quote, sentence }) => {
    const found = find(quote, sentence);
    if (found !== null) return found;
    const text = foldedText(quote.exact);
    const n = text ? folded.indexOf(text) : -1;
    return n < 0 ? null : n;
  });
  const comparer = new Comparer([...targets.map(({ quote }) => quote.exact), ...newer]);
  // Two notes on one sentence are one sentence to find, and may both be on the one that is found.
  const reworded = targets.map((_, n) =>
    same[n] === null
      ? matchReworded(only(same, n), new Set(), newer.length, comparer).get(n)
      : undefined,
  );
  return same.map((found, n): AnchorResult => {
    if (found !== null) {
      return {
        sentence: found,
        anchorStatus: found === targets[n]?.sentence ? 'in-place' : 'moved',
      };
    }
    const sentence = reworded[n];
    return sentence === undefined ? GONE : { sentence, anchorStatus: 'edited' };
  });
}

/** As if all but the `n`th were found, though nowhere: each is looked for by itself. */
const only = (same: readonly (number | null)[], n: number) =>
  same.map((_, i) => (i === n ? null : -1));
