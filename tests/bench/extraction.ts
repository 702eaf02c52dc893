import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { ChromiumExtractor } from '../eval/chromium-extractor.ts';
import { newsPage } from '../support/made-news-pages.ts';

/** Extraction beside Readability alone; times in milliseconds, over pages. */
export interface ExtractionCost {
  /** Run again and again in one page: what the work itself costs. */
  readonly warm: Cost;
  /** The first run in a browser that has just started: what a reader waits for. */
  readonly cold: Cost;
}

export interface Cost {
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
/** A cold run takes a browser of its own: of more pages than this, as many are taken in even steps. */
const COLD_PAGES = 24;

const SIDES = `
import { Readability } from '@mozilla/readability';
import { extractArticle } from './utils/article/index.ts';
const OURS = (url) => extractArticle(document, url);
const READABILITY = () => new Readability(document.cloneNode(true)).parse();
function time(work, url) {
  const start = performance.now();
  work(url);
  return performance.now() - start;
}
`;

/**
 * Both on the painted page, in turns, so that neither has the quieter machine. Sentences are found
 * in the worker, and measured by a bench of their own.
 */
const WARM = `${SIDES}
const median = (list) => list.sort((a, b) => a - b)[list.length >> 1];
export function run(url) {
  document.body?.getBoundingClientRect();
  const times = { ours: [], readability: [] };
  const sides = [['ours', OURS], ['readability', READABILITY]];
  for (let round = 0; round < ${ROUNDS + WARM_UP}; round++) {
    for (const [name, work] of round % 2 ? sides : [...sides].reverse()) {
      times[name].push(time(work, url));
    }
  }
  return {
    ours: median(times.ours.slice(${WARM_UP})),
    readability: median(times.readability.slice(${WARM_UP})),
  };
}
`;

/** One side, once. */
const once = (side: 'OURS' | 'READABILITY') => `${SIDES}
export function run(url) {
  document.body?.getBoundingClientRect();
  return time(${side}, url);
}
`;

/**
 * Measures what extraction costs beside Readability alone, on the same pages in the same run.
 *
 * @param index a file of `{url, html}` lines as `npm run eval:pages` takes; without it, our own pages.
 */
export async function benchExtraction(index?: string): Promise<ExtractionCost> {
  const pages = index ? savedPages(index) : ownPages();
  return { warm: await warmCost(pages), cold: await coldCost(pages) };
}

async function warmCost(pages: readonly Page[]): Promise<Cost> {
  const extractor = await ChromiumExtractor.start(WARM);
  const times: Times[] = [];
  try {
    for (const { url, html } of pages) times.push((await extractor.run(url, html())) as Times);
  } finally {
    await extractor.close();
  }
  return costOf(times);
}

async function coldCost(pages: readonly Page[]): Promise<Cost> {
  const step = Math.ceil(pages.length / COLD_PAGES);
  const times: Times[] = [];
  for (const [number, page] of pages.filter((_, index) => index % step === 0).entries()) {
    const ours = () => firstRun(once('OURS'), page);
    const readability = () => firstRun(once('READABILITY'), page);
    if (number % 2) times.push({ ours: await ours(), readability: await readability() });
    else times.push({ readability: await readability(), ours: await ours() });
  }
  return costOf(times);
}

async function firstRun(entry: string, { url, html }: Page): Promise<number> {
  const extractor = await ChromiumExtractor.start(entry);
  try {
    return (await extractor.run(url, html())) as number;
  } finally {
    await extractor.close();
  }
}

/** Milliseconds on one page. */
interface Times {
  readonly ours: number;
  readonly readability: number;
}

function costOf(times: readonly Times[]): Cost {
  const ours = quantiles(times.map((time) => time.ours));
  const readability = quantiles(times.map((time) => time.readability));
  return {
    pages: times.length,
    ours,
    readability,
    medianRatio: ours.median / readability.median,
    p95Ratio: ours.p95 / readability.p95,
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
