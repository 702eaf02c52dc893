/** A random number from 0 up to, but without, 1. */
export type Chance = () => number;

/** Mulberry32 (Tommy Ettinger, public domain): the same seed gives the same numbers everywhere. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let x = Math.imul(state ^ (state >>> 15), 1 | state);
    x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x;
    return ((x ^ (x >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Choices that a seed repeats. */
export interface Random {
  /** A whole number from 0 up to, but not including, `limit`. */
  below(limit: number): number;
  one<T>(of: readonly T[]): T;
}

export function randomFrom(seed: number): Random {
  const chance = chanceFrom(seed);
  const below = (limit: number) => Math.floor(chance() * limit);
  return { below, one: (of) => of[below(of.length)] as (typeof of)[number] };
}
