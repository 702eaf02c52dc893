/**
 * `npm run screenshots:sheet -- DIR`: Sentences Mode in every view and theme, in English, Korean and
 * Arabic, wide and at 360 px, in Chromium; beside the single pictures one sheet for each language
 * and width.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { THEMES } from '../../utils/settings/comfort.ts';
import { VIEWS } from '../../utils/settings/view.ts';
import { startServer } from '../browser/harness/server.ts';
import { type BrowserSession, launchSession } from '../browser/harness/session.ts';
import { builtFor, PAGES_DIR, switchOff, switchOn } from '../browser/newsstand.ts';

const LANGUAGES = { english: 'harbour.html', korean: 'korean.html', arabic: 'arabic.html' };
const WIDTHS = [1280, 360];
const HEIGHT = 800;
/** Each picture's width on the sheet. */
const THUMB = { 1280: 480, 360: 240 } as Readonly<Record<number, number>>;

const directory = process.argv[2];
if (!directory) {
  console.error('usage: npm run screenshots:sheet -- DIR');
  process.exit(2);
}
mkdirSync(directory, { recursive: true });

const server = await startServer();
server.serveDirectory('/news/', PAGES_DIR);
server.serveDirectory('/pictures/', directory);
const session = await launchSession('chromium', { extensionDir: builtFor('chromium') });
for (const [language, page] of Object.entries(LANGUAGES)) {
  const address = await readOnce(session, `${server.origin}/news/${page}`);
  for (const width of WIDTHS) {
    const names = await shootAll(session, address, language, width);
    await shootSheet(names, `sheet-${language}-${width}`, width);
    console.log(`sheet-${language}-${width}.png`);
  }
}
await session.close();
await server.close();

/** Reads an article once, with marks and a place, and gives the address it opens at by itself. */
async function readOnce(session: BrowserSession, url: string): Promise<string> {
  const page = await session.openPage(url);
  const reader = await switchOn(session, page);
  for (const key of ['j', 'h', 'j', '2', 'j']) await reader.press(key);
  await switchOff(reader);
  await page.close();
  const library = await session.openExtensionPage('library.html');
  const link = '.article:first-child .title';
  await library.text(link);
  const href = await library.evaluate(
    (selector: string) => document.querySelector<HTMLAnchorElement>(selector)?.href ?? '',
    link,
  );
  await library.close();
  return href;
}

async function shootAll(
  session: BrowserSession,
  address: string,
  language: string,
  width: number,
): Promise<string[]> {
  const names: string[] = [];
  for (const view of VIEWS) {
    for (const theme of THEMES) {
      const settings = { 'settings:view': { view }, 'settings:comfort': { theme } };
      await session.evaluateInWorker(async (items: object) => {
        const { chrome } = globalThis as unknown as {
          chrome: { storage: { sync: { set(items: object): Promise<void> } } };
        };
        await chrome.storage.sync.set(items);
      }, settings);
      const page = await session.openExtensionPage(
        new URL(address).href.split('/').slice(3).join('/'),
      );
      await page.setViewport(width, HEIGHT);
      await page.waitFor(() => document.querySelector('[aria-current="true"]'));
      await settled();
      const name = [language, width, view, theme].join('-');
      await page.screenshot(join(directory ?? '', `${name}.png`));
      await page.close();
      names.push(name);
    }
  }
  return names;
}

/** All pictures of one language and width on one: a row for each view, a column for each theme. */
async function shootSheet(names: readonly string[], sheet: string, width: number): Promise<void> {
  const thumb = THUMB[width] ?? width;
  const pictures = names.map(
    (name) =>
      `<figure><img src="/pictures/${name}.png" width="${thumb}"><figcaption>${name}</figcaption></figure>`,
  );
  server.route('/sheet', {
    body: `<!doctype html><meta charset="utf-8"><style>
      body { margin: 16px; display: grid; gap: 16px; font: 14px sans-serif; background: #888;
        grid-template-columns: repeat(${THEMES.length}, ${thumb}px); }
      figure { margin: 0; } img { display: block; }
    </style>${pictures.join('')}`,
  });
  const page = await session.openPage(`${server.origin}/sheet`);
  const rowHeight = Math.ceil((HEIGHT / width) * thumb) + 40;
  await page.setViewport((thumb + 16) * THEMES.length + 32, rowHeight * VIEWS.length + 32);
  await page.waitFor(() => [...document.images].every((image) => image.complete));
  await page.screenshot(join(directory ?? '', `${sheet}.png`));
  await page.close();
}

/** Fonts and smooth scrolling come to rest. */
function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 400));
}
