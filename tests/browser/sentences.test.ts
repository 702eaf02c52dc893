import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { segment } from '../../utils/sentences';
import { useExtensionBrowser } from '../support/extension-browser.ts';
import { corpus } from '../support/sentences/corpus';

describe('Sentences', () => {
  const browser = useExtensionBrowser();
  let script = '';

  beforeAll(async () => {
    const entry = fileURLToPath(new URL('../../utils/sentences/index.ts', import.meta.url));
    const options = {
      bundle: true,
      write: false,
      format: 'iife',
      globalName: 'sentences',
    } as const;
    script = (await build({ entryPoints: [entry], ...options })).outputFiles[0]?.text ?? '';
  });

  it('end where they end in Node, in every language of the corpus', async () => {
    const page = await browser.visit(browser.at('front.html'));
    const texts = JSON.stringify(corpus.map(({ lang, text }) => [text, lang ?? null]));
    const spans = await page.evaluate<[], unknown>(
      `(() => { ${script}; return ${texts}.map(([text, lang]) => sentences.segment(text, lang ?? undefined)); })()`,
    );
    expect(spans).toEqual(corpus.map(({ lang, text }) => segment(text, lang)));
  });
});
