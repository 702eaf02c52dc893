import { accessSync, constants, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { build, type Plugin } from 'esbuild';
import puppeteer, { type Browser, type CDPSession, type Page } from 'puppeteer-core';
import { withoutSteps } from '../../utils/build/lean-readability.ts';
import type { Extraction } from '../../utils/contract/article.ts';

/** What one page gave. `ms` is the time of extraction alone, without finding sentences, in milliseconds. */
export interface Extracted {
  readonly extraction: Extraction;
  readonly ms: number;
}

/** What is bundled into the page: extraction with the real segmenter, under one global name. */
const ENTRY = `
import { divideArticle } from './utils/article/divide.ts';
import { extractArticle } from './utils/article/index.ts';
import { segment } from './utils/sentences/index.ts';
export function run(url) {
  // A reader asks for a page that is painted: laying it out is no part of extraction.
  document.body?.getBoundingClientRect();
  const start = performance.now();
  const extraction = extractArticle(document, url);
  const ms = performance.now() - start;
  if (!extraction.ok) return { extraction, ms };
  return { extraction: { ok: true, article: divideArticle(extraction.article, segment) }, ms };
}
`;

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const WORLD = 'lede-evaluation';

/** No script of the page runs, and nothing it names is even asked for; its own style counts. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/** The first Chromium or Chrome on the PATH. */
function findChromium(): string {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
      const file = join(folder, name);
      try {
        accessSync(file, constants.X_OK);
        return file;
      } catch {
        // Not here: the next folder may have it.
      }
    }
  }
  throw new Error(
    'No Chromium found on the PATH (looked for chromium, chromium-browser, google-chrome). ' +
      'Install one, for example with: apt install chromium',
  );
}

/** What the extension's build makes of Readability; "Readability alone" imports the package whole. */
const leanReadability: Plugin = {
  name: 'lean-readability',
  setup(pluginBuild) {
    const file = createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js');
    pluginBuild.onResolve({ filter: /^@mozilla\/readability\/Readability\.js$/ }, () => ({
      path: file,
      namespace: 'lean',
    }));
    pluginBuild.onLoad({ filter: /./, namespace: 'lean' }, () => ({
      contents: withoutSteps(readFileSync(file, 'utf8')),
    }));
  },
};

/** Bundles a module given as source text into a script that sets the global `lede`. */
async function bundle(source: string): Promise<string> {
  const result = await build({
    stdin: { contents: source, resolveDir: ROOT, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'lede',
    plugins: [leanReadability],
    minify: true,
    target: 'es2023',
  });
  return `${result.outputFiles[0]?.text ?? ''};globalThis.lede = lede;`;
}

/**
 * Runs extraction over saved pages in real Chromium. Each page is served under its own address from
 * its bytes, its scripts forbidden, and nothing else is loaded; our code runs in a world of its own,
 * as a content script does.
 */
export class ChromiumExtractor {
  private constructor(
    private readonly browser: Browser,
    private readonly page: Page,
    private readonly cdp: CDPSession,
    private readonly script: string,
    private served: { url: string; body: Buffer },
  ) {}

  /** @param source the module to run instead of extraction; it exports `run(url)`. */
  static async start(source = ENTRY): Promise<ChromiumExtractor> {
    const executablePath = findChromium();
    const [script, browser] = await Promise.all([
      bundle(source),
      puppeteer.launch({
        executablePath,
        headless: true,
        pipe: true,
        args: [
          // One renderer for all pages: starting one takes longer than most pages do.
          '--disable-features=site-per-process,IsolateOrigins,ProactivelySwapBrowsingInstance,BackForwardCache',
          '--disable-site-isolation-trials',
          '--renderer-process-limit=1',
          '--no-sandbox',
          '--disable-gpu',
          '--no-first-run',
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
        ],
      }),
    ]);
    const page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    const cdp = await page.createCDPSession();
    await cdp.send('Page.enable');
    await page.setRequestInterception(true);
    const extractor = new ChromiumExtractor(browser, page, cdp, script, {
      url: '',
      body: Buffer.alloc(0),
    });
    page.on('request', (request) => {
      const { url, body } = extractor.served;
      if (request.isNavigationRequest() && request.frame() === page.mainFrame() && url !== '') {
        extractor.served = { url: '', body };
        void request.respond({
          status: 200,
          headers: {
            'content-type': isUtf8(body) ? 'text/html; charset=utf-8' : 'text/html',
            'content-security-policy': POLICY,
          },
          body,
        });
      } else void request.abort();
    });
    page.on('dialog', (dialog) => void dialog.dismiss());
    return extractor;
  }

  /** @param html the page's bytes, gzipped or not. */
  async extract(url: string, html: Buffer): Promise<Extracted> {
    return (await this.run(url, html)) as Extracted;
  }

  /** Loads the page and returns what the module's `run(url)` does, as JSON. */
  async run(url: string, html: Buffer): Promise<unknown> {
    this.served = { url, body: html[0] === 0x1f && html[1] === 0x8b ? gunzipSync(html) : html };
    await this.page.goto(url, { waitUntil: 'domcontentloaded', timeout: 20_000 });
    const { frameTree } = await this.cdp.send('Page.getFrameTree');
    const { executionContextId: contextId } = await this.cdp.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: WORLD,
    });
    await this.evaluate(this.script, contextId);
    const json = await this.evaluate(`JSON.stringify(lede.run(${JSON.stringify(url)}))`, contextId);
    return JSON.parse(String(json));
  }

  async close(): Promise<void> {
    await this.browser.close();
  }

  private async evaluate(expression: string, contextId: number): Promise<unknown> {
    const { result, exceptionDetails } = await this.cdp.send('Runtime.evaluate', {
      expression,
      contextId,
      returnByValue: true,
    });
    if (exceptionDetails) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
    return result.value;
  }
}

/** Pages are often saved as UTF-8 while they still declare what they were served in. */
function isUtf8(body: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(body);
    return true;
  } catch {
    return false;
  }
}
