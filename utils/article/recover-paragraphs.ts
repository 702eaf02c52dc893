import { type BoilerplateDetector, isHeading, linkShare, totalChars } from './boilerplate';
import { articleAround, childTowards, commonAncestor, isInside } from './element-path';
import { ownSignature, signature } from './names';
import type { ElementPath, Run } from './runs';

/** A paragraph that was left out comes back only with this much text (UTF-16 code units). */
const MIN_PARAGRAPH_CHARS = 60;
/** The same between two paragraphs that were kept. */
const MIN_INNER_PARAGRAPH_CHARS = 25;
/** A tag and class path belongs to the story when it carries this share of the kept text, or more. */
const MIN_TEMPLATE_SHARE = 0.2;

/**
 * Paragraphs that Readability left out although they belong to the story: they stand between kept
 * ones, or have the tags and classes of kept ones and are inside the same `article`, or in a sibling
 * of the body built alike.
 *
 * @param headline index of the headline's run, or -1.
 * @param grouped cells and items that are no lists of links: they may be short.
 */
export function* recoverParagraphs(
  runs: readonly Run[],
  selected: readonly Run[],
  boilerplate: BoilerplateDetector,
  headline: number,
  grouped: ReadonlySet<Run>,
): Generator<Run> {
  const core = boilerplate.core();
  if (!core) return;
  const scope = scopeOf(core);
  const story = articleAround(core);
  const clean = selected.filter((run) => !boilerplate.isBoilerplate(run.place));
  const charsBySignature = charsBy(clean, (run) => signature(run.place));
  const parts = new SplitBody(
    clean,
    core,
    runs.find((run) => run.index === headline)?.place ?? null,
  );
  const minChars = totalChars(clean) * MIN_TEMPLATE_SHARE;
  const kept = new Set(selected);
  const first = clean[0]?.index ?? -1;
  const last = clean.at(-1)?.index ?? -1;
  for (const run of runs) {
    const { index, place } = run;
    if (kept.has(run) || index < headline) continue;
    const isGrouped = grouped.has(run);
    if (!isGrouped && linkShare(run) > (place.element.closest('blockquote') ? 0.6 : 0.4)) continue;
    const between = index > first && index < last && isInside(place, core);
    const length = between ? MIN_INNER_PARAGRAPH_CHARS : MIN_PARAGRAPH_CHARS;
    if (run.text.length < length && !(between && (isHeading(run) || isGrouped))) continue;
    if (isGrouped && !between) continue;
    const isFamiliar = between || (charsBySignature.get(signature(place)) ?? 0) >= minChars;
    if (!isFamiliar || articleAround(place) !== story || boilerplate.isBoilerplate(place)) continue;
    if (between || isInside(place, scope) || parts.holds(place)) yield run;
  }
}

/** Headings that were left out although the paragraph right below, in the same element, was chosen. */
export function* recoverHeadings(
  runs: readonly Run[],
  chosen: ReadonlySet<Run>,
  boilerplate: BoilerplateDetector,
): Generator<Run> {
  for (const [position, run] of runs.entries()) {
    const next = runs[position + 1];
    if (!next || !chosen.has(next) || next.place.parent !== run.place.parent) continue;
    if (isHeading(run) && !chosen.has(run) && !boilerplate.isBoilerplate(run.place)) yield run;
  }
}

/**
 * A body that advertising cuts into sibling elements of one template. On an endless page the next
 * story has the same template too, but each comes with its own headline, which no sibling may have.
 */
class SplitBody {
  /** For each common ancestor: the characters of kept text by {@link signaturePath}. */
  private readonly charsByPath = new Map<ElementPath, ReadonlyMap<string, number>>();
  private readonly minChars: number;

  constructor(
    private readonly kept: readonly Run[],
    private readonly core: ElementPath,
    private readonly headline: ElementPath | null,
  ) {
    this.minChars = totalChars(kept) * MIN_TEMPLATE_SHARE;
  }

  /**
   * Whether an element is in such a sibling: true if its tag and class path, from the ancestor it
   * shares with the body, equals one that carries at least 20 % of the kept text there.
   */
  holds(place: ElementPath): boolean {
    const fork = commonAncestor(place, this.core);
    const body = fork && childTowards(this.core, fork);
    if (!body || !this.headline || isInside(this.headline, body)) return false;
    if (childTowards(place, fork)?.element.querySelector('h1')) return false;
    let chars = this.charsByPath.get(fork);
    if (!chars) {
      const inside = this.kept.filter((run) => isInside(run.place, fork));
      chars = charsBy(inside, (run) => signaturePath(run.place, fork));
      this.charsByPath.set(fork, chars);
    }
    const own = signaturePath(place, fork);
    // A path of tags without a single class fits too much of a page.
    return /\.[^<]/.test(own) && (chars.get(own) ?? 0) >= this.minChars;
  }
}

/** The characters of the runs for each key. */
function charsBy(runs: readonly Run[], keyOf: (run: Run) => string): ReadonlyMap<string, number> {
  const chars = new Map<string, number>();
  for (const run of runs) {
    const key = keyOf(run);
    chars.set(key, (chars.get(key) ?? 0) + run.text.length);
  }
  return chars;
}

/** Tags and classes of an element and those around it, up to but without `outer`. */
function signaturePath(place: ElementPath, outer: ElementPath): string {
  const links: string[] = [];
  for (let at: ElementPath | null = place; at && at !== outer; at = at.parent) {
    links.push(ownSignature(at));
  }
  return links.join('<');
}

/** The `article` or `main` around the story; without one, the element that directly holds it. */
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
