import { firstIndex } from '../collections/first-index';
import { groupBy } from '../collections/lists';
import { isDateLine } from './date-line';
import { comparable, fold } from './fold';
import { visibleDate } from './metadata/date-text';
import { isNode, readLinkedData } from './metadata/json-ld';
import { signature } from './names';
import type { ElementPath, Run } from './runs';

/** A longer line is no entry's time, even if it contains one (UTF-16 code units). */
const MAX_TIME_LINE_CHARS = 80;
/** The least text of an entry (UTF-16 code units). */
const MIN_ENTRY_CHARS = 40;
/** Fewer times of one template are those of the story itself: published, updated. */
const MIN_ENTRIES = 3;
const CLOCK = /\d{1,2}\s?[:.h時시]\s?\d{2}|\d\s?[ap]\.?m\b/i;
const INSTANT = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(?::[\d.]+)?\s*(Z|[+-]\d{2}:?\d{2})?$/;

/**
 * The body with the times of a live blog's entries, which in any other story are removed as date
 * lines: lines of one template, each with an entry after it. Where none are visible they are taken from
 * the page's linked data.
 */
export function withEntryTimes(
  document: Document,
  runs: readonly Run[],
  body: readonly Run[],
): readonly Run[] {
  const times = seenTimes(runs, body);
  if (times.size) {
    const chosen = new Set(body);
    return runs
      .filter((run) => chosen.has(run) || times.has(run))
      .map((run) => withEntryTime(run, times.get(run)));
  }
  const declared = declaredTimes(document, body);
  return body.flatMap((run) => {
    const time = declared.get(run);
    return time ? [withEntryTime(run, time), run] : [run];
  });
}

const withEntryTime = (run: Run, time: string | undefined): Run =>
  time ? { ...run, entryTime: time } : run;

/** The lines that date entries, and how each is shown. */
function seenTimes(runs: readonly Run[], body: readonly Run[]): ReadonlyMap<Run, string> {
  const dated = runs.flatMap((run) => {
    const text = timeOf(run);
    return text ? [{ run, text }] : [];
  });
  const templates = groupBy(dated, ({ run }) => signature(run.place));
  const prose = body.filter((run) => run.text.length >= MIN_ENTRY_CHARS);
  for (const lines of templates.values()) {
    if (lines.length < MIN_ENTRIES) continue;
    const times = new Map<Run, string>();
    for (const [position, { run, text }] of lines.entries()) {
      const end = lines[position + 1]?.run.index ?? Number.POSITIVE_INFINITY;
      const next = prose[firstIndex(prose.length, (i) => (prose[i]?.index ?? 0) > run.index)];
      if (next && next.index < end) times.set(run, text);
    }
    if (times.size >= MIN_ENTRIES) return times;
  }
  return new Map();
}

/** The time a line shows: of a `time` element in it, or the line itself; null where it shows none. */
function timeOf({ text, parts }: Run): string | null {
  if (text.length > MAX_TIME_LINE_CHARS || !/\d/.test(text)) return null;
  let time: Element | null = null;
  let within = '';
  for (const { data, place } of parts) {
    const own = timeAround(place);
    if (!own) continue;
    time = own;
    within += data;
  }
  if (time) return shown(fold(within), time.getAttribute('datetime'));
  return isDateLine(text, (line) => visibleDate(line, null) !== null) ? text : null;
}

function timeAround(place: ElementPath): Element | null {
  for (let at: ElementPath | null = place; at; at = at.parent) {
    if (at.element.localName === 'time') return at.element;
  }
  return null;
}

/** "5 minutes ago" soon stops being true, so the exact time is shown instead where the page gives it. */
const shown = (text: string, datetime: string | null): string =>
  CLOCK.test(text) ? text : (instant(datetime) ?? text);

/** "2025-06-10 10:42", as the page writes it, with its offset where it states one. */
function instant(datetime: string | null): string | null {
  const [, day, time, offset = ''] = INSTANT.exec(datetime?.trim() ?? '') ?? [];
  return day && time ? `${day} ${time}${offset && ` ${offset === 'Z' ? 'UTC' : offset}`}` : null;
}

/** The times that `liveBlogUpdate` gives, by the first run of each entry. */
function declaredTimes(document: Document, body: readonly Run[]): ReadonlyMap<Run, string> {
  const times = new Map<Run, string>();
  const scripts = [...document.querySelectorAll('script[type*="ld+json" i]')];
  if (!scripts.some((script) => script.textContent?.includes('liveBlogUpdate'))) return times;
  const opening = (text: string): string => comparable(text).slice(0, MIN_ENTRY_CHARS);
  const starts = new Map([...body].reverse().map((run) => [opening(run.text), run]));
  const updates = readLinkedData(document).nodes.map((node) => node['liveBlogUpdate']);
  for (const update of updates.flat().filter(isNode)) {
    const { headline, articleBody, datePublished } = update;
    const time = typeof datePublished === 'string' ? instant(datePublished) : null;
    if (!time) continue;
    for (const text of [headline, articleBody]) {
      const run = typeof text === 'string' ? starts.get(opening(text)) : undefined;
      if (!run) continue;
      times.set(run, time);
      break;
    }
  }
  return times.size < MIN_ENTRIES ? new Map() : times;
}
