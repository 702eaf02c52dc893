/**
 * `npm run screenshots:sheet -- DIR [LANGUAGE]`: Sentences Mode in every view and theme, and every
 * screen and dialog, in English, Korean and Arabic (text and interface), wide and at 360 px, in
 * Chromium; beside the single pictures two sheets for each language and width.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { THEMES } from '../../utils/settings/comfort.ts';
import { READING_VIEWS } from '../../utils/settings/view.ts';
import { launchSession } from '../support/browser/launch.ts';
import { startServer } from '../support/browser/server.ts';
import type { BrowserSession, PageHandle } from '../support/browser/session.ts';
import { builtFor, PAGES_DIR, switchOff, switchOn } from '../support/extension-browser.ts';
import { change, overEach, shows } from '../support/screens/opened.ts';
import { blur, overTheArticle, prepareArticle, writeOn } from '../support/screens/over-article.ts';
import { OVER_THE_LIBRARY } from '../support/screens/over-library.ts';
import { OVER_THE_SETTINGS } from '../support/screens/over-settings.ts';

const LANGUAGES = {
  english: { page: 'harbour.html', locale: 'en-US', word: 'the' },
  korean: { page: 'korean.html', locale: 'ko', word: '배' },
  arabic: { page: 'arabic.html', locale: 'ar', word: 'ال' },
};
const WIDTHS = [1280, 360];
const HEIGHT = 800;
/** Each picture's width on the sheet. */
const THUMB = { 1280: 480, 360: 240 } as Readonly<Record<number, number>>;
/** Pictures in a row of a sheet. */
const COLUMNS = THEMES.length;

const [directory, only] = process.argv.slice(2);
if (!directory) {
  console.error('usage: npm run screenshots:sheet -- DIR [LANGUAGE]');
  process.exit(2);
}
mkdirSync(directory, { recursive: true });

const server = await startServer();
server.serveDirectory('/news/', PAGES_DIR);
server.serveDirectory('/pictures/', directory);
for (const [language, { page, locale, word }] of Object.entries(LANGUAGES)) {
  if (only && only !== language) continue;
  const session = await launchSession('chromium', { extensionDir: builtFor('chromium'), locale });
  const address = await readOnce(session, `${server.origin}/news/${page}`);
  for (const width of WIDTHS) {
    const views = await shootViews(session, address, `${language}-${width}`, width);
    await shootSheet(session, views, `sheet-${language}-${width}`, width);
    const screens = await shootScreens(session, address, `${language}-${width}`, width, word);
    await shootSheet(session, screens, `screens-${language}-${width}`, width);
    console.log(`sheet-${language}-${width}.png and screens-${language}-${width}.png`);
  }
  await session.close();
}
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
  return new URL(href).href.split('/').slice(3).join('/');
}

async function shootViews(
  session: BrowserSession,
  address: string,
  prefix: string,
  width: number,
): Promise<string[]> {
  const reader = await session.openExtensionPage(address);
  await reader.setViewport(width, HEIGHT);
  await shows(reader, '[aria-current="true"]');
  const names: string[] = [];
  for (const view of READING_VIEWS) {
    for (const theme of THEMES) {
      await change(reader, 'view', { view });
      await change(reader, 'comfort', { theme });
      await shows(reader, `:root[data-theme="${theme}"] .page[data-view="${view}"]`);
      names.push(await shoot(reader, `${prefix}-${view}-${theme}`));
    }
  }
  await reader.close();
  return names;
}

/** Every screen, with what opens over it. */
async function shootScreens(
  session: BrowserSession,
  address: string,
  prefix: string,
  width: number,
  word: string,
): Promise<string[]> {
  const names: string[] = [];
  const open = async (path: string, shown: string) => {
    const page = await session.openExtensionPage(path);
    await page.setViewport(width, HEIGHT);
    await shows(page, shown);
    return page;
  };
  const take = async (page: PageHandle, name: string) => {
    names.push(await shoot(page, `${prefix}-${name.replace(/\W+/g, '-')}`));
  };

  const reader = await open(address, '[aria-current="true"]');
  await change(reader, 'view', { view: 'list' });
  await change(reader, 'comfort', { theme: 'light' });
  await prepareArticle(reader);
  await writeOn(reader);
  await take(reader, 'marks and notes');
  await overEach(reader, overTheArticle(word), ({ name }) => take(reader, name));
  await blur(reader);
  await reader.press('End');
  await reader.press('j');
  await shows(reader, '.page[data-view="end"]');
  await take(reader, 'end');
  await reader.close();

  const settings = await open('options.html', '.settings-section ~ .settings-section');
  for (const section of ['comfort', 'reading', 'listening', 'words', 'sites', 'about']) {
    await settings.evaluate((id: string) => document.getElementById(id)?.scrollIntoView(), section);
    await take(settings, `settings ${section}`);
  }
  await overEach(settings, OVER_THE_SETTINGS, ({ name }) => take(settings, name));
  await settings.close();

  const popup = await open('popup.html', '.popup-about > *');
  await take(popup, 'popup');
  await popup.close();

  const library = await open('library.html', '.article');
  await take(library, 'library');
  await overEach(library, OVER_THE_LIBRARY, ({ name }) => take(library, `library ${name}`));
  // For the next width all is as it was.
  await library.evaluate(() =>
    document.querySelector<HTMLElement>('.bin .article button')?.click(),
  );
  await library.close();
  return names;
}

async function shoot(page: PageHandle, name: string): Promise<string> {
  await settled();
  await page.screenshot(join(directory ?? '', `${name}.png`));
  return name;
}

/** Many pictures on one. */
async function shootSheet(
  session: BrowserSession,
  names: readonly string[],
  sheet: string,
  width: number,
): Promise<void> {
  const thumb = THUMB[width] ?? width;
  const pictures = names.map(
    (name) =>
      `<figure><img src="/pictures/${name}.png" width="${thumb}"><figcaption>${name}</figcaption></figure>`,
  );
  server.route('/sheet', {
    body: `<!doctype html><meta charset="utf-8"><style>
      body { margin: 16px; display: grid; gap: 16px; font: 14px sans-serif; background: #888;
        grid-template-columns: repeat(${COLUMNS}, ${thumb}px); }
      figure { margin: 0; } img { display: block; }
    </style>${pictures.join('')}`,
  });
  const page = await session.openPage(`${server.origin}/sheet`);
  const rowHeight = Math.ceil((HEIGHT / width) * thumb) + 40;
  const rows = Math.ceil(names.length / COLUMNS);
  await page.setViewport((thumb + 16) * COLUMNS + 32, rowHeight * rows + 32);
  await page.waitFor(() => [...document.images].every((image) => image.complete));
  await page.screenshot(join(directory ?? '', `${sheet}.png`));
  await page.close();
}

/** Fonts and smooth scrolling come to rest. */
function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 400));
}
