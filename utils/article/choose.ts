import { comparable } from './fold';
import { visibleDate } from './metadata/date-text';
import { looksLikeJunk, looksLikeStandfirst, looksLikeStory, signature } from './names';
import type { Place, Run } from './page';
import { isPhrase } from './phrases';
import { namesSource } from './signoff';

/** No rule takes this share of the text: what it would take is then the story itself. */
const GUARD = 0.25;
/** Parts whose tag or name gives them away may be more together: a dozen captions in a short story. */
const NAMED_GUARD = 0.5;
/** A paragraph Readability left out comes back only with this much text (UTF-16 code units). */
const PARAGRAPH = 60;

const linkShare = (run: Run): number => run.linkChars / run.text.length;
const total = (runs: Iterable<Run>): number => {
  let chars = 0;
  for (const run of runs) chars += run.text.length;
  return chars;
};

/** Answers, remembered per place: is it, or anything around it, no part of the story? */
class Surroundings {
  private readonly known = new Map<Place, boolean>();
  private readonly chars = new Map<Place, number>();
  private readonly limit: number;

  constructor(kept: readonly Run[]) {
    for (const { place, text } of kept) {
      for (let at: Place | null = place; at; at = at.parent) {
        this.chars.set(at, (this.chars.get(at) ?? 0) + text.length);
      }
    }
    this.limit = total(kept) * GUARD;
  }

  isJunk(place: Place): boolean {
    const known = this.known.get(place);
    if (known !== undefined) return known;
    const heavy = (this.chars.get(place) ?? 0) >= this.limit;
    const junk =
      (!heavy && looksLikeJunk(place)) ||
      // A body is a body even inside what is named a teaser, as on metered pages.
      (place.parent !== null && !looksLikeStory(place) && this.isJunk(place.parent));
    this.known.set(place, junk);
    return junk;
  }

  /** The innermost place that holds most of the kept text. */
  core(): Place | null {
    let core: Place | null = null;
    for (const [place, chars] of this.chars) {
      if (chars >= this.limit * 2.8 && (!core || place.id > core.id)) core = place;
    }
    return core;
  }
}

/**
 * The runs that make up the article, in page order: Readability's vote, with what it missed put
 * back and what is no story taken out.
 *
 * @param title the page's title, to find the headline by.
 */
export function chooseBody(runs: readonly Run[], kept: ReadonlySet<Run>, title: string): Run[] {
  const voted = runs.filter((run) => kept.has(run));
  if (!voted.length) return [];
  const around = new Surroundings(voted);
  const headline = findHeadline(runs, comparable(title));
  const chosen = new Set(voted);
  for (const run of missed(runs, voted, around, headline)) chosen.add(run);
  const lead = standfirst(runs, voted, around, headline);
  const rules: readonly ((run: Run) => boolean)[] = [
    (run) => around.isJunk(run.place),
    isHiddenByStyle,
    (run) => run.index < headline,
    isLinkOnly,
    isNotice,
  ];
  for (const [index, rule] of rules.entries()) drop(chosen, rule, index ? GUARD : NAMED_GUARD);
  for (const run of lead) chosen.add(run);
  return runs.filter((run) => chosen.has(run));
}

/** Takes out what the rule names, unless that is too much to be anything but the story. */
function drop(chosen: Set<Run>, rule: (run: Run) => boolean, guard: number): void {
  const named = [...chosen].filter(rule);
  if (total(named) < total(chosen) * guard) for (const run of named) chosen.delete(run);
}

/** The index of the run that is the page's headline, or -1. */
function findHeadline(runs: readonly Run[], title: string): number {
  if (!title) return -1;
  const run = runs.find(({ place, text }) => {
    if (!place.element.closest('h1')) return false;
    const own = comparable(text);
    return own.length > 3 && (title.includes(own) || own.includes(title));
  });
  return run?.index ?? -1;
}

/** Paragraphs that one template wrote, of which Readability took some and left others. */
function* missed(
  runs: readonly Run[],
  voted: readonly Run[],
  around: Surroundings,
  headline: number,
): Generator<Run> {
  const core = around.core();
  if (!core) return;
  const scope = scopeOf(core);
  const story = nearestArticle(core);
  const weights = new Map<string, number>();
  const clean = voted.filter((run) => !around.isJunk(run.place));
  for (const run of clean) {
    const key = signature(run.place);
    weights.set(key, (weights.get(key) ?? 0) + run.text.length);
  }
  const enough = total(clean) * 0.2;
  const kept = new Set(voted);
  const first = clean[0]?.index ?? -1;
  const last = clean.at(-1)?.index ?? -1;
  for (const run of runs) {
    const { index } = run;
    if (kept.has(run) || index < headline) continue;
    if (linkShare(run) > (run.place.element.closest('blockquote') ? 0.6 : 0.4)) continue;
    const between = index > first && index < last && isInside(run.place, core);
    const known = (weights.get(signature(run.place)) ?? 0) >= enough;
    const length = between ? 25 : PARAGRAPH;
    if (run.text.length < length && !(between && isHeading(run.place))) continue;
    if (!between && !(known && isInside(run.place, scope))) continue;
    if (nearestArticle(run.place) !== story || around.isJunk(run.place)) continue;
    yield run;
  }
}

/** The summary that stands between the headline and the story. */
function standfirst(
  runs: readonly Run[],
  voted: readonly Run[],
  around: Surroundings,
  headline: number,
): Run[] {
  const first = voted.find((run) => !around.isJunk(run.place));
  const start = first?.index ?? -1;
  if (headline < 0 || start <= headline || start - headline > 40) return [];
  return runs
    .filter(({ index }) => index > headline && index < start)
    .filter((run) => {
      const { text, place } = run;
      if (text.length < 30 || text.length > 700 || linkShare(run) > 0.3) return false;
      return !around.isJunk(place) && !isNotice(run) && !isHiddenByStyle(run);
    })
    .filter(({ text, place }, index) => {
      if (index < 2 && text.length > 50 && /^(?:p|h[2-4]|div|li)$/.test(place.element.localName)) {
        return true;
      }
      return looksLikeStandfirst(place);
    })
    .slice(0, 6);
}

/** A link to something else: not an address written out, nor a sentence that is a link as a whole. */
const isLinkOnly = (run: Run): boolean =>
  linkShare(run) > 0.75 &&
  !/https?:\/\//.test(run.text) &&
  !(run.text.length > 60 && /[.!?。]["”’»]?$/.test(run.text));

const isNotice = ({ text }: Run): boolean =>
  isPhrase(text, (line) => visibleDate(line, null) !== null) && !namesSource(text);

const isHeading = (place: Place): boolean => /^h[2-6]$/.test(place.element.localName);

const isInside = (place: Place, outer: Place): boolean => {
  for (let at: Place | null = place; at; at = at.parent) if (at === outer) return true;
  return false;
};

function nearestArticle(place: Place): Place | null {
  for (let at: Place | null = place; at; at = at.parent) {
    if (at.element.localName === 'article') return at;
  }
  return null;
}

/** The article or main part around the story; without one, what directly holds it. */
function scopeOf(core: Place): Place {
  for (let at: Place | null = core; at; at = at.parent) {
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

/** Whether the page's style keeps the text from view. Asks for style, not for layout. */
const isHiddenByStyle = ({ place }: Run): boolean =>
  place.element.isConnected && place.element.checkVisibility?.() === false;
