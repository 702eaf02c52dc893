import { beginningsOf, type Term } from '../../search/query';
import type { LibraryDatabase } from '../database';
import { FIRST_NOTES_KEY, ordinalOf, rankOf } from './index-keys';

/**
 * Index keys read for one beginning of a word before anything is shown. A beginning that has more says
 * little, and reading an index takes Chromium about 10 µs a key (2026-11).
 */
const FEW_KEYS = 500;
/** Index keys read for one beginning where the newest articles did not hold enough. */
const MANY_KEYS = 20_000;
/** How many of the newest articles are looked at for what stands nearly everywhere. */
const NEWEST_ARTICLES = 200;
/**
 * Beginnings looked up for one term: in a script without spaces a term has one for every two letters
 * that follow one another. The rest of them are compared with the candidates' words later.
 */
const MAX_BEGINNINGS = 6;

/** Articles that may hold what was asked for, in the order in which results are shown. */
export interface Candidates {
  readonly ordinals: readonly number[];
  /** False when there may be more, which take longer to find. */
  readonly isAll: boolean;
}

/** By ordinal, the rank of the most telling part of an article in which a beginning stands. */
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
  const newest = await newestOf(db, NEWEST_ARTICLES);
  if (from < newest.length) return { ordinals: newest, isAll: newest.length < NEWEST_ARTICLES };
  const others = (await indexed(db, terms, MANY_KEYS)) ?? (await newestOf(db));
  const known = new Set(newest);
  const rest = others.filter((ordinal) => !known.has(ordinal));
  return { ordinals: [...newest, ...rest], isAll: true };
}

/**
 * The articles in which all those beginnings stand that have fewer than `limit` keys in the index;
 * null where every beginning has more.
 */
async function indexed(
  db: LibraryDatabase,
  terms: readonly Term[],
  limit: number,
): Promise<number[] | null> {
  const beginnings = terms.flatMap((term) => beginningsOf(term).slice(0, MAX_BEGINNINGS));
  const lists = await Promise.all(beginnings.map((beginning) => keysOf(db, beginning, limit)));
  const [first, ...others] = lists
    .filter((keys) => keys.length < limit)
    .sort((a, b) => a.length - b.length)
    .map(ranksOf);
  if (!first) return null;
  const ranked: { ordinal: number; rank: number }[] = [];
  for (const [ordinal, rank] of first) {
    const ranks = others.map((other) => other.get(ordinal) ?? -1);
    // An article is as telling as the least telling part that one of the beginnings stands in.
    if (!ranks.includes(-1)) ranked.push({ ordinal, rank: Math.max(rank, ...ranks) });
  }
  ranked.sort((a, b) => a.rank - b.rank || b.ordinal - a.ordinal);
  return ranked.map(({ ordinal }) => ordinal);
}

const keysOf = (db: LibraryDatabase, beginning: string, limit: number): Promise<number[]> =>
  db.words.where('words').startsWith(beginning).limit(limit).primaryKeys();

/** The articles by the rows of their titles, of which each has one; the newest first. */
async function newestOf(db: LibraryDatabase, limit = Number.POSITIVE_INFINITY): Promise<number[]> {
  return (await db.words.where('key').below(FIRST_NOTES_KEY).limit(limit).primaryKeys()).map(
    ordinalOf,
  );
}

/** By ordinal, the rank of the most telling part among these keys. */
function ranksOf(keys: readonly number[]): Ranks {
  const ranks = new Map<number, number>();
  for (const key of keys) {
    const ordinal = ordinalOf(key);
    ranks.set(ordinal, Math.min(rankOf(key), ranks.get(ordinal) ?? rankOf(key)));
  }
  return ranks;
}
