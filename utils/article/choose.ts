import { groupBy } from '../collections/lists';
import {
  BoilerplateDetector,
  isHeading,
  linkShare,
  MAX_RULE_SHARE,
  totalChars,
} from './boilerplate';
import { comparable } from './fold';
import { isLinkOnly, mixedGroups } from './link-lists';
import { visibleDate } from './metadata/date-text';
import { looksLikeStandfirst } from './names';
import { noticeFinder } from './phrases';
import { recoverHeadings, recoverParagraphs } from './recover-paragraphs';
import { withoutOrphans, withoutRepeats } from './repeats';
import type { ElementPath, Run } from './runs';
import { namesSource } from './signoff';
import { ToldTexts } from './told';

/**
 * Parts that their tag, class or style names as boilerplate may be up to this share of the text: a dozen
 * captions in a short story, or another language's tab.
 */
const MAX_BOILERPLATE_SHARE = 0.5;
/** How many runs a rule looks at before the work may pause. */
const RUNS_PER_STEP = 1000;

/**
 * The runs that make up the article, in page order: those selected at first, with missed paragraphs,
 * headings and summary added, and boilerplate, notices and lists of links removed. It may pause
 * between its steps.
 *
 * @param kept what Readability, or the density of text, has selected.
 * @param title the page's title, to find the headline by.
 */
export function* chooseBody(
  runs: readonly Run[],
  kept: ReadonlySet<Run>,
  title: string,
): Generator<void, Run[]> {
  const selected = runs.filter((run) => kept.has(run));
  if (!selected.length) return [];
  const boilerplate = new BoilerplateDetector(selected, runs);
  const headline = findHeadline(runs, comparable(title))?.index ?? -1;
  const chosen = new Set(selected);
  const mixed = mixedGroups(runs);
  yield;
  for (const run of recoverParagraphs(runs, selected, boilerplate, headline, mixed))
    chosen.add(run);
  for (const run of recoverHeadings(runs, chosen, boilerplate)) chosen.add(run);
  yield;
  const isPhrase = noticeFinder(
    runs.map((run) => run.text).join('\n'),
    (line) => visibleDate(line, null) !== null,
  );
  const told = new ToldTexts(runs, chosen);
  const isNotice = (run: Run): boolean => {
    const notice = isPhrase(run.text);
    return notice !== null && !namesSource(run.text) && !told.has(run, notice);
  };
  const asked = placesThatAsk(selected, isNotice);
  const summary = standfirst(runs, selected, boilerplate, headline, isNotice);
  const heads = new Set(
    runs.filter((run, position) => headsParagraph(run, runs[position + 1], kept)),
  );
  const rules: readonly ((run: Run) => boolean)[] = [
    (run) => boilerplate.isBoilerplate(run.place),
    isHiddenByStyle,
    (run) => run.index < headline,
    (run) => isLinkOnly(run) && !heads.has(run) && !mixed.has(run),
    (run) => isNotice(run) || asked.has(run.place),
    isWordless,
  ];
  for (const [index, rule] of rules.entries()) {
    yield;
    yield* drop(chosen, rule, index < 2 ? MAX_BOILERPLATE_SHARE : MAX_RULE_SHARE);
  }
  for (const run of summary) chosen.add(run);
  const body = withoutRepeats(runs.filter((run) => chosen.has(run)));
  return withoutOrphans(body, selected);
}

/** A longer place holds more than a notice (UTF-16 code units), as does one with much of the story. */
const MAX_ASKING_CHARS = 280;

/** Short elements of which one line is a notice: the others go on with it. */
function placesThatAsk(
  runs: readonly Run[],
  isNotice: (run: Run) => boolean,
): ReadonlySet<ElementPath> {
  const places = new Set<ElementPath>();
  const maxChars = Math.min(MAX_ASKING_CHARS, totalChars(runs) * MAX_RULE_SHARE);
  for (const [place, lines] of groupBy(runs, (run) => run.place))
    if (lines.length > 1 && totalChars(lines) <= maxChars && lines.some(isNotice))
      places.add(place);
  return places;
}

/** A count, a sign or a dot alone, unless it is a heading or stands in a table or list. */
const isWordless = ({ text, place }: Run): boolean =>
  text.length < 12 &&
  !/\p{L}/u.test(text) &&
  !/^(?:h[1-6]|t[dh]|li|d[dt]|pre)$/.test(place.element.localName);

/** Removes the runs a rule matches, unless they are so much of the text that they must be the story. */
function* drop(
  chosen: Set<Run>,
  rule: (run: Run) => boolean,
  maxShare: number,
): Generator<void, void> {
  const named: Run[] = [];
  let seen = 0;
  for (const run of chosen) {
    if (rule(run)) named.push(run);
    if (++seen % RUNS_PER_STEP === 0) yield;
  }
  if (totalChars(named) < totalChars(chosen) * maxShare)
    for (const run of named) chosen.delete(run);
}

/** The run that is the page's headline. */
export function findHeadline(runs: readonly Run[], title: string): Run | undefined {
  if (!title) return undefined;
  return runs.find(({ place, text }) => {
    if (!place.element.closest('h1')) return false;
    const own = comparable(text);
    return own.length > 3 && (title.includes(own) || own.includes(title));
  });
}

/** The runs of the summary between the headline and the story, at most six. */
function standfirst(
  runs: readonly Run[],
  selected: readonly Run[],
  boilerplate: BoilerplateDetector,
  headline: number,
  isNotice: (run: Run) => boolean,
): Run[] {
  const first = selected.find((run) => !boilerplate.isBoilerplate(run.place));
  const start = first?.index ?? -1;
  if (headline < 0 || start <= headline || start - headline > 40) return [];
  return runs
    .filter(({ index }) => index > headline && index < start)
    .filter((run) => {
      const { text, place } = run;
      if (text.length < 30 || text.length > 700 || linkShare(run) > 0.3) return false;
      return !boilerplate.isBoilerplate(place) && !isNotice(run) && !isHiddenByStyle(run);
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
const headsParagraph = (run: Run, next: Run | undefined, kept: ReadonlySet<Run>): boolean =>
  next !== undefined &&
  isHeading(run) &&
  kept.has(next) &&
  !isHeading(next) &&
  next.place.parent === run.place.parent;

/** Whether the page's style keeps the text from view. The browser computes styles for it, but no layout. */
const isHiddenByStyle = ({ place }: Run): boolean =>
  place.element.isConnected &&
  place.element.checkVisibility?.() === false &&
  // A reader opens what is folded.
  !place.element.closest('details:not([open])');
