import { isInside } from './element-path';
import type { ElementPath, Run } from './runs';

/** A shorter text is no sign of a story (UTF-16 code units). */
const MIN_PROSE_CHARS = 40;

/** Whether a run is long enough for prose, and no more than half of it links. */
export const isProse = ({ text, linkChars }: Run): boolean =>
  text.length >= MIN_PROSE_CHARS && linkChars * 2 <= text.length;

/** The element with the most prose directly in it, and in its children with a smaller weight. */
function densestElement(runs: readonly Run[]): ElementPath | null {
  const scores = new Map<ElementPath, number>();
  const add = (place: ElementPath | null, score: number): void => {
    if (place) scores.set(place, (scores.get(place) ?? 0) + score);
  };
  for (const run of runs) {
    if (!isProse(run)) continue;
    const { place } = run;
    const score = run.text.length - run.linkChars;
    add(place, place.element.localName === 'p' ? 0 : score);
    add(place.parent, score);
    add(place.parent?.parent ?? null, score * 0.6);
  }
  let best: ElementPath | null = null;
  let most = 0;
  for (const [place, score] of scores) {
    if (score > most) [best, most] = [place, score];
  }
  return best;
}

/**
 * The runs in the element with the most prose: the selection where Readability finds nothing, or
 * where the page is too large for it. Its time grows linearly with the text.
 */
export function densestText(runs: readonly Run[]): ReadonlySet<Run> {
  const best = densestElement(runs);
  return new Set(best ? runs.filter(({ place }) => isInside(place, best)) : []);
}

/**
 * Removes from the copy what holds neither prose nor a headline and is not near the element with the
 * most prose: menus, lists of teasers, the page's footer. Readability would rate them all, only to
 * leave them out.
 */
export function pruneClone(runs: readonly Run[]): void {
  const best = densestElement(runs);
  const core = best?.parent?.parent?.parent ?? best?.parent ?? best;
  if (!core) return;
  const kept = new Set<ElementPath>();
  const keep = (place: ElementPath): void => {
    for (let at: ElementPath | null = place; at && !kept.has(at); at = at.parent) kept.add(at);
  };
  keep(core);
  for (const run of runs) if (isProse(run) || run.place.element.localName === 'h1') keep(run.place);
  for (const { place } of runs) {
    let removable: ElementPath | null = null;
    let at: ElementPath | null = place;
    for (; at && !kept.has(at); at = at.parent) removable = at;
    if (removable && at && !isInside(at, core)) {
      removable.duplicate?.remove();
      // The other runs inside have been removed with it.
      keep(place);
    }
  }
}
