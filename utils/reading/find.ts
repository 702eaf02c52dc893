import { firstIndex } from '../collections/first-index';

/** Words found in a sentence: UTF-16 code units `[start, end)` of sentence `n`. */
export interface Hit {
  readonly n: number;
  readonly start: number;
  readonly end: number;
}

/**
 * A text as it is compared: lower case without accents. Its length is that of the text, so that hits
 * have the same offsets; where removing accents or lower case would change it, that is left out.
 */
export function foldForFinding(text: string): string {
  const small = text.toLowerCase();
  const bare = small.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
  return [bare, small].find((folded) => folded.length === text.length) ?? text;
}

/**
 * All occurrences of a query in texts folded by {@link foldForFinding}, in reading order,
 * none overlapping another. White space around the query does not count; an empty one finds nothing.
 */
export function findAll(folded: readonly string[], query: string): Hit[] {
  const wanted = foldForFinding(query.trim());
  const hits: Hit[] = [];
  if (wanted === '') return hits;
  for (const [n, text] of folded.entries()) {
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
      hits.push({ n, start: at, end: at + wanted.length });
    }
  }
  return hits;
}

/** The number, from 0, of the first hit at or after a sentence, or of the first; -1 without any. */
export function hitFrom(hits: readonly Hit[], sentence: number): number {
  if (hits.length === 0) return -1;
  const first = firstIndex(hits.length, (i) => (hits[i]?.n ?? 0) >= sentence);
  return first === hits.length ? 0 : first;
}
