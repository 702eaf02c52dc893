import { beginningsOf, type Term } from '../search/query';
import type { LibraryDatabase } from './database';
import { ordinalOf, rankOf } from './index-keys';

/** Keys read for one beginning. One that has more says little: what it asks is looked up later. */
const MOST_KEYS = 20_000;
/** Pairs of letters looked up for one term; the rest of a long one is looked up later. */
const MOST_PAIRS = 6;

/** By ordinal, the most telling part of an article in which a beginning stands. */
type Ranks = ReadonlyMap<number, number>;

/**
 * The ordinals of the articles that may hold all terms, in the order in which results are shown.
 * Every article that does is among them, unless all terms are beginnings of uncounted words.
 */
export async function candidatesOf(db: LibraryDatabase, terms: readonly Term[]): Promise<number[]> {
  const beginnings = terms.flatMap((term) => beginningsOf(term).slice(0, MOST_PAIRS));
  const lists = await Promise.all(beginnings.map((beginning) => keysOf(db, beginning)));
  const whole = lists.filter((keys) => keys.length < MOST_KEYS);
  const [first, ...others] = (whole.length > 0 ? whole : lists.slice(0, 1))
    .sort((a, b) => a.length - b.length)
    .map(ranksOf);
  if (!first) return [];
  const ranked: { ordinal: number; rank: number }[] = [];
  for (const [ordinal, rank] of first) {
    const ranks = others.map((other) => other.get(ordinal) ?? -1);
    // As telling as the part that the last of the terms had to be taken from.
    if (!ranks.includes(-1)) ranked.push({ ordinal, rank: Math.max(rank, ...ranks) });
  }
  ranked.sort((a, b) => a.rank - b.rank || b.ordinal - a.ordinal);
  return ranked.map(({ ordinal }) => ordinal);
}

const keysOf = (db: LibraryDatabase, beginning: string): Promise<number[]> =>
  db.words.where('words').startsWith(beginning).limit(MOST_KEYS).primaryKeys();

function ranksOf(keys: readonly number[]): Ranks {
  const ranks = new Map<number, number>();
  for (const key of keys) {
    const ordinal = ordinalOf(key);
    ranks.set(ordinal, Math.min(rankOf(key), ranks.get(ordinal) ?? rankOf(key)));
  }
  return ranks;
}
