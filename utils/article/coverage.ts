import type { Run } from './runs';

/** A shorter text is a label or a control (UTF-16 code units). */
const MIN_PROSE_CHARS = 40;
const BESIDE_STORY = 'nav, footer, aside, form, dialog';

/**
 * The share of the page's visible prose that the article has, from 0 to 1 with two decimals. Prose is
 * text that is neither a label nor mostly links, outside of HTML's elements for navigation and asides.
 */
export function coverage(runs: readonly Run[], body: readonly Run[]): number {
  const taken = new Set(body);
  let all = 0;
  let own = 0;
  for (const run of runs) {
    const { length } = run.text;
    if (taken.has(run)) own += length;
    else if (
      length < MIN_PROSE_CHARS ||
      run.linkChars * 2 > length ||
      run.place.element.closest(BESIDE_STORY)
    ) {
      continue;
    }
    all += length;
  }
  return all ? Math.round((own / all) * 100) / 100 : 0;
}
