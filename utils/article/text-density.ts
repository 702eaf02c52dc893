import type { ElementPath, Run } from './dom-reader';
import { isInside } from './element-path';

/** A shorter text says nothing about where a story is (UTF-16 code units). */
const TELLING = 40;

const isProse = ({ text, linkChars }: Run): boolean =>
  text.length >= TELLING && linkChars * 2 <= text.length;

/** The part of the page with the most prose, by what its paragraphs add to it. */
function densestPlace(runs: readonly Run[]): ElementPath | null {
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
 * The runs in the part of the page with the most prose: the vote where Readability has none, or
 * where the page is too large for it. Its time grows with the text alone.
 */
export function densestText(runs: readonly Run[]): ReadonlySet<Run> {
  const best = densestPlace(runs);
  return new Set(best ? runs.filter(({ place }) => isInside(place, best)) : []);
}

/**
 * Takes out of the copy what holds neither prose nor a headline, away from the densest part: menus,
 * lists of teasers, the foot of the page. Readability would weigh them all, only to leave them out.
 */
export function thin(runs: readonly Run[]): void {
  const best = densestPlace(runs);
  const core = best?.parent?.parent?.parent ?? best?.parent ?? best;
  if (!core) return;
  const spared = new Set<ElementPath>();
  const spare = (place: ElementPath): void => {
    for (let at: ElementPath | null = place; at && !spared.has(at); at = at.parent) spared.add(at);
  };
  spare(core);
  for (const run of runs)
    if (isProse(run) || run.place.element.localName === 'h1') spare(run.place);
  for (const { place } of runs) {
    let idle: ElementPath | null = null;
    let at: ElementPath | null = place;
    for (; at && !spared.has(at); at = at.parent) idle = at;
    if (idle && at && !isInside(at, core)) {
      idle.duplicate?.remove();
      // Whatever else is inside has left with it.
      spare(place);
    }
  }
}
