import { findTerms, type Term } from './query';

/** A piece of a text with the places in it that were asked for, in UTF-16 code units. */
export interface Snippet {
  /** With "…" where the text was cut. */
  readonly text: string;
  readonly spans: readonly (readonly [start: number, end: number])[];
  /** The terms that are in the whole text. */
  readonly found: readonly Term[];
}

/** How long a snippet may be, and how much of it stands before the first place. UTF-16 code units. */
const LONGEST = 200;
const BEFORE = 60;

/** The piece of a text around the first place that was asked for; null when none is in it. */
export function snippetOf(text: string, terms: readonly Term[]): Snippet | null {
  const places = findTerms(text, terms);
  const spans = merged(places.flat());
  const [first] = spans;
  if (!first) return null;
  const found = terms.filter((_, i) => places[i]?.length);
  if (text.length <= LONGEST) return { text, spans, found };
  const start = edge(text, Math.max(0, Math.min(first[0] - BEFORE, text.length - LONGEST)));
  const end = Math.max(first[1], edge(text, Math.min(text.length, start + LONGEST)));
  const [before, after] = [start > 0 ? '…' : '', end < text.length ? '…' : ''];
  const shift = before.length - start;
  return {
    text: before + text.slice(start, end) + after,
    spans: spans
      .filter(([from, to]) => from >= start && to <= end)
      .map(([from, to]) => [from + shift, to + shift]),
    found,
  };
}

/** Not between the two halves of one character, and at the end of a word if one is near. */
function edge(text: string, at: number): number {
  if (at === 0 || at === text.length) return at;
  const space = text.lastIndexOf(' ', at);
  if (space > at - 20 && space > 0) return space + 1;
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at;
}

/** Spans in order, those that touch or overlap as one. */
function merged(spans: readonly (readonly [number, number])[]): [number, number][] {
  const joined: [number, number][] = [];
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}
