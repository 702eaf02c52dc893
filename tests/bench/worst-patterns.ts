import { segment } from '../../utils/sentences';
import { WORST_PATTERNS } from '../support/sentences/worst-patterns';
import { englishNews } from './english-news';

/** What a text made to cost most costs, as ratios within one run. */
export interface WorstPattern {
  readonly name: string;
  /** Time for a text over time for a tenth of it: about 10 where time is linear. */
  readonly tenfold: number;
  /** Time a character over that of English news. */
  readonly overNews: number;
}

const LENGTH = 500_000;
const PARTS = 10;
const ROUNDS = 3;

/** Milliseconds it takes to divide a text `calls` times. */
function time(text: string, lang: string, calls: number): number {
  const begin = performance.now();
  for (let call = 0; call < calls; call++) segment(text, lang);
  return performance.now() - begin;
}

/**
 * Least times a character of a text once and of its tenth ten times, in turn: as much work on either side, so that
 * both are disturbed alike, and what disturbs can only add.
 */
function compare(piece: string, lang: string): { long: number; short: number } {
  const tenth = piece.repeat(LENGTH / PARTS / piece.length);
  const whole = tenth.repeat(PARTS);
  time(tenth, lang, PARTS);
  const rounds = Array.from({ length: ROUNDS }, () => ({
    long: time(whole, lang, 1),
    short: time(tenth, lang, PARTS),
  }));
  return {
    long: Math.min(...rounds.map(({ long }) => long)) / whole.length,
    short: Math.min(...rounds.map(({ short }) => short)) / whole.length,
  };
}

/** Every worst pattern, the one that grows fastest first. */
export function benchWorstPatterns(): WorstPattern[] {
  const news = compare(`${englishNews(40).join(' ')} `, 'en').long;
  return WORST_PATTERNS.map(([name, piece, lang]) => {
    const { long, short } = compare(piece, lang);
    return { name, tenfold: (PARTS * long) / short, overNews: long / news };
  }).sort((one, other) => other.tenfold - one.tenfold);
}
