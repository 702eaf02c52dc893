import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { ChromiumExtractor } from '../eval/chromium-extractor.ts';
import { newsPage } from './pages.ts';

/** Extraction beside Readability alone; times in milliseconds, over pages. */
export interface ExtractionCost {
  readonly pages: number;
  readonly ours: Quantiles;
  readonly readability: Quantiles;
  /** Ours over Readability's, of the medians and of the 95th percentiles. */
  readonly medianRatio: number;
  readonly p95Ratio: number;
}

interface Quantiles {
  readonly median: number;
  readonly p95: number;
}

/** Sizes of our own pages, in kilobytes. */
const SIZES = [30, 40, 60, 80, 100, 130, 160, 200, 250, 300, 400, 600];
const ROUNDS = 9;
/** Rounds in which the browser still compiles; both sides are spared them. */
const WARM_UP = 3;

/**
 * Both on the painted page, in turns, so that neither has the quieter machine. Sentences are left
 * to the segmenter's own bench: one span a block stands for them.
 */
const ENTRY = `
import { Readability } from '@mozilla/readability';
import { extractArticle } from './utils/article/index.ts';
const whole = (text) => [[0, text.length]];
const median = (list) => list.sort((a, b) => a - b)[list.length >> 1];
export function run(url) {
  document.body?.getBoundingClientRect();
  const ours = [];
  const readability = [];
  const sides = [
    () => ours.push(time(() => extractArticle(document, { url, segment: whole }))),
    () => readability.push(time(() => new Readability(document.cloneNode(true)).parse())),
  ];
  for (let round = 0; round < ${ROUNDS + WARM_UP}; round++) {
    for (const side of round % 2 ? sides : [...sides].reverse()) side();
  }
  return { ours: median(ours.slice(${WARM_UP})), readability: median(readability.slice(${WARM_UP})) };
}
function time(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}
`;

/**
 * Measures what extraction costs beside Readability alone, on the same pages in the same run.
 *
 * @param index a file of `{url, html}` lines as `npm run eval:pages` takes; without it, our own pages.
 */
export async function benchExtraction(index?: string): Promise<ExtractionCost> {
  const pages = index ? savedPages(index) : ownPages();
  const extractor = await ChromiumExtractor.start(ENTRY);
  const ours: number[] = [];
  const readability: number[] = [];
  try {
    for (const { url, html } of pages) {
      const times = (await extractor.run(url, html())) as { ours: number; readability: number };
      ours.push(times.ours);
      readability.push(times.readability);
    }
  } finally {
    await extractor.close();
  }
  const [own, other] = [quantiles(ours), quantiles(readability)];
  return {
    pages: pages.length,
    ours: own,
    readability: other,
    medianRatio: own.median / other.median,
    p95Ratio: own.p95 / other.p95,
  };
}

interface Page {
  readonly url: string;
  readonly html: () => Buffer;
}

const ownPages = (): Page[] =>
  SIZES.map((size) => ({
    url: `https://courier.example/${size}`,
    html: () => Buffer.from(newsPage(size)),
  }));

const savedPages = (index: string): Page[] =>
  readFileSync(index, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => {
      const { url, html } = JSON.parse(line) as { url: string; html: string };
      return { url, html: () => readFileSync(resolve(dirname(index), html)) };
    });

function quantiles(times: readonly number[]): Quantiles {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
  return { median: at(0.5), p95: at(0.95) };
}
