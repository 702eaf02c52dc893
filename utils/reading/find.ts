/** Words found in a sentence: UTF-16 code units `[start, end)` of sentence `n`. */
export interface Hit {
  readonly n: number;
  readonly start: number;
  readonly end: number;
}

/**
 * A text as it is compared: small letters without accents, every code unit in its place. Where that
 * would move one, only what keeps the places is done.
 */
export function foldForFinding(text: string): string {
  const small = text.toLowerCase();
  const bare = small.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
  return [bare, small].find((folded) => folded.length === text.length) ?? text;
}

/**
 * All places where a query stands in texts folded by {@link foldForFinding}, in reading order,
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
  let [low, high] = [0, hits.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hits[middle]?.n ?? 0) < sentence) low = middle + 1;
    else high = middle;
  }
  if (hits.length === 0) return -1;
  return low === hits.length ? 0 : low;
}
