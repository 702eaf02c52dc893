import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll } from 'vitest';
import { startServer, type TestServer } from './browser/server.ts';
import {
  type BrowserKind,
  type BrowserSession,
  type LaunchOptions,
  launchSession,
  type PageHandle,
  type ViewHandle,
} from './browser/session.ts';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** The pages of our own that the tests read. */
export const PAGES_DIR = path('../fixtures/pages');

/** Where the built extension lies. */
export const builtFor = (kind: BrowserKind) =>
  path(`../../.output/${kind === 'chromium' ? 'chrome' : 'firefox'}-mv3`);

/** A news site on this machine, and a browser with the extension in it. */
export interface ExtensionBrowser {
  readonly kind: BrowserKind;
  session: BrowserSession;
  server: TestServer;
  /** The address of a page in `tests/fixtures/pages`. */
  at(page: string): string;
}

/** Opens a newsstand for the tests of the enclosing block. */
export function useExtensionBrowser(
  kind: BrowserKind,
  options: Partial<LaunchOptions> = {},
): ExtensionBrowser {
  const browser = {
    kind,
    at: (page: string) => `${browser.server.origin}/news/${page}`,
  } as ExtensionBrowser;
  beforeAll(async () => {
    browser.server = await startServer();
    browser.server.serveDirectory('/news/', PAGES_DIR);
    browser.session = await launchSession(kind, { extensionDir: builtFor(kind), ...options });
  });
  afterAll(async () => {
    await browser.session?.close();
    await browser.server?.close();
  });
  return browser;
}

/** Clicks the toolbar button and waits until the popup knows the page, and stands still. */
export async function openPopup(session: BrowserSession, page: PageHandle): Promise<ViewHandle> {
  const popup = await session.clickToolbarButton(page);
  // With an article comes the field for a note or, in a private window, word that there is none.
  await popup.waitFor(
    () =>
      document.querySelector('.popup-about > *') &&
      !document.querySelector('.looking') &&
      (!document.querySelector('.popup-about .title') ||
        document.querySelector('.page-notes textarea, .popup > p.muted')),
  );
  return popup;
}

/** Switches Sentences Mode on as a reader would, and gives the reader's frame once it shows. */
export async function switchOn(session: BrowserSession, page: PageHandle): Promise<ViewHandle> {
  const popup = await openPopup(session, page);
  await popup.click('[role="switch"]');
  return readerOn(session, page);
}

/** The reader's frame, once it shows and takes keys and clicks. */
export async function readerOn(session: BrowserSession, page: PageHandle): Promise<ViewHandle> {
  const reader = await session.readerFrame(page);
  if (!reader) throw new Error('Sentences Mode did not open');
  // Without a window manager the tab does not get the focus back from the popup by itself.
  await page.bringToFront();
  await reader.waitFor(
    () => document.querySelector('[aria-current="true"]') && document.hasFocus(),
  );
  return reader;
}

/** Presses Close and waits until the overlay is gone. */
export async function switchOff(reader: ViewHandle): Promise<void> {
  await reader.click('.bar button:last-child');
  await gone(reader);
}

/** Waits until a frame or popup is gone. */
export async function gone(view: ViewHandle, timeout = 5000): Promise<void> {
  const deadline = Date.now() + timeout;
  while (await view.exists()) {
    if (Date.now() > deadline) throw new Error('It is still there');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** A key that may take the frame away while it is still pressed. */
export async function pressToLeave(reader: ViewHandle, key: string): Promise<void> {
  await reader.press(key).catch(() => {});
  await gone(reader);
}

/** "4 of 13", as the reader shows it. */
export const positionOf = async (reader: ViewHandle): Promise<string> =>
  (await reader.evaluate(() => document.querySelector('.position')?.firstChild?.textContent)) ?? '';

/** Types a note into the field that has the focus and waits until it is saved. */
export async function writeNote(reader: ViewHandle, text: string): Promise<void> {
  await reader.waitFor(() => document.activeElement?.matches('textarea'));
  await reader.type(text);
  await waitForSaved(reader);
}

export async function waitForSaved(reader: ViewHandle): Promise<void> {
  await reader.waitFor(
    () =>
      document.querySelector('.save-state.saved') && !document.querySelector('.save-state.saving'),
  );
}
