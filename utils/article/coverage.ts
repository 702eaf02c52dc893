import type { Run } from './dom-reader';

/** Shorter texts are labels and controls (UTF-16 code units). */
const PROSE = 40;
const BESIDE = 'nav, footer, aside, form, dialog';

/**
 * The share of the page's visible prose that the article took, 0 to 1, to two places: text that is
 * neither a label nor mostly links, outside of what HTML itself calls navigation and asides.
 */
export function coverage(runs: readonly Run[], body: readonly Run[]): number {
  const taken = new Set(body);
  let all = 0;
  let own = 0;
  for (const run of runs) {
    const { length } = run.text;
    if (taken.has(run)) own += length;
    else if (length < PROSE || run.linkChars * 2 > length || run.place.element.closest(BESIDE)) {
      continue;
    }
    all += length;
  }
  return all ? Math.round((own / all) * 100) / 100 : 0;
}
