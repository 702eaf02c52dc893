import { isHeading } from './boilerplate';
import { comparable } from './fold';
import type { Run } from './runs';

/** A shorter text may well be said twice, unless it stands beside one that is (UTF-16 code units). */
const MIN_REPEATED_CHARS = 60;
const MIN_QUOTED_CHARS = 25;
/** A longer one is no pull quote (UTF-16 code units). */
const MAX_QUOTED_CHARS = 300;
/** So many runs are looked for in the others: each search reads all of the text. */
const MAX_SEARCHED = 200;
const QUOTE_NAME = /quote|pull|zitat|citation/i;

/**
 * The runs, each text once: without the second rendering of a story that has one for each width, and
 * without quotes that show a sentence of a paragraph again.
 */
export function withoutRepeats(body: readonly Run[]): Run[] {
  const first = new Map<string, Run>();
  const again = new Set<Run>();
  for (const run of body) {
    const before = first.get(run.text);
    if (!before) first.set(run.text, run);
    // A refrain stands where it stood before; another rendering is a part of its own.
    else if (before.place.parent !== run.place.parent) again.add(run);
  }
  const renderings = new Set(
    [...again]
      .filter(({ text }) => text.length >= MIN_REPEATED_CHARS)
      .map((run) => run.place.parent),
  );
  const once = body.filter((run) => !again.has(run) || !renderings.has(run.place.parent));
  const quotes = once.filter(isSetApart).slice(0, MAX_SEARCHED);
  if (!quotes.length) return once;
  const rest = new Set(quotes);
  const all = once.flatMap((run) => (rest.has(run) ? [] : [comparable(run.text)])).join('\n');
  const shown = new Set(quotes.filter(({ text }) => all.includes(comparable(text))));
  return once.filter((run) => !shown.has(run));
}

/** Whether a short text stands in a quotation, in an element named as one, or is kept from screen readers. */
function isSetApart({ text, place }: Run): boolean {
  if (text.length < MIN_QUOTED_CHARS || text.length > MAX_QUOTED_CHARS) return false;
  for (const at of [place, place.parent, place.parent?.parent]) {
    if (!at || at.element.localName === 'article' || at.element.localName === 'body') return false;
    // What is quoted with a link is a post that somebody wrote, and not the story's own sentence.
    if (/^(?:blockquote|aside|figure)$/.test(at.element.localName))
      return at.element.querySelector('a') === null;
    if (at.element.getAttribute('aria-hidden') === 'true') return true;
    if (QUOTE_NAME.test(at.element.getAttribute('class') ?? '')) return true;
  }
  return false;
}

/** The runs without headings of boxes of which nothing else was kept. */
export function withoutOrphans(body: readonly Run[], selected: readonly Run[]): Run[] {
  const parents = new Map<unknown, number>();
  for (const run of body) if (!isHeading(run)) count(parents, run.place.parent);
  const boxes = new Map<unknown, number>();
  for (const run of selected) if (!isHeading(run)) count(boxes, run.place.parent);
  return body.filter(
    (run) => !isHeading(run) || parents.has(run.place.parent) || !boxes.has(run.place.parent),
  );
}

const count = (counts: Map<unknown, number>, key: unknown): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1);
};
