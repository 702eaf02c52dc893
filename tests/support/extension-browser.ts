import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import { borrowSession, launchSession, returnSession } from './browser/launch.ts';
import { resetSession } from './browser/reset.ts';
import { startServer, type TestServer } from './browser/server.ts';
import type {
  BrowserKind,
  BrowserSession,
  LaunchOptions,
  PageHandle,
  ViewHandle,
} from './browser/session.ts';
import { waitUntil } from './browser/wait.ts';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** The pages of our own that the tests read. */
export const PAGES_DIR = path('../fixtures/pages');

/** Where the built extension lies. */
export const builtFor = (kind: BrowserKind) =>
  path(`../../.output/${kind === 'chromium' ? 'chrome' : 'firefox'}-mv3`);

/** The browser that the file's tests are run in, as its project has it (`--project firefox`). */
export const browserKind = (): BrowserKind => inject('browserKind');

/** The keyboard command that switches Sentences Mode, as the manifest names it. */
export const TOGGLE_COMMAND = 'toggle-sentences-mode';

/** A news site on this machine, and a browser with the extension in it. */
export interface ExtensionBrowser {
  readonly kind: BrowserKind;
  session: BrowserSession;
  server: TestServer;
  /** The address of a page in `tests/fixtures/pages`. */
  at(page: string): string;
  /**
   * Goes to an address in a tab that the block's tests share: opening one costs both browsers four
   * times as much. It keeps its size, so who changes that opens a tab of its own.
   */
  visit(url: string): Promise<PageHandle>;
  /** Goes to a page of the extension, as 'library.html', in another such tab. */
  visitExtension(path: string): Promise<PageHandle>;
  /** Closes all tabs and empties the extension's stores, as after a new installation. */
  reset(): Promise<void>;
}

/** A tab that is opened when it is first asked for, and then led from one address to the next. */
function sharedTab(session: () => BrowserSession): (url: string) => Promise<PageHandle> {
  let tab: PageHandle | null = null;
  const withoutHash = (url: string) => url.replace(/#.*/s, '');
  return async (url) => {
    if (!(await tab?.exists())) tab = null;
    if (!tab) {
      tab = await session().openPage(url);
      return tab;
    }
    await tab.bringToFront();
    // Another hash alone would leave the document as it is.
    if (withoutHash(await tab.url()) === withoutHash(url)) await tab.goto('about:blank');
    await tab.goto(url);
    return tab;
  };
}

/**
 * A site and a browser for the tests of the enclosing block, with nothing stored. Files that ask for the
 * same options share it; whoever leaves more of it changed than tabs and what the extension stores
 * (permissions, downloads) asks for one of its own.
 */
export function useExtensionBrowser(
  options: Partial<LaunchOptions> & { readonly isOwn?: boolean } = {},
): ExtensionBrowser {
  const kind = browserKind();
  const { isOwn = false, ...launch } = options;
  const all = { extensionDir: builtFor(kind), ...launch };
  let hasFailed = false;
  const visitOwn = sharedTab(() => browser.session);
  const browser = {
    kind,
    at: (page: string) => `${browser.server.origin}/news/${page}`,
    visit: sharedTab(() => browser.session),
    visitExtension: (path: string) => visitOwn(`${browser.session.extensionOrigin}/${path}`),
    reset: () => resetSession(browser.session),
  } as ExtensionBrowser;
  beforeAll(async () => {
    browser.server = await startServer();
    browser.server.serveDirectory('/news/', PAGES_DIR);
    browser.session = await (isOwn ? launchSession : borrowSession)(kind, all);
  });
  afterEach(({ task }) => {
    hasFailed ||= task.result?.state === 'fail';
  });
  afterAll(async () => {
    if (isOwn) await browser.session?.close();
    else if (browser.session) await returnSession(browser.session, all, hasFailed);
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

/** Switches Sentences Mode on by its keyboard command, and gives the reader's frame once it shows. */
export async function switchOn(session: BrowserSession, page: PageHandle): Promise<ViewHandle> {
  await session.pressCommand(page, TOGGLE_COMMAND);
  return readerOn(session, page);
}

/** The same by the popup's switch: slower, for tests of what the popup does. */
export async function switchOnInPopup(
  session: BrowserSession,
  page: PageHandle,
): Promise<ViewHandle> {
  const popup = await openPopup(session, page);
  await popup.click('[role="switch"]');
  return readerOn(session, page);
}

/** The reader's frame, once it shows and takes keys and clicks. */
export async function readerOn(session: BrowserSession, page: PageHandle): Promise<ViewHandle> {
  if (!(await session.readerFrame(page))) throw new Error('Sentences Mode did not open');
  // Without a window manager the tab does not get the focus back from the popup by itself.
  await page.bringToFront();
  return waitUntil('the reader’s frame to show and to have the focus', async () => {
    // One that a popup had prepared before may have been there a moment ago.
    const reader = await session.readerFrame(page);
    return (await reader?.evaluate(isReading)) ? reader : null;
  });
}

const isReading = () =>
  document.querySelector('[aria-current="true"]') !== null && document.hasFocus();

/** A text of the interface by its name in `_locales`, in the view's language. */
export const message = (view: ViewHandle, name: string): Promise<string> =>
  view.evaluate((key: string) => {
    type Scope = { chrome: { i18n: { getMessage(name: string): string } } };
    return (globalThis as unknown as Scope).chrome.i18n.getMessage(key);
  }, name);

/**
 * Clicks the first button with this accessible name (its label or else its text), once it shows.
 *
 * @param within a selector of what it stands in.
 */
export async function clickButton(view: ViewHandle, name: string, within = ':root'): Promise<void> {
  await waitUntil(`a button named “${name}” in ${within}`, () =>
    view.evaluate(markButton, name, within),
  );
  await view.click('[data-wanted]');
}

/** Clicks the first button that bears this text of the interface, by the text's name in `_locales`. */
export const clickMessage = async (view: ViewHandle, name: string, within?: string) =>
  clickButton(view, await message(view, name), within);

/** Runs in the view: marks that button, and no other, with `data-wanted`; false if there is none. */
function markButton(name: string, within: string): boolean {
  const wanted = [...document.querySelectorAll<HTMLElement>(`${within} button`)].find(
    (button) =>
      (button.getAttribute('aria-label') ?? button.textContent.trim()) === name &&
      button.checkVisibility(),
  );
  for (const marked of document.querySelectorAll('[data-wanted]')) {
    if (marked !== wanted) marked.removeAttribute('data-wanted');
  }
  wanted?.setAttribute('data-wanted', '');
  return wanted !== undefined;
}

/** Presses Close and waits until the overlay is gone. */
export async function switchOff(reader: ViewHandle): Promise<void> {
  await clickMessage(reader, 'close', '.bar');
  await gone(reader);
}

/** Waits until a frame or popup is gone. */
export async function gone(view: ViewHandle, timeout = 5000): Promise<void> {
  await waitUntil('the view to be gone', async () => !(await view.exists()), timeout);
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
