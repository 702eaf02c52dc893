import type { Place } from './page';

/** Whether a place is another one or inside it. */
export function isInside(place: Place, outer: Place): boolean {
  for (let at: Place | null = place; at; at = at.parent) if (at === outer) return true;
  return false;
}

/** The innermost place around both. */
export function commonPlace(place: Place, other: Place): Place | null {
  for (let at: Place | null = place; at; at = at.parent) if (isInside(other, at)) return at;
  return null;
}

/** The child of `outer` that `place` is, or is in. */
export function childTowards(place: Place, outer: Place): Place | null {
  for (let at: Place | null = place; at; at = at.parent) if (at.parent === outer) return at;
  return null;
}

/** The `article` that a place is, or is in. */
export function articleAround(place: Place | null): Place | null {
  for (let at = place; at; at = at.parent) if (at.element.localName === 'article') return at;
  return null;
}
