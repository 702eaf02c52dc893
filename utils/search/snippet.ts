import { findTerms, type Term } from './query';

/** A piece of a text with the matches in it, in UTF-16 code units. */
export interface Snippet {
  /** With "…" where the text was cut. */
  readonly text: string;
  readonly spans: readonly (readonly [start: number, end: number])[];
  /** The terms that are in the whole text. */
  readonly found: readonly Term[];
}

/** UTF-16 code units of a snippet, and of it before the first match. */
const MAX_SNIPPET_CHARS = 200;
const CHARS_BEFORE_MATCH = 60;

/** The piece of a text around its first match; null when it has none. */
export function snippetOf(text: string, terms: readonly Term[]): Snippet | null {
  const places = findTerms(text, terms);
  const spans = merged(places.flat());
  const [first] = spans;
  if (!first) return null;
  const found = terms.filter((_, i) => places[i]?.length);
  if (text.length <= MAX_SNIPPET_CHARS) return { text, spans, found };
  const start = edge(
    text,
    Math.max(0, Math.min(first[0] - CHARS_BEFORE_MATCH, text.length - MAX_SNIPPET_CHARS)),
  );
  const end = Math.max(first[1], edge(text, Math.min(text.length, start + MAX_SNIPPET_CHARS)));
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

/** A place to cut near `at`: after a space if one is near, and never within a surrogate pair. */
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
