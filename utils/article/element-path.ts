import type { ElementPath } from './dom-reader';

/** Whether a place is another one or inside it. */
export function isInside(place: ElementPath, outer: ElementPath): boolean {
  for (let at: ElementPath | null = place; at; at = at.parent) if (at === outer) return true;
  return false;
}

/** The innermost place around both. */
export function commonPlace(place: ElementPath, other: ElementPath): ElementPath | null {
  for (let at: ElementPath | null = place; at; at = at.parent) if (isInside(other, at)) return at;
  return null;
}

/** The child of `outer` that `place` is, or is in. */
export function childTowards(place: ElementPath, outer: ElementPath): ElementPath | null {
  for (let at: ElementPath | null = place; at; at = at.parent) if (at.parent === outer) return at;
  return null;
}

/** The `article` that a place is, or is in. */
export function articleAround(place: ElementPath | null): ElementPath | null {
  for (let at = place; at; at = at.parent) if (at.element.localName === 'article') return at;
  return null;
}
