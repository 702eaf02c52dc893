import { beginningsOf, type Term } from '../../search/query';
import type { LibraryDatabase } from '../database';
import { NOTES_KEY, ordinalOf, rankOf } from './index-keys';

/**
 * Keys read for one beginning before anything is shown. One that has more says little, and reading
 * an index takes Chromium about 10 µs a key (2026-11).
 */
const FEW_KEYS = 500;
/** Keys read for one beginning where the newest articles did not hold enough. */
const MANY_KEYS = 20_000;
/** How many of the newest articles are looked at for what stands nearly everywhere. */
const NEWEST = 200;
/** Pairs of letters looked up for one term; the rest of a long one is looked up later. */
const MOST_PAIRS = 6;

/** Articles that may hold what was asked for, in the order in which results are shown. */
export interface Candidates {
  readonly ordinals: readonly number[];
  /** False when there may be more, which take longer to find. */
  readonly isAll: boolean;
}

/** By ordinal, the most telling part of an article in which a beginning stands. */
type Ranks = ReadonlyMap<number, number>;

/**
 * The articles that may hold all terms: by the index where it has few for one of the terms, else the
 * newest articles first and all others after those.
 *
 * @param from how many candidates have been looked at: the same call says what comes after them.
 */
export async function candidatesOf(
  db: LibraryDatabase,
  terms: readonly Term[],
  from: number,
): Promise<Candidates> {
  const few = await indexed(db, terms, FEW_KEYS);
  if (few) return { ordinals: few, isAll: true };
  const newest = await newestOf(db, NEWEST);
  if (from < newest.length) return { ordinals: newest, isAll: newest.length < NEWEST };
  const others = (await indexed(db, terms, MANY_KEYS)) ?? (await newestOf(db));
  const known = new Set(newest);
  const rest = others.filter((ordinal) => !known.has(ordinal));
  return { ordinals: [...newest, ...rest], isAll: true };
}

/** What the index knows, as far as a term has fewer keys than `most`; null where all have more. */
async function indexed(
  db: LibraryDatabase,
  terms: readonly Term[],
  most: number,
): Promise<number[] | null> {
  const beginnings = terms.flatMap((term) => beginningsOf(term).slice(0, MOST_PAIRS));
  const lists = await Promise.all(beginnings.map((beginning) => keysOf(db, beginning, most)));
  const [first, ...others] = lists
    .filter((keys) => keys.length < most)
    .sort((a, b) => a.length - b.length)
    .map(ranksOf);
  if (!first) return null;
  const ranked: { ordinal: number; rank: number }[] = [];
  for (const [ordinal, rank] of first) {
    const ranks = others.map((other) => other.get(ordinal) ?? -1);
    // As telling as the part that the last of the terms had to be taken from.
    if (!ranks.includes(-1)) ranked.push({ ordinal, rank: Math.max(rank, ...ranks) });
  }
  ranked.sort((a, b) => a.rank - b.rank || b.ordinal - a.ordinal);
  return ranked.map(({ ordinal }) => ordinal);
}

const keysOf = (db: LibraryDatabase, beginning: string, most: number): Promise<number[]> =>
  db.words.where('words').startsWith(beginning).limit(most).primaryKeys();

/** The articles by the rows of their titles, of which each has one; the newest first. */
async function newestOf(db: LibraryDatabase, most = Number.POSITIVE_INFINITY): Promise<number[]> {
  return (await db.words.where('key').below(NOTES_KEY).limit(most).primaryKeys()).map(ordinalOf);
}

function ranksOf(keys: readonly number[]): Ranks {
  const ranks = new Map<number, number>();
  for (const key of keys) {
    const ordinal = ordinalOf(key);
    ranks.set(ordinal, Math.min(rankOf(key), ranks.get(ordinal) ?? rankOf(key)));
  }
  return ranks;
}
