/** Random numbers that a seed repeats. */
export interface Random {
  /** From 0 up to, but not including, `limit`. */
  below(limit: number): number;
  one<T>(of: readonly T[]): T;
}

/** Mulberry32 (Tommy Ettinger, public domain): small, and good enough to choose faults by. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let x = Math.imul(state ^ (state >>> 15), 1 | state);
    x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x;
    return ((x ^ (x >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return { below, one: (of) => of[below(of.length)] as (typeof of)[number] };
}
