import type { Place, Run } from './page';

/** A shorter text says nothing about where a story is (UTF-16 code units). */
const TELLING = 40;

/**
 * The runs in the part of the page with the most prose: the vote where Readability has none, or
 * where the page is too large for it. Its time grows with the text alone.
 */
export function densest(runs: readonly Run[]): ReadonlySet<Run> {
  const scores = new Map<Place, number>();
  const add = (place: Place | null, score: number): void => {
    if (place) scores.set(place, (scores.get(place) ?? 0) + score);
  };
  for (const { place, text, linkChars } of runs) {
    if (text.length < TELLING || linkChars * 2 > text.length) continue;
    const score = text.length - linkChars;
    add(place, place.element.localName === 'p' ? 0 : score);
    add(place.parent, score);
    add(place.parent?.parent ?? null, score * 0.6);
  }
  let best: Place | null = null;
  let most = 0;
  for (const [place, score] of scores) {
    if (score > most) [best, most] = [place, score];
  }
  return new Set(
    runs.filter(({ place }) => {
      for (let at: Place | null = place; at; at = at.parent) if (at === best) return true;
      return false;
    }),
  );
}
