import { BoilerplateDetector, GUARD, isHeading, linkShare, total } from './boilerplate';
import type { Run } from './dom-reader';
import { comparable } from './fold';
import { visibleDate } from './metadata/date-text';
import { looksLikeStandfirst } from './names';
import { noticeFinder } from './phrases';
import { recoverHeadings, recoverParagraphs } from './recover-paragraphs';
import { namesSource } from './signoff';

/** Parts whose tag or name gives them away may be more together: a dozen captions in a short story. */
const NAMED_GUARD = 0.5;
/** How many runs a rule looks at between two chances to pause. */
const RUNS_A_STEP = 1000;

/**
 * The runs that make up the article, in page order: Readability's vote, with what it missed put
 * back and what is no story taken out. It pauses between its steps.
 *
 * @param title the page's title, to find the headline by.
 */
export function* chooseBody(
  runs: readonly Run[],
  kept: ReadonlySet<Run>,
  title: string,
): Generator<void, Run[]> {
  const voted = runs.filter((run) => kept.has(run));
  if (!voted.length) return [];
  const around = new BoilerplateDetector(voted);
  const headline = findHeadline(runs, comparable(title));
  const chosen = new Set(voted);
  yield;
  for (const run of recoverParagraphs(runs, voted, around, headline)) chosen.add(run);
  for (const run of recoverHeadings(runs, chosen, around)) chosen.add(run);
  yield;
  const isPhrase = noticeFinder(
    runs.map((run) => run.text).join('\n'),
    (line) => visibleDate(line, null) !== null,
  );
  const isNotice = ({ text }: Run): boolean => isPhrase(text) && !namesSource(text);
  const lead = standfirst(runs, voted, around, headline, isNotice);
  const heads = new Set(
    runs.filter((run, position) => headsParagraph(run, runs[position + 1], kept)),
  );
  const rules: readonly ((run: Run) => boolean)[] = [
    (run) => around.isBoilerplate(run.place),
    isHiddenByStyle,
    (run) => run.index < headline,
    (run) => isLinkOnly(run) && !heads.has(run),
    isNotice,
  ];
  for (const [index, rule] of rules.entries()) {
    yield;
    yield* drop(chosen, rule, index ? GUARD : NAMED_GUARD);
  }
  for (const run of lead) chosen.add(run);
  return runs.filter((run) => chosen.has(run));
}

/** Takes out what the rule names, unless that is too much to be anything but the story. */
function* drop(
  chosen: Set<Run>,
  rule: (run: Run) => boolean,
  guard: number,
): Generator<void, void> {
  const named: Run[] = [];
  let seen = 0;
  for (const run of chosen) {
    if (rule(run)) named.push(run);
    if (++seen % RUNS_A_STEP === 0) yield;
  }
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

/** The summary that stands between the headline and the story. */
function standfirst(
  runs: readonly Run[],
  voted: readonly Run[],
  around: BoilerplateDetector,
  headline: number,
  isNotice: (run: Run) => boolean,
): Run[] {
  const first = voted.find((run) => !around.isBoilerplate(run.place));
  const start = first?.index ?? -1;
  if (headline < 0 || start <= headline || start - headline > 40) return [];
  return runs
    .filter(({ index }) => index > headline && index < start)
    .filter((run) => {
      const { text, place } = run;
      if (text.length < 30 || text.length > 700 || linkShare(run) > 0.3) return false;
      return !around.isBoilerplate(place) && !isNotice(run) && !isHiddenByStyle(run);
    })
    .filter(({ text, place }, index) => {
      if (index < 2 && text.length > 50 && /^(?:p|h[2-4]|div|li)$/.test(place.element.localName)) {
        return true;
      }
      return looksLikeStandfirst(place);
    })
    .slice(0, 6);
}

/** Whether a heading stands right over a paragraph of the story, in the same part. */
const headsParagraph = ({ place }: Run, next: Run | undefined, kept: ReadonlySet<Run>): boolean =>
  next !== undefined &&
  isHeading(place) &&
  kept.has(next) &&
  !isHeading(next.place) &&
  next.place.parent === place.parent;

/** A link to something else: not a heading over a paragraph, not an address written out, nor a sentence that is a link as a whole. */
const isLinkOnly = (run: Run): boolean =>
  linkShare(run) > 0.75 &&
  !/https?:\/\//.test(run.text) &&
  !(run.text.length > 60 && /[.!?。]["”’»]?$/.test(run.text));

/** Whether the page's style keeps the text from view. Asks for style, not for layout. */
const isHiddenByStyle = ({ place }: Run): boolean =>
  place.element.isConnected && place.element.checkVisibility?.() === false;
