import { linkShare } from './boilerplate';
import { textOf } from './line-breaks';
import type { ElementPath, Run } from './runs';

/** A run with this share of links, or more, leads elsewhere. */
const MIN_LINK_SHARE = 0.75;

/** Whether a run is a link to something else: neither an address written out nor a sentence linked as a whole. */
export const isLinkOnly = (run: Run): boolean =>
  linkShare(run) > MIN_LINK_SHARE &&
  !/https?:\/\/|\S@\S/.test(run.text) &&
  !(run.text.length > 60 && /[.!?。]["”’»]?$/.test(run.text));

/** The cells of rows, and the items of lists, that say something beside their links: no cell or item leads away alone. */
export function mixedGroups(runs: readonly Run[]): ReadonlySet<Run> {
  const groups = new Map<ElementPath, { runs: Run[]; isMixed: boolean }>();
  for (const run of runs) {
    const place = groupAround(run.place);
    if (!place) continue;
    const group = groups.get(place) ?? { runs: [], isMixed: false };
    group.runs.push(run);
    group.isMixed ||= saysMore(run);
    groups.set(place, group);
  }
  return new Set([...groups.values()].flatMap(({ runs, isMixed }) => (isMixed ? runs : [])));
}

/** The row or the list that an element is in. */
function groupAround(place: ElementPath): ElementPath | null {
  for (let at: ElementPath | null = place; at; at = at.parent) {
    const name = at.element.localName;
    if (name === 'tr' || name === 'ul' || name === 'ol') return at;
    if (name === 'table' || name === 'article' || name === 'body') return null;
  }
  return null;
}

/** Whether a run says something beside its links: two words before the first, or a good part of it, but for a kicker. */
function saysMore({ parts, text, linkChars }: Run): boolean {
  const first = parts.findIndex((part) => part.inLink);
  if (first < 0) return /\p{L}|\d/u.test(text);
  const before = textOf(parts.slice(0, first));
  const isKicker = /[:|–—?!-]$/.test(before);
  if (!isKicker && /\p{L}\S*\s+\p{L}/u.test(before)) return true;
  return linkChars <= (text.length - (isKicker ? before.length : 0)) * MIN_LINK_SHARE;
}
