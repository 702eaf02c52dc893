import type { BrowserKind } from '../browser/session.ts';
import type { Oracle } from './oracle.ts';

/** What ended before it was done. */
export interface EarlyEnd {
  /** Null for the whole run. */
  readonly browser: BrowserKind | null;
  /** How many faults there were before, in this browser or in all. */
  readonly after: number;
  readonly why: string;
}

/** The figures of a run, told at any moment. */
export class Tally {
  tried = 0;
  lost = 0;
  readonly ended: EarlyEnd[] = [];
  /** Of the profiles that were begun. */
  readonly #oracles: Oracle[] = [];
  /** Of those whose last fault was looked into. */
  readonly #whole = new Set<Oracle>();

  constructor(
    readonly planned: number,
    readonly seed: number,
  ) {}

  /** A profile is begun. */
  begin(oracle: Oracle): void {
    this.#oracles.push(oracle);
  }

  /** A profile has come to its end, and every note was looked for. */
  end(oracle: Oracle): void {
    this.#whole.add(oracle);
  }

  get acknowledged(): number {
    return this.#oracles.reduce((sum, { count }) => sum + count, 0);
  }

  /** Acknowledged notes that nobody could look for after the last fault of their profile. */
  get unknown(): number {
    const open = this.#oracles.filter((oracle) => !this.#whole.has(oracle));
    return open.reduce((sum, { standing }) => sum + standing, 0);
  }

  /** 0 when every fault was tried and nothing was lost, 1 for a loss, 3 for a run that did not finish. */
  get exitCode(): number {
    if (this.lost > 0) return 1;
    return this.tried === this.planned && this.ended.length === 0 ? 0 : 3;
  }

  line(): string {
    const { tried, planned, acknowledged, lost, unknown, ended, seed } = this;
    const found = acknowledged - lost - unknown;
    return JSON.stringify({
      faults: tried,
      planned,
      acknowledged,
      found,
      lost,
      unknown,
      ended,
      seed,
    });
  }
}
