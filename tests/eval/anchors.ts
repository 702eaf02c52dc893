/**
 * `npm run eval:anchors -- [INDEX.jsonl] [SEED]`: how well sentences are found again in edited
 * articles. The index is one of the `eval:pages` kind; without one, our own pages. The last line is
 * JSON.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { alignEditions } from '../../utils/anchoring/align.ts';
import { sentencesOf } from '../../utils/reading/sentences.ts';
import { edit } from '../support/edits.ts';
import { chanceFrom } from '../support/random.ts';
import { ChromiumExtractor } from './chromium-extractor.ts';

/** Editions made of each article: with our few pages more, so that shares mean something. */
const EDITIONS = { index: 5, own: 200 };
/** Shorter articles are left out: a share of them means little. */
const MIN_SENTENCES = 5;

interface Text {
  readonly lang: string | undefined;
  readonly sentences: readonly string[];
}

const [indexFile, seedText = '1'] = process.argv.slice(2);
const seed = Number(seedText);
if (!Number.isSafeInteger(seed)) {
  console.error('usage: npm run eval:anchors -- [INDEX.jsonl] [SEED]');
  process.exit(2);
}

try {
  const texts = (await read(indexFile ? pagesOf(indexFile) : ownPages())).filter(
    ({ sentences }) => sentences.length >= MIN_SENTENCES,
  );
  const counts = measure(texts, indexFile ? EDITIONS.index : EDITIONS.own);
  const share = (part: number, whole: number) => `${((100 * part) / whole).toFixed(2)} %`;
  console.log(
    `${texts.length} articles: ` +
      `${share(counts.unchangedFound, counts.unchanged)} of the unchanged sentences found, ` +
      `${share(counts.rewordedFound, counts.reworded)} of the reworded, merged and split, ` +
      `${share(counts.misplaced, counts.all)} of all put on an unrelated one`,
  );
  const { all: _, ...figures } = counts;
  console.log(JSON.stringify({ ...figures, seed }));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function measure(texts: readonly Text[], editions: number) {
  const chance = chanceFrom(seed);
  const counts = {
    unchanged: 0,
    unchangedFound: 0,
    reworded: 0,
    rewordedFound: 0,
    misplaced: 0,
    all: 0,
  };
  for (const [i, { lang, sentences }] of texts.entries()) {
    const others = texts.filter((other, j) => j !== i && other.lang === lang);
    const strangers = (others.length > 0 ? others : texts.filter((_, j) => j !== i))
      .slice(0, 40)
      .flatMap((other) => other.sentences);
    for (let edition = 0; edition < editions; edition++) {
      const { older, newer, truth } = edit(sentences, lang, strangers, chance);
      for (const [n, { to }] of alignEditions(older, newer).entries()) {
        const { kind, places } = truth[n] ?? { kind: 'removed', places: [] };
        // A sentence that says the same, word for word, is as good as the one itself.
        const isRight = to !== null && (places.includes(to) || newer[to] === older[n]);
        counts.all++;
        if (kind !== 'removed') counts[kind]++;
        if (kind === 'unchanged' && isRight) counts.unchangedFound++;
        if (kind === 'reworded' && isRight) counts.rewordedFound++;
        if (to !== null && !isRight) counts.misplaced++;
      }
    }
  }
  return counts;
}

interface Page {
  readonly url: string;
  readonly file: string;
}

function pagesOf(index: string): Page[] {
  return readFileSync(index, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as { url: string; html: string })
    .map(({ url, html }) => ({ url, file: resolve(dirname(index), html) }));
}

function ownPages(): Page[] {
  const folder = fileURLToPath(new URL('../fixtures/pages', import.meta.url));
  return readdirSync(folder)
    .filter((name) => name.endsWith('.html'))
    .map((name) => ({ url: `https://news.example/${name}`, file: join(folder, name) }));
}

async function read(pages: readonly Page[]): Promise<Text[]> {
  const extractor = await ChromiumExtractor.start();
  const texts: Text[] = [];
  for (const { url, file } of pages) {
    const { extraction } = await extractor.extract(url, readFileSync(file));
    if (!extraction.ok) continue;
    const { lang } = extraction.article;
    const sentences = sentencesOf(extraction.article).map(({ text }) => text);
    texts.push({ lang: lang ?? undefined, sentences });
  }
  await extractor.close();
  return texts;
}
