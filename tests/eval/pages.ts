/** `npm run eval:pages -- INDEX.jsonl OUT.jsonl`: extraction over many saved pages, one JSON a line. */
import { createWriteStream, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { ChromiumExtractor } from './chromium-extractor.ts';

interface Row {
  readonly id: string;
  readonly url: string;
  /** Path beside the index. */
  readonly html: string;
}

/** While one browser waits for its page to load, the other works. */
const BROWSERS = 2;

const [indexFile, outFile] = process.argv.slice(2);
if (!indexFile || !outFile) {
  console.error('usage: npm run eval:pages -- INDEX.jsonl OUT.jsonl');
  process.exit(2);
}

try {
  const rows = readFileSync(indexFile, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as Row);
  const out = createWriteStream(outFile);
  const start = Date.now();
  let failed = 0;
  const queue = rows[Symbol.iterator]();
  const work = async (): Promise<void> => {
    let extractor = await ChromiumExtractor.start();
    for (const row of queue) {
      const line = await measure(extractor, row);
      if (!line.text) failed++;
      out.write(`${JSON.stringify(line)}\n`);
      if ('crashed' in line) {
        // A page that brings the browser down must not take the others with it.
        await extractor.close().catch(() => undefined);
        extractor = await ChromiumExtractor.start();
      }
    }
    await extractor.close();
  };
  await Promise.all(Array.from({ length: BROWSERS }, work));
  await new Promise<void>((done) => out.end(done));
  const seconds = (Date.now() - start) / 1000;
  console.error(
    `${rows.length} pages, ${failed} without an article, ${seconds.toFixed(1)} s ` +
      `(${(rows.length / seconds).toFixed(1)} pages a second)`,
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function measure(extractor: ChromiumExtractor, row: Row) {
  const { id } = row;
  const empty = { id, title: '', byline: null, published: null, lang: null, text: '' };
  try {
    const html = readFileSync(resolve(dirname(indexFile ?? ''), row.html));
    const { extraction, ms } = await extractor.extract(row.url, html);
    if (!extraction.ok) return { ...empty, ms, error: extraction.problem };
    const { title, byline, published, lang, dir, blocks } = extraction.article;
    // The story itself: who signs it and where it comes from are set apart.
    const body = blocks.filter(({ kind }) => kind !== 'signoff' && kind !== 'source');
    return {
      id,
      title,
      byline,
      published,
      lang,
      dir,
      text: body.map(({ text }) => text).join('\n'),
      blocks: blocks.map(({ kind, text, sentences }) => ({ kind, text, sentences })),
      ms,
    };
  } catch (error) {
    return { ...empty, error: String(error), crashed: true };
  }
}
