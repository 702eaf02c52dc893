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
  let extractor = await ChromiumExtractor.start();
  let failed = 0;
  for (const row of rows) {
    const empty = { id: row.id, title: '', byline: null, published: null, lang: null, text: '' };
    try {
      const html = readFileSync(resolve(dirname(indexFile), row.html));
      const { extraction, ms } = await extractor.extract(row.url, html);
      if (extraction.ok) {
        const { title, byline, published, lang, blocks } = extraction.article;
        const body = blocks.filter(({ kind }) => kind !== 'signoff' && kind !== 'source');
        const text = body.map((block) => block.text).join('\n');
        out.write(`${JSON.stringify({ id: row.id, title, byline, published, lang, text, ms })}\n`);
      } else {
        failed++;
        out.write(`${JSON.stringify({ ...empty, ms, error: extraction.problem })}\n`);
      }
    } catch (error) {
      failed++;
      out.write(`${JSON.stringify({ ...empty, error: String(error) })}\n`);
      // A page that brings the browser down must not take the others with it.
      await extractor.close().catch(() => undefined);
      extractor = await ChromiumExtractor.start();
    }
  }
  await extractor.close();
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
