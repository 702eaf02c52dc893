import type { SentenceTarget } from '../contract/annotations';
import type { AnchorResult } from '../contract/editions';
import { alignEditions } from './align';
import { foldedText } from './folded-text';
import { quoteFinder } from './quote';
import { matchReworded } from './reworded';
import { Comparer } from './similarity';

/**
 * Finds the sentences that notes and marks of an older edition are about in a newer one. With the
 * older edition at hand its neighbours help; without it (an imported note, an edition that is not
 * kept any more) the quote alone has to do.
 *
 * @param older the sentences of the edition the targets were written on; null when it is not kept.
 * @returns a result for each target, in their order.
 */
export function anchorTargets(
  targets: readonly SentenceTarget[],
  older: readonly string[] | null,
  newer: readonly string[],
): AnchorResult[] {
  const aligned = older ? alignEditions(older, newer) : [];
  const results = targets.map(({ sentence, quote }): AnchorResult | null => {
    const found = older?.[sentence] === quote.exact ? aligned[sentence] : null;
    return found ? { sentence: found.to, anchorStatus: found.status } : null;
  });
  const rest = targets.filter((_, n) => !results[n]);
  const byQuote = rest.length > 0 ? anchorQuotes(rest, newer)[Symbol.iterator]() : null;
  return results.map((result) => result ?? byQuote?.next().value ?? GONE);
}

const GONE: AnchorResult = { sentence: null, anchorStatus: 'gone' };

function anchorQuotes(
  targets: readonly SentenceTarget[],
  newer: readonly string[],
): AnchorResult[] {
  const folded = newer.map(foldedText);
  const find = quoteFinder(newer);
  const unchanged = targets.map(({ quote, sentence }) => {
    const found = find(quote, sentence);
    if (found !== null) return found;
    const text = foldedText(quote.exact);
    const n = text ? folded.indexOf(text) : -1;
    return n < 0 ? null : n;
  });
  const comparer = new Comparer([...targets.map(({ quote }) => quote.exact), ...newer]);
  // Each is looked for by itself: two notes on one sentence may both be on the one that is found.
  const reworded = targets.map((_, n) =>
    unchanged[n] === null
      ? matchReworded(allButOneFound(unchanged, n), new Set(), newer.length, comparer).get(n)
      : undefined,
  );
  return unchanged.map((found, n): AnchorResult => {
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

/** Matches by which only sentence `n` is still looked for, and no newer sentence counts as taken. */
const allButOneFound = (unchanged: readonly (number | null)[], n: number) =>
  unchanged.map((_, i) => (i === n ? null : -1));
