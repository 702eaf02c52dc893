import { signature } from './names';
import type { Place, Run } from './page';

/** Less than this beside a story is a teaser, not a second story (UTF-16 code units). */
const STORY = 500;

/**
 * The runs of the story in view, where the page holds several: an endless page appends the next
 * story as an `article` like the first, beside or inside it. The others leave the copy too. Entries
 * of a live blog are articles without a first-level heading, and stay.
 */
export function oneStory(runs: readonly Run[]): readonly Run[] {
  const chars = new Map<Place, number>();
  const owners = new Map<Run, Place>();
  const titled = new Set<Place>();
  for (const run of runs) {
    const owner = articleAround(run.place);
    if (!owner) continue;
    owners.set(run, owner);
    chars.set(owner, (chars.get(owner) ?? 0) + run.text.length - run.linkChars);
    if (run.place.element.closest('h1')) titled.add(owner);
  }
  if (chars.size < 2) return runs;
  const others = new Set<Place>();
  const beside = [...chars.keys()].filter((a) => titled.has(a) && (chars.get(a) ?? 0) > STORY);
  const twins = beside.filter((a) => beside[0] && signature(a) === signature(beside[0]));
  if (twins.length > 1) {
    const chosen = inView(twins);
    for (const place of twins) if (place !== chosen) others.add(place);
  }
  for (const place of chars.keys()) {
    for (let outer = articleAround(place.parent); outer; outer = articleAround(outer.parent)) {
      if (signature(outer) === signature(place)) others.add(place);
    }
  }
  if (!others.size) return runs;
  for (const place of others) place.twin?.remove();
  return runs.filter((run) => {
    for (let at = owners.get(run) ?? null; at; at = articleAround(at.parent)) {
      if (others.has(at)) return false;
    }
    return true;
  });
}

function articleAround(place: Place | null): Place | null {
  for (let at = place; at; at = at.parent) if (at.element.localName === 'article') return at;
  return null;
}

/** The story that covers the middle of the window; without layout, the first. */
function inView(stories: readonly Place[]): Place | undefined {
  const middle = (stories[0]?.element.ownerDocument.defaultView?.innerHeight ?? 0) / 2;
  return (
    stories.find(({ element }) => {
      const { top, bottom } = element.getBoundingClientRect();
      return top <= middle && bottom > middle;
    }) ?? stories[0]
  );
}
