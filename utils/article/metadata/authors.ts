import { isDateLine } from '../date-line';
import { isHeadingText } from '../elements';
import { comparable, fold } from '../fold';
import { isBesideStory } from '../names';
import type { Run } from '../runs';
import { bylineNames, isBareNames, isSeveralNames, ledNames } from './byline';
import { visibleDate } from './date-text';
import { allTexts, type LinkedData, type LinkedNode } from './json-ld';
import { type MetaTags, metaValues } from './meta-tags';
import { isRole } from './roles';

/** Where a page may name who wrote its article. */
export interface AuthorSources {
  readonly document: Document;
  readonly runs: readonly Run[];
  readonly body: readonly Run[];
  readonly title: string;
  readonly article: LinkedNode | null;
  readonly data: LinkedData;
  readonly tags: MetaTags;
}

/** Elements that are named as the author's, of which so many are looked at. */
const MAX_NAMED = 3;
const MAX_CLASSED = 10;
/** A longer text is no byline (UTF-16 code units). */
const MAX_BYLINE_CHARS = 120;
/** So many runs before the headline and after the story's first one may name the authors. */
const RUNS_BEFORE = 4;
const RUNS_AFTER = 3;
/** A longer run is the story's own (UTF-16 code units). */
const MIN_PROSE_CHARS = 120;

const NAMED =
  '[itemprop~="author" i] [itemprop~="name" i], [itemprop~="author" i], [rel~="author" i]';
const CLASSED = '[class*="byline" i], [class*="author-name" i], [class*="author" i]';

/** The lines that may name the authors, the surest first: in the page's data, then in sight. */
export function* authors(sources: AuthorSources): Generator<readonly string[]> {
  const { article, data, tags } = sources;
  if (article) {
    yield allTexts(article['author'], data);
    yield allTexts(article['creator'], data);
  }
  yield metaValues(tags, 'author');
  yield metaValues(
    tags,
    'parsely-author sailthru.author dc.creator dcterms.creator byl article:author_name cxenseparse:author',
  );
  yield metaValues(tags, 'article:author og:article:author');
  yield inSight(sources, NAMED).slice(0, MAX_NAMED).map(lineOf);
  for (const element of inSight(sources, CLASSED).slice(0, MAX_CLASSED)) yield [lineOf(element)];
  const opening = openingRuns(sources);
  for (const { text } of opening) yield [ledNames(text)];
  for (const [index, { text }] of opening.entries()) {
    if (isSeveralNames(text) || (isBareNames(text) && isCredited(opening, index))) yield [text];
  }
}

/** Lines at the story's start that look like a name: to be believed only where the site signs it otherwise. */
export const bareLines = (sources: AuthorSources): string[] =>
  openingRuns(sources)
    .filter((run) => sources.body.includes(run))
    .map(({ text }) => text)
    .filter(isBareNames);

/**
 * The elements that match, those before the story's end if there are any: after it they name who
 * answers it, or who wrote another one.
 */
function inSight({ document, body }: AuthorSources, selector: string): readonly Element[] {
  const last = body.at(-1)?.place.element;
  const found = [...document.querySelectorAll(selector)].filter(
    (element) => !isBesideStory(element, body[0]?.place.element),
  );
  const before = found.filter(
    (element) =>
      last && element.compareDocumentPosition(last) & 4 /* DOCUMENT_POSITION_FOLLOWING */,
  );
  return before.length ? before : found;
}

/** An element's text, its parts set apart; '' where it is too long for a byline. */
function lineOf(element: Element): string {
  const parts: string[] = [];
  const walker = element.ownerDocument.createTreeWalker(element, 4 /* NodeFilter.SHOW_TEXT */);
  for (let length = 0; length < MAX_BYLINE_CHARS && walker.nextNode(); ) {
    const { data = '' } = walker.currentNode as Text;
    parts.push(data);
    length += data.trim().length;
  }
  const line = fold(parts.join(' ')).replace(/ (?=[,.;])/g, '');
  return line.length < MAX_BYLINE_CHARS ? line : '';
}

/** The short lines around the headline, and the first ones of the story. */
function openingRuns({ runs, body, title }: AuthorSources): readonly Run[] {
  const wanted = comparable(title);
  const start =
    body.find((run) => run.text.length >= MIN_PROSE_CHARS)?.index ?? body[0]?.index ?? -1;
  const at = runs.findIndex(
    ({ index, text }) => index <= start && text.length < 400 && comparable(text) === wanted,
  );
  const from = Math.max(0, (at < 0 ? start : at) - RUNS_BEFORE);
  return runs
    .slice(from, start + RUNS_AFTER)
    .filter(
      ({ text, place, index }) =>
        text.length < MAX_BYLINE_CHARS &&
        index !== at &&
        !isHeadingText(place.element, text) &&
        !isBesideStory(place.element, body[0]?.place.element),
    );
}

/** Whether beside a name stands what its bearer is, or the day it was written. */
const isCredited = (lines: readonly Run[], index: number): boolean =>
  [lines[index - 1], lines[index + 1]].some(
    (line) =>
      line &&
      Math.abs(line.index - (lines[index]?.index ?? 0)) === 1 &&
      (isRole(line.text) || isDateLine(line.text, (text) => visibleDate(text, null) !== null)),
  );

/** Whether a line says no more than who wrote the article, or what they are. */
export const repeatsByline = (line: string, byline: string): boolean =>
  line.length <= 90 && (bylineNames(line).join(', ') === byline || isRole(line));
