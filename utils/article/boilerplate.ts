import { isHeadingLike } from './elements';
import { boilerplateNames, looksLikeBoilerplate, looksLikeStory } from './names';
import type { ElementPath, Run } from './runs';
import { tellingParts } from './telling-parts';

/** A rule that would remove this share of the text, or more, removes nothing: it must have met the story. */
export const MAX_RULE_SHARE = 0.25;
/** A name that elements with this share of the story, or more, bear says nothing about what bears it. */
const MAX_NAMED_SHARE = 0.5;
/** An element with this share of the kept text, or more, holds the story. */
const MIN_CORE_SHARE = 0.7;

/** The length of the runs' text (UTF-16 code units). */
export const totalChars = (runs: Iterable<Run>): number => {
  let chars = 0;
  for (const run of runs) chars += run.text.length;
  return chars;
};

/** The share of a run's text that is links. */
export const linkShare = (run: Run): number => run.linkChars / run.text.length;

/** Whether a run is a heading within a story: `h2` to `h6`, with no sentence of the story set large in it. */
export const isHeading = ({ place, text }: Run): boolean =>
  /^h[2-6]$/.test(place.element.localName) && isHeadingLike(text);

/** Tells which elements are no part of the story, by their and their ancestors' tags, roles and classes. */
export class BoilerplateDetector {
  private readonly known = new Map<ElementPath, boolean>();
  private readonly chars = new Map<ElementPath, number>();
  private readonly all: number;
  /** Names that so much of the story bears that they say nothing about it. */
  private readonly meaningless = new Set<string>();
  private readonly telling: ReadonlySet<ElementPath>;

  /**
   * @param kept the runs that are the story as far as it is known.
   * @param runs all runs of the page.
   */
  constructor(kept: readonly Run[], runs: readonly Run[] = kept) {
    const names = new Map<ElementPath, readonly string[]>();
    const chars = new Map<string, number>();
    for (const { place, text } of kept) {
      const borne = new Set<string>();
      for (let at: ElementPath | null = place; at; at = at.parent) {
        this.chars.set(at, (this.chars.get(at) ?? 0) + text.length);
        let own = names.get(at);
        if (!own) {
          own = boilerplateNames(at);
          names.set(at, own);
        }
        for (const name of own) borne.add(name);
      }
      for (const name of borne) chars.set(name, (chars.get(name) ?? 0) + text.length);
    }
    this.all = totalChars(kept);
    for (const [name, count] of chars)
      if (count >= this.all * MAX_NAMED_SHARE) this.meaningless.add(name);
    this.telling = tellingParts(runs, this.core());
  }

  /** Whether the element, or one around it, is boilerplate; remembered for each element. */
  isBoilerplate(place: ElementPath): boolean {
    const known = this.known.get(place);
    if (known !== undefined) return known;
    const heavy = (this.chars.get(place) ?? 0) >= this.all * MAX_RULE_SHARE;
    const isBoilerplate =
      (!heavy && !this.telling.has(place) && looksLikeBoilerplate(place, this.meaningless)) ||
      // The body stays the body inside an element named "teaser", as metered pages have it.
      (place.parent !== null && !looksLikeStory(place) && this.isBoilerplate(place.parent));
    this.known.set(place, isBoilerplate);
    return isBoilerplate;
  }

  /** The innermost element that holds most of the kept text; null where none does. */
  core(): ElementPath | null {
    let core: ElementPath | null = null;
    for (const [place, chars] of this.chars) {
      if (chars >= this.all * MIN_CORE_SHARE && (!core || place.id > core.id)) core = place;
    }
    return core;
  }
}
