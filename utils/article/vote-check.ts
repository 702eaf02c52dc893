import { commonAncestor, isInside } from './element-path';
import { isBesideStory, signature } from './names';
import type { ElementPath, Run } from './runs';
import { isProse } from './text-density';

/** A smaller part with the headline is a header of its own (UTF-16 code units of prose). */
const MIN_SCOPE_PROSE = 400;
/** The share of the vote's prose that a part under the headline has to hold, to be taken instead of it. */
const MIN_SHARE_INSTEAD = 0.8;
/** With this share of the vote's prose in it, it is the part where the story stands. */
const MIN_SHARE_WITHIN = 0.4;
/** Templates that carry this share of it go on outside. */
const MIN_TEMPLATE_SHARE = 0.2;
/** An element with this share of the page's prose is where the story is, on a page without a headline. */
const MIN_MAIN_SHARE = 0.6;

/**
 * The vote, held against the prose under the headline: where it went to another part of the page, what
 * is under the headline instead; where it has the story, without what it took outside the
 * `article` or `main` around it, unless that is of the story's own template.
 */
export function checkedVote(
  runs: readonly Run[],
  kept: ReadonlySet<Run>,
  headline: Run | undefined,
): ReadonlySet<Run> {
  const prose = proseByPlace(runs);
  const scope = headline ? scopeOf(headline.place, prose) : mainPart(runs, prose);
  if (!scope) return kept;
  const all = proseChars(kept);
  const within = [...kept].filter((run) => isInside(run.place, scope));
  const inside = proseChars(within);
  if (inside < all * MIN_SHARE_WITHIN) {
    const first = [...kept].find(isProse);
    const isBefore =
      first && (prose.get(scope) ?? 0) >= all * MIN_SHARE_INSTEAD && scope.id < first.place.id;
    return isBefore && !isBesideStory(scope.element, undefined)
      ? new Set(runs.filter((run) => isInside(run.place, scope)))
      : kept;
  }
  const part = partAround(scope);
  if (!part) return kept;
  const chars = new Map<string, number>();
  for (const run of within) {
    const key = signature(run.place);
    chars.set(key, (chars.get(key) ?? 0) + run.text.length);
  }
  const own = [...kept].filter(
    (run) =>
      isInside(run.place, part) ||
      (chars.get(signature(run.place)) ?? 0) >= inside * MIN_TEMPLATE_SHARE,
  );
  return new Set(own);
}

/** The `article` or `main` that an element is, or is in: what HTML has to tell a page's own text by. */
function partAround(place: ElementPath): ElementPath | null {
  for (let at: ElementPath | null = place; at; at = at.parent)
    if (at.element.localName === 'article' || at.element.localName === 'main') return at;
  return null;
}

function proseByPlace(runs: readonly Run[]): ReadonlyMap<ElementPath, number> {
  const prose = new Map<ElementPath, number>();
  for (const run of runs) {
    if (!isProse(run)) continue;
    for (let at: ElementPath | null = run.place; at; at = at.parent)
      prose.set(at, (prose.get(at) ?? 0) + run.text.length);
  }
  return prose;
}

const proseChars = (runs: Iterable<Run>): number => {
  let chars = 0;
  for (const run of runs) if (isProse(run)) chars += run.text.length;
  return chars;
};

/** The smallest element around the headline with a story's prose in it. */
function scopeOf(
  headline: ElementPath,
  prose: ReadonlyMap<ElementPath, number>,
): ElementPath | null {
  for (let at: ElementPath | null = headline; at; at = at.parent)
    if ((prose.get(at) ?? 0) >= MIN_SCOPE_PROSE) return at;
  return null;
}

/** The innermost element that holds most of the page's prose. */
function mainPart(
  runs: readonly Run[],
  prose: ReadonlyMap<ElementPath, number>,
): ElementPath | null {
  const all = proseChars(runs);
  const [first] = runs;
  const last = runs.at(-1);
  let main = first && last ? commonAncestor(first.place, last.place) : null;
  for (const [place, chars] of prose)
    if (chars >= all * MIN_MAIN_SHARE && (!main || place.id > main.id)) main = place;
  return main;
}
