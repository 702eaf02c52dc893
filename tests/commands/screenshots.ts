/**
 * `npm run screenshots -- DIR [library]`: every screen, or the library's alone, in both browsers, light
 * and dark, wide and narrow.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launchSession } from '../support/browser/launch.ts';
import { startServer } from '../support/browser/server.ts';
import { BROWSER_KINDS, type BrowserKind } from '../support/browser/session.ts';
import {
  builtFor,
  openPopup,
  PAGES_DIR,
  switchOff,
  switchOn,
  writeNote,
} from '../support/extension-browser.ts';
import { shootLibrary } from './library-screenshots.ts';

const [, , directory, only] = process.argv;
if (!directory) {
  console.error('usage: npm run screenshots -- DIR [library]');
  process.exit(2);
}
mkdirSync(directory, { recursive: true });

interface Look {
  readonly kind: BrowserKind;
  readonly darkMode: boolean;
  readonly width: number;
  readonly locale: 'en-US' | 'ko';
}

/** Every browser in light and dark, wide and narrow; Korean where the text is wide. */
const LOOKS: readonly Look[] = BROWSER_KINDS.flatMap((kind) =>
  [false, true].flatMap((darkMode) => [
    { kind, darkMode, width: 1280, locale: 'en-US' as const },
    { kind, darkMode, width: 360, locale: darkMode ? ('en-US' as const) : ('ko' as const) },
  ]),
);

const server = await startServer();
server.serveDirectory('/news/', PAGES_DIR);
for (const look of LOOKS) await shoot(look);
await server.close();

async function shoot({ kind, darkMode, width, locale }: Look): Promise<void> {
  const name = [kind, darkMode ? 'dark' : 'light', width, locale].join('-');
  const file = (screen: string) => join(directory ?? '', `${name}-${screen}.png`);
  const session = await launchSession(kind, {
    extensionDir: builtFor(kind),
    darkMode,
    width,
    height: 800,
    locale,
  });
  const library = await session.openExtensionPage('library.html');
  await library.setViewport(width, 800);
  await library.waitFor(() => document.querySelector('.empty'));
  await library.screenshot(file('library-empty'));
  if (only === 'library') {
    await shootLibrary(library, file);
    await session.close();
    console.log(name);
    return;
  }
  const page = await session.openPage(`${server.origin}/news/korean.html`);
  await page.setViewport(width, 800);
  await switchOff(await switchOn(session, page));
  await page.goto(`${server.origin}/news/front.html`);
  const problem = await openPopup(session, page);
  await problem.screenshot(file('popup-problem'));
  await problem.close();
  await page.goto(`${server.origin}/news/harbour.html`);
  const reader = await switchOn(session, page);
  await page.screenshot(file('reader-start'));
  for (let step = 0; step < 4; step++) await reader.press('j');
  await reader.press('n');
  await writeNote(reader, 'megawatt hour: 1,000 kilowatts for an hour');
  await settled();
  await page.screenshot(file('reader-note'));
  await reader.press('Escape');
  await reader.press('?');
  await reader.waitFor(() => document.querySelector('dialog[open]'));
  await page.screenshot(file('reader-help'));
  await reader.click('dialog[open] button');
  await switchOff(reader);
  const popup = await openPopup(session, page);
  await popup.waitFor(() => document.querySelector('.page-notes li'));
  await popup.screenshot(file('popup'));
  await popup.close();
  await library.bringToFront();
  await library.reload();
  await library.waitFor(() => document.querySelectorAll('.article').length === 2);
  await library.screenshot(file('library'));
  await library.click('.article:last-child > .delete');
  await library.waitFor(() => document.querySelector('.toast'));
  await library.screenshot(file('library-undo'));
  await shootLibrary(library, file);
  await session.close();
  console.log(name);
}

/** Smooth scrolling comes to rest. */
function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 700));
}
