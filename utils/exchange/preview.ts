import { EMPTY_EXPORT, STORES, type StoreName } from '../contract/records';
import { CHANGE_KINDS, type Plan, planImport, type Verdict } from './plan';

/** What a file would change, for people: how much of what, and examples. */
export type ImportPreview = Pick<Plan, 'counts' | 'samples'>;

const { counts, samples } = planImport(EMPTY_EXPORT, EMPTY_EXPORT);
export const EMPTY_PREVIEW: ImportPreview = { counts, samples };

/** How many samples of a verdict are shown. */
const SHOWN = 3;

/** What two parts of a file would change. */
export function joinPreviews(a: ImportPreview, b: ImportPreview): ImportPreview {
  const sum = (store: StoreName) =>
    CHANGE_KINDS.map((verdict) => [verdict, a.counts[store][verdict] + b.counts[store][verdict]]);
  return {
    counts: Object.fromEntries(
      STORES.map((store) => [store, Object.fromEntries(sum(store))]),
    ) as ImportPreview['counts'],
    samples: CHANGE_KINDS.flatMap((verdict) =>
      [...a.samples, ...b.samples].filter((one) => one.verdict === verdict).slice(0, SHOWN),
    ),
  };
}

/** How many records of all stores a preview has of a verdict. */
export function totalOf({ counts: by }: ImportPreview, verdict: Verdict): number {
  return STORES.reduce((total, store) => total + by[store][verdict], 0);
}
