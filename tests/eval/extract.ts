/** `npm run extract -- FILE.html --url URL`: what the extension makes of a saved page, as JSON. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ChromiumExtractor } from './chromium-extractor.ts';

const { values, positionals } = parseArgs({
  options: { url: { type: 'string' } },
  allowPositionals: true,
});
const [file] = positionals;
if (!file || !values.url) {
  console.error('usage: npm run extract -- FILE.html --url URL');
  process.exit(2);
}

try {
  const html = readFileSync(file);
  const extractor = await ChromiumExtractor.start();
  try {
    const { extraction } = await extractor.extract(values.url, html);
    if (!extraction.ok) throw new Error(`No article in ${file}: ${extraction.problem}`);
    const { url, title, byline, siteName, lang, dir, published, blocks } = extraction.article;
    const plain = blocks.map(({ kind, text, sentences }) => ({ kind, text, sentences }));
    console.log(
      JSON.stringify(
        { url, title, byline, siteName, lang, dir, published, blocks: plain },
        null,
        2,
      ),
    );
  } finally {
    await extractor.close();
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
