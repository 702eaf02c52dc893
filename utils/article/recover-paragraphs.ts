import { type BoilerplateDetector, isHeading, linkShare, total } from './boilerplate';
import type { ElementPath, Run } from './dom-reader';
import { articleAround, childTowards, commonPlace, isInside } from './element-path';
import { ownSignature, signature } from './names';

/** A paragraph Readability left out comes back only with this much text (UTF-16 code units). */
const PARAGRAPH = 60;
/** Between two paragraphs that were kept, less is enough. */
const BETWEEN = 25;
/** What this share of the kept text looks like, the story looks like. */
const TELLING = 0.2;

/**
 * Paragraphs that Readability left out, of which it took others that stand around them, that one
 * template wrote under the same article, or that one template wrote into a sibling of the body.
 */
export function* recoverParagraphs(
  runs: readonly Run[],
  voted: readonly Run[],
  around: BoilerplateDetector,
  headline: number,
): Generator<Run> {
  const core = around.core();
  if (!core) return;
  const scope = scopeOf(core);
  const story = articleAround(core);
  const clean = voted.filter((run) => !around.isBoilerplate(run.place));
  const weights = weigh(clean, (run) => signature(run.place));
  const parts = new SplitBody(
    clean,
    core,
    runs.find((run) => run.index === headline)?.place ?? null,
  );
  const enough = total(clean) * TELLING;
  const kept = new Set(voted);
  const first = clean[0]?.index ?? -1;
  const last = clean.at(-1)?.index ?? -1;
  for (const run of runs) {
    const { index, place } = run;
    if (kept.has(run) || index < headline) continue;
    if (linkShare(run) > (place.element.closest('blockquote') ? 0.6 : 0.4)) continue;
    const between = index > first && index < last && isInside(place, core);
    const length = between ? BETWEEN : PARAGRAPH;
    if (run.text.length < length && !(between && isHeading(place))) continue;
    const known = between || (weights.get(signature(place)) ?? 0) >= enough;
    if (!known || articleAround(place) !== story || around.isBoilerplate(place)) continue;
    if (between || isInside(place, scope) || parts.holds(place)) yield run;
  }
}

/** Headings left out although the paragraph right below, in the same part, is the story's. */
export function* recoverHeadings(
  runs: readonly Run[],
  chosen: ReadonlySet<Run>,
  around: BoilerplateDetector,
): Generator<Run> {
  for (const [position, run] of runs.entries()) {
    if (!isHeading(run.place) || chosen.has(run) || around.isBoilerplate(run.place)) continue;
    const next = runs[position + 1];
    if (next && chosen.has(next) && next.place.parent === run.place.parent) yield run;
  }
}

/**
 * A body that advertising cuts into sibling containers of one template. The story after this one on
 * an endless page is built alike as well, but brings its headline along, as this one does.
 */
class SplitBody {
  private readonly chains = new Map<ElementPath, ReadonlyMap<string, number>>();
  private readonly enough: number;

  constructor(
    private readonly kept: readonly Run[],
    private readonly core: ElementPath,
    private readonly headline: ElementPath | null,
  ) {
    this.enough = total(kept) * TELLING;
  }

  /** Whether the way down to a place, from where it parts from the body's, is one the body knows. */
  holds(place: ElementPath): boolean {
    const fork = commonPlace(place, this.core);
    const body = fork && childTowards(this.core, fork);
    if (!body || !this.headline || isInside(this.headline, body)) return false;
    if (childTowards(place, fork)?.element.querySelector('h1')) return false;
    let known = this.chains.get(fork);
    if (!known) {
      const inside = this.kept.filter((run) => isInside(run.place, fork));
      known = weigh(inside, (run) => chain(run.place, fork));
      this.chains.set(fork, known);
    }
    const own = chain(place, fork);
    // Without a single class it says too little.
    return /\.[^<]/.test(own) && (known.get(own) ?? 0) >= this.enough;
  }
}

function weigh(runs: readonly Run[], keyOf: (run: Run) => string): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const run of runs) {
    const key = keyOf(run);
    weights.set(key, (weights.get(key) ?? 0) + run.text.length);
  }
  return weights;
}

/** Tags and classes from a place up to, but without, one around it. */
function chain(place: ElementPath, outer: ElementPath): string {
  const links: string[] = [];
  for (let at: ElementPath | null = place; at && at !== outer; at = at.parent) {
    links.push(ownSignature(at));
  }
  return links.join('<');
}

/** The article or main part around the story; without one, what directly holds it. */
function scopeOf(core: ElementPath): ElementPath {
  for (let at: ElementPath | null = core; at; at = at.parent) {
    const { localName } = at.element;
    if (
      localName === 'article' ||
      localName === 'main' ||
      at.element.getAttribute('role') === 'main'
    ) {
      return at;
    }
  }
  return core.parent ?? core;
}
