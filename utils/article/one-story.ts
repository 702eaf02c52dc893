import { articleAround, childTowards, commonAncestor } from './element-path';
import { ownSignature, signature } from './names';
import { isInAny, otherParts } from './other-parts';
import type { ElementPath, Run } from './runs';

/** A part with less text than this is a teaser, not a second story (UTF-16 code units). */
const MIN_STORY_CHARS = 500;
/** A longer text is no headline (UTF-16 code units). */
const MAX_HEADLINE_CHARS = 300;

/**
 * The runs of the story in view, where the page holds several: an endless page appends the next
 * story as an `article` like the first, beside or inside it. The other stories are removed from the
 * copy too. Entries of a live blog, which are articles without a first-level heading, stay.
 */
export function oneStory(runs: readonly Run[]): readonly Run[] {
  const chars = new Map<ElementPath, number>();
  const titled = new Set<ElementPath>();
  for (const run of runs) {
    const owner = articleAround(run.place);
    if (!owner) continue;
    chars.set(owner, (chars.get(owner) ?? 0) + run.text.length - run.linkChars);
    if (run.place.element.closest('h1')) titled.add(owner);
  }
  const others = new Set<ElementPath>();
  const alike = storiesAlike([...chars.keys()], titled);
  const duplicates = alike.length > 1 ? alike : storiesBeside(runs);
  if (duplicates.length > 1) {
    const chosen = inView(duplicates);
    for (const place of duplicates) if (place !== chosen) others.add(place);
  }
  for (const place of otherParts(runs)) others.add(place);
  for (const place of chars.keys()) {
    for (let outer = articleAround(place.parent); outer; outer = articleAround(outer.parent)) {
      if (signature(outer) === signature(place)) others.add(place);
    }
  }
  if (!others.size) return runs;
  for (const place of others) place.duplicate?.remove();
  return runs.filter(({ place }) => !isInAny(place, others));
}

/**
 * On an endless page: articles of one template beside one another, of which the first has the page's
 * first-level heading. Those that follow may have one of a lower level, and be short.
 */
function storiesAlike(
  articles: readonly ElementPath[],
  titled: ReadonlySet<ElementPath>,
): readonly ElementPath[] {
  const first = articles.find((place) => titled.has(place));
  if (!first) return [];
  const template = signature(first);
  return articles.filter(
    (place) =>
      place.parent !== null &&
      signature(place) === template &&
      (place.parent === first.parent || titled.has(place)),
  );
}

/** On an endless page without `article`: siblings of one template, each with a headline and a story. */
function storiesBeside(runs: readonly Run[]): ElementPath[] {
  const headlines = new Map<Element, ElementPath>();
  for (const { place, text } of runs) {
    const heading = text.length < MAX_HEADLINE_CHARS ? place.element.closest('h1') : null;
    if (heading && !headlines.has(heading)) headlines.set(heading, place);
  }
  const [first, second] = headlines.values();
  const fork = first && second ? commonAncestor(first, second) : null;
  // Inside an article, and in sections, first-level headings are the story's own.
  if (!fork || articleAround(fork)) return [];
  const parts = new Set(
    [...headlines.values()].flatMap((place) => childTowards(place, fork) ?? []),
  );
  const [own] = parts;
  const chars = new Map<ElementPath | null, number>();
  for (const { place, text, linkChars } of runs) {
    const part = childTowards(place, fork);
    chars.set(part, (chars.get(part) ?? 0) + text.length - linkChars);
  }
  return [...parts].filter(
    (part) =>
      own &&
      part.element.localName !== 'section' &&
      isAlike(part, own) &&
      (part === own || (chars.get(part) ?? 0) > MIN_STORY_CHARS),
  );
}

/** Whether two elements have one tag, and a class in common or none. */
const isAlike = (a: ElementPath, b: ElementPath): boolean =>
  ownSignature(a) === ownSignature(b) ||
  (a.element.localName === b.element.localName &&
    [...a.element.classList].some((name) => b.element.classList.contains(name)));

/** The story that covers the middle of the window; without layout, the first. */
function inView(stories: readonly ElementPath[]): ElementPath | undefined {
  const [first] = stories;
  // At the head of the first story no other is being read, however short it is.
  if (!first || first.element.getBoundingClientRect().top >= 0) return first;
  const middle = (first.element.ownerDocument.defaultView?.innerHeight ?? 0) / 2;
  return (
    stories.find(({ element }) => {
      const { top, bottom } = element.getBoundingClientRect();
      return top <= middle && bottom > middle;
    }) ?? first
  );
}
