import type { ElementPath } from './runs';

/** Whether an element is another one or inside it. */
export function isInside(place: ElementPath, outer: ElementPath): boolean {
  for (let at: ElementPath | null = place; at; at = at.parent) if (at === outer) return true;
  return false;
}

/** The innermost element that holds both; null where none does. */
export function commonAncestor(place: ElementPath, other: ElementPath): ElementPath | null {
  const around = new Set<ElementPath>();
  for (let at: ElementPath | null = other; at; at = at.parent) around.add(at);
  for (let at: ElementPath | null = place; at; at = at.parent) if (around.has(at)) return at;
  return null;
}

/** The child of `outer` that the element is, or is in; null outside of it. */
export function childTowards(place: ElementPath, outer: ElementPath): ElementPath | null {
  for (let at: ElementPath | null = place; at; at = at.parent) if (at.parent === outer) return at;
  return null;
}

/** The innermost `article` that the element is, or is in; null without one. */
export function articleAround(place: ElementPath | null): ElementPath | null {
  for (let at = place; at; at = at.parent) if (at.element.localName === 'article') return at;
  return null;
}
