import { EMPTY_COPY, STORES, type StoreName } from './copy';
import { type Plan, planImport, VERDICTS, type Verdict } from './plan';

/** What a file would change, for people: how much of what, and examples. */
export type ImportPreview = Pick<Plan, 'counts' | 'samples'>;

const { counts, samples } = planImport(EMPTY_COPY, EMPTY_COPY);
export const EMPTY_PREVIEW: ImportPreview = { counts, samples };

/** How many samples of a verdict are shown. */
const SHOWN = 3;

/** What two parts of a file would change. */
export function joinPreviews(a: ImportPreview, b: ImportPreview): ImportPreview {
  const sum = (store: StoreName) =>
    VERDICTS.map((verdict) => [verdict, a.counts[store][verdict] + b.counts[store][verdict]]);
  return {
    counts: Object.fromEntries(
      STORES.map((store) => [store, Object.fromEntries(sum(store))]),
    ) as ImportPreview['counts'],
    samples: VERDICTS.flatMap((verdict) =>
      [...a.samples, ...b.samples].filter((one) => one.verdict === verdict).slice(0, SHOWN),
    ),
  };
}

/** How many records of all stores a preview has of a verdict. */
export function totalOf({ counts: by }: ImportPreview, verdict: Verdict): number {
  return STORES.reduce((total, store) => total + by[store][verdict], 0);
}
