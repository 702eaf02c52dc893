import { foldedText } from './folded-text';

/** For each older sentence the number of the newer one, from 0, or null. */
type Matches = (number | null)[];

/**
 * Matches the sentences that are the same in both editions, first word for word, then but for
 * typesetting. Of sentences that occur several times those with the same neighbours belong together,
 * the rest in their order.
 *
 * @returns for each older sentence the number of the newer one, or null; no number twice.
 */
export function matchUnchanged(older: readonly string[], newer: readonly string[]): Matches {
  const matches: Matches = older.map(() => null);
  const taken = new Set<number>();
  matchBy(older, newer, matches, taken);
  matchBy(older.map(keyOf), newer.map(keyOf), matches, taken);
  return matches;
}

/** A sentence without letters, as "…", is compared as it stands. */
const keyOf = (text: string) => foldedText(text) || text;

function matchBy(
  older: readonly string[],
  newer: readonly string[],
  matches: Matches,
  taken: Set<number>,
): void {
  const free = positions(newer, (n) => !taken.has(n));
  const unmatched = positions(older, (n) => matches[n] === null);
  const match = (from: number, to: number) => {
    if (matches[from] !== null || taken.has(to) || older[from] !== newer[to]) return false;
    matches[from] = to;
    taken.add(to);
    return true;
  };
  for (const [key, [from, another]] of unmatched) {
    const [to, second] = free.get(key) ?? [];
    if (from === undefined || to === undefined) continue;
    if (another === undefined && second === undefined) match(from, to);
  }
  // From every pair found so outwards, as far as the neighbours are the same.
  for (let n = 0; n < older.length; n++) follow(n, 1);
  for (let n = older.length - 1; n >= 0; n--) follow(n, -1);
  for (const [key, froms] of unmatched) {
    const left = froms.filter((n) => matches[n] === null);
    const tos = (free.get(key) ?? []).filter((n) => !taken.has(n));
    for (const [i, from] of left.entries()) {
      const to = tos[i];
      if (to !== undefined) match(from, to);
    }
  }

  function follow(n: number, by: 1 | -1): void {
    const to = matches[n];
    if (to !== null && to !== undefined && n + by in older) match(n + by, to + by);
  }
}

/** The numbers, from 0, at which each text stands. */
function positions(
  texts: readonly string[],
  counts: (n: number) => boolean,
): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const [n, text] of texts.entries()) {
    if (!counts(n)) continue;
    const list = found.get(text);
    if (list) list.push(n);
    else found.set(text, [n]);
  }
  return found;
}
