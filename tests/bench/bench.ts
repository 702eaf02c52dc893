/**
 * `npm run bench -- [PART…] [INDEX.jsonl]`: speed in real Chromium, as ratios within one run; all of
 * it, or the parts that are named. The last line is JSON.
 */
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchSession } from '../support/browser/launch.ts';
import { startServer } from '../support/browser/server.ts';
import { builtFor } from '../support/extension-browser.ts';
import { newsPage } from '../support/made-news-pages.ts';
import { benchExtraction } from './extraction.ts';
import { type LibraryTimes, measureLibrary } from './library.ts';
import { type LongArticle, measureLongArticle } from './long-articles.ts';
import { measureOpening } from './opening.ts';
import { benchSentences } from './sentences.ts';
import { benchWorstPatterns } from './worst-patterns.ts';

/** Page sizes in kilobytes: a short report, a usual one, a heavy one. */
const SIZES = [60, 130, 600];
const RUNS = 9;
/** Sentences in an article: a usual one, a book's chapter, a book. */
const LENGTHS = [100, 1000, 10_000];

const figures: Record<string, number> = {};

const PARTS = { opening, extraction, sentences, library };
const isPart = (name: string): name is keyof typeof PARTS => Object.hasOwn(PARTS, name);

const wanted = process.argv.slice(2).filter(isPart);
const index = process.argv.slice(2).find((argument) => !isPart(argument));

const build = spawnSync('npx', ['--no-install', 'wxt', 'build'], { encoding: 'utf8' });
if (build.status !== 0) {
  console.error(build.stdout, build.stderr);
  process.exit(1);
}
for (const [name, run] of Object.entries(PARTS)) {
  if (wanted.length === 0 || wanted.some((one) => one === name)) await run();
}
console.log(JSON.stringify(figures));

async function opening(): Promise<void> {
  const server = await startServer();
  const session = await launchSession('chromium', { extensionDir: builtFor('chromium') });
  const rows = [];
  for (const size of SIZES) {
    server.route(`/${size}`, { body: newsPage(size) });
    const opening = await measureOpening(session, `${server.origin}/${size}`, RUNS);
    const { switchToPaint, commandToPaint, commandToFrame, readability } = opening;
    const beyond = commandToPaint - readability;
    figures[`open${size}SwitchMs`] = round(switchToPaint);
    figures[`open${size}CommandMs`] = round(commandToPaint);
    figures[`open${size}CommandFrameMs`] = round(commandToFrame);
    figures[`open${size}ReadabilityMs`] = round(readability);
    figures[`open${size}CommandBeyondReadabilityMs`] = round(beyond);
    rows.push({
      'page kB': size,
      'switch → painted ms': round(switchToPaint),
      'command → painted ms': round(commandToPaint),
      'command → frame painted ms': round(commandToFrame),
      'Readability alone ms': round(readability),
      'command − Readability ms': round(beyond),
      'command / Readability': round(commandToPaint / readability),
    });
  }
  const long: LongArticle[] = [];
  for (const sentences of LENGTHS) {
    const serve = server.route.bind(server);
    long.push(await measureLongArticle(session, server.origin, serve, sentences));
  }
  await session.close();
  await server.close();
  console.log(`Opening Sentences Mode, medians of ${RUNS} runs`);
  console.table(rows);
  console.log('Long articles, milliseconds');
  console.table(long);
  const [shortest, , longest] = long;
  if (!shortest || !longest) return;
  for (const what of ['switchToPaint', 'tabToPaint', 'step', 'view'] as const) {
    for (const one of long) figures[`${what}Of${one.sentences}Ms`] = round(one[what]);
    figures[`${what}Hundredfold`] = round(longest[what] / shortest[what]);
  }
}

async function extraction(): Promise<void> {
  const costs = await benchExtraction(index);
  console.log('Extraction beside Readability alone, same pages, same run (bound: 1.6)');
  console.table(
    Object.entries(costs).map(([state, { pages, ours, readability, medianRatio, p95Ratio }]) => {
      const name = `extraction${state === 'warm' ? '' : 'Cold'}`;
      figures[`${name}MedianRatio`] = round(medianRatio);
      figures[`${name}P95Ratio`] = round(p95Ratio);
      return {
        state,
        pages,
        'ours median ms': round(ours.median),
        'Readability median ms': round(readability.median),
        'median ratio': round(medianRatio),
        'ours p95 ms': round(ours.p95),
        'Readability p95 ms': round(readability.p95),
        'p95 ratio': round(p95Ratio),
      };
    }),
  );
}

function sentences(): void {
  const cost = benchSentences();
  figures['sentencesMicrosecondsPerKilobyte'] = round(cost.ours);
  figures['sentencesOverIntlSegmenter'] = round(cost.perKilobyte);
  figures['sentencesHundredfoldText'] = round(cost.hundredfold);
  console.log('Sentences, English news');
  console.table([
    {
      'µs a kB': round(cost.ours),
      'Intl.Segmenter µs a kB': round(cost.raw),
      ratio: round(cost.perKilobyte),
      '100 times the text takes': `${round(cost.hundredfold)} times as long`,
    },
  ]);
  const worst = benchWorstPatterns();
  figures['sentencesWorstTenfold'] = round(Math.max(...worst.map(({ tenfold }) => tenfold)));
  figures['sentencesWorstOverNews'] = round(Math.max(...worst.map(({ overNews }) => overNews)));
  console.log(`${worst.length} worst patterns, 10 times the text (bound: 18 times as long)`);
  console.table(
    worst.slice(0, 8).map(({ name, tenfold, overNews }) => ({
      pattern: name,
      '10 times the text takes': `${round(tenfold)} times as long`,
      'a character over English news': round(overNews),
    })),
  );
}

async function library(): Promise<void> {
  const pictures = join(tmpdir(), 'lede-library');
  const small = await measureLibrary(100);
  const large = await measureLibrary(10_000, pictures);
  const names = Object.keys(large) as (keyof LibraryTimes)[];
  const timed = ['ready', 'search', 'open', 'save'] as const;
  console.log('The library with 10,000 articles and 50,000 notes, and with 100 and 500');
  console.log(
    '(bounds: 3 times, search 5 times and 100 ms; milliseconds where nothing else is said)',
  );
  console.table(
    names.map((name) => ({
      what: name,
      '100 articles': round(small[name]),
      '10,000 articles': round(large[name]),
      ratio: round(large[name] / small[name]),
    })),
  );
  console.log(`Pictures of it: ${pictures}`);
  for (const name of timed) {
    figures[`${name}LibraryMs`] = round(large[name]);
    figures[`${name}LibraryRatio`] = round(large[name] / small[name]);
  }
  figures['libraryPageMegabytes'] = round(large.pageMegabytes);
  figures['libraryWorkerMegabytes'] = round(large.workerMegabytes);
  figures['libraryImportSeconds'] = round(large.importSeconds);
  figures['libraryIndexSeconds'] = round(large.indexSeconds);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
