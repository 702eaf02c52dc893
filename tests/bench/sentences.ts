import { segment } from '../../utils/sentences';
import { englishNews } from './english-news';

/** What one run of the benchmark found. Ratios hold from machine to machine, times do not. */
export interface SentenceBench {
  /** Microseconds per 1,024 characters of English news, ours and raw `Intl.Segmenter`. */
  readonly ours: number;
  readonly raw: number;
  /** Ours over raw: at most 2.5. */
  readonly perKilobyte: number;
  /** Time for 100 times the text over time for the text once: at most 110. */
  readonly hundredfold: number;
}

const ROUNDS = 21;

/** Milliseconds a call takes, averaged over `calls`. */
function time(work: () => void, calls: number): number {
  const begin = performance.now();
  for (let call = 0; call < calls; call++) work();
  return (performance.now() - begin) / calls;
}

const median = (values: number[]): number =>
  values.sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/**
 * Measures `one` and `other` in turn, so that a busy moment of the machine hits both: the median of
 * each, and the median of the rounds' ratios of `one` to `other`.
 */
function compare(one: () => void, other: () => void, calls: readonly [number, number]) {
  const rounds = Array.from({ length: ROUNDS }, () => [time(one, calls[0]), time(other, calls[1])]);
  const all = (pick: (round: number[]) => number) => median(rounds.map(pick));
  return {
    one: all(([first = 0]) => first),
    other: all(([, second = 0]) => second),
    ratio: all(([first = 0, second = 0]) => first / second),
  };
}

/** Runs in Node and in a browser page alike: needs `performance` and `Intl` only. */
export function benchSentences(): SentenceBench {
  const paragraphs = englishNews(40);
  const text = paragraphs.join(' ');
  const hundred = Array.from({ length: 100 }, () => text).join(' ');
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  let kept = 0;
  const ours = () => {
    for (const paragraph of paragraphs) kept += segment(paragraph, 'en').length;
  };
  const raw = () => {
    for (const paragraph of paragraphs) {
      for (const { index } of segmenter.segment(paragraph)) kept += index;
    }
  };
  compare(ours, raw, [20, 20]);
  const news = compare(ours, raw, [10, 10]);
  const whole = (input: string) => () => {
    kept += segment(input, 'en').length;
  };
  // As much work on either side, so that both are disturbed alike.
  const growth = compare(whole(hundred), whole(text), [1, 100]);
  const kilobytes = text.length / 1024;
  if (kept === 0) throw new Error('Nothing was segmented');
  return {
    ours: (news.one * 1000) / kilobytes,
    raw: (news.other * 1000) / kilobytes,
    perKilobyte: news.ratio,
    hundredfold: growth.ratio,
  };
}
