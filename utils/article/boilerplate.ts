import type { ElementPath, Run } from './dom-reader';
import { looksLikeBoilerplate, looksLikeStory } from './names';

/** No rule takes this share of the text: what it would take is then the story itself. */
export const GUARD = 0.25;
/** A place with this share of the text holds the story. */
const CORE = 0.7;

/** The length of the runs' text (UTF-16 code units). */
export const total = (runs: Iterable<Run>): number => {
  let chars = 0;
  for (const run of runs) chars += run.text.length;
  return chars;
};

/** The share of a run's text that is links. */
export const linkShare = (run: Run): number => run.linkChars / run.text.length;

/** Whether a place is a heading within a story. */
export const isHeading = (place: ElementPath): boolean => /^h[2-6]$/.test(place.element.localName);

/** Answers, remembered per place: is it, or anything around it, no part of the story? */
export class BoilerplateDetector {
  private readonly known = new Map<ElementPath, boolean>();
  private readonly chars = new Map<ElementPath, number>();
  private readonly all: number;

  constructor(kept: readonly Run[]) {
    for (const { place, text } of kept) {
      for (let at: ElementPath | null = place; at; at = at.parent) {
        this.chars.set(at, (this.chars.get(at) ?? 0) + text.length);
      }
    }
    this.all = total(kept);
  }

  isBoilerplate(place: ElementPath): boolean {
    const known = this.known.get(place);
    if (known !== undefined) return known;
    const heavy = (this.chars.get(place) ?? 0) >= this.all * GUARD;
    const junk =
      (!heavy && looksLikeBoilerplate(place)) ||
      // A body is a body even inside what is named a teaser, as on metered pages.
      (place.parent !== null && !looksLikeStory(place) && this.isBoilerplate(place.parent));
    this.known.set(place, junk);
    return junk;
  }

  /** The innermost place that holds most of the kept text. */
  core(): ElementPath | null {
    let core: ElementPath | null = null;
    for (const [place, chars] of this.chars) {
      if (chars >= this.all * CORE && (!core || place.id > core.id)) core = place;
    }
    return core;
  }
}
