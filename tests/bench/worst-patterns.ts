import { segment } from '../../utils/sentences';
import { WORST_PATTERNS } from '../support/sentences/worst-patterns';
import { englishNews } from './english-news';

/** What a text made to cost most costs, as ratios within one run. */
export interface WorstPattern {
  readonly name: string;
  /** Time for a million characters over time for a hundred thousand: about 10 where time is linear. */
  readonly tenfold: number;
  /** Time a character over that of English news. */
  readonly overNews: number;
}

const LENGTH = 1_000_000;
const ROUNDS = 2;

/** The least time of a few rounds, in milliseconds: what disturbs can only add. */
function leastTime(text: string, lang: string): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const begin = performance.now();
    segment(text, lang);
    return performance.now() - begin;
  });
  return Math.min(...times);
}

/** Every worst pattern, the one that grows fastest first. */
export function benchWorstPatterns(): WorstPattern[] {
  const news = englishNews(40).join(' ');
  leastTime(news, 'en');
  const perCharacter = leastTime(news, 'en') / news.length;
  return WORST_PATTERNS.map(([name, piece, lang]) => {
    const long = leastTime(piece.repeat(LENGTH / piece.length), lang);
    const short = leastTime(piece.repeat(LENGTH / 10 / piece.length), lang);
    return { name, tenfold: long / short, overNews: long / LENGTH / perCharacter };
  }).sort((one, other) => other.tenfold - one.tenfold);
}
