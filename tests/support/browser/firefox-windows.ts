import { isLoaded } from './dom.ts';
import type { Bidi } from './firefox-bidi.ts';
import { waitUntil } from './wait.ts';

/** The browser's first window: the context of its own document. */
export async function firstWindow(bidi: Bidi): Promise<string> {
  return waitUntil('the browser window', async () => (await bidi.browserWindows())[0]);
}

/** A private window, by its own document and by its tab. */
interface PrivateWindow {
  readonly window: string;
  readonly tab: string;
}

/** Opens a private window as the menu of `opener` does. */
export async function openPrivateWindow(bidi: Bidi, opener: string): Promise<PrivateWindow> {
  const windows = await bidi.browserWindows();
  const tabs = (await bidi.tree()).map(({ context }) => context);
  await bidi.evaluate(opener, openWindow, []);
  const window = await waitUntil('the private window', async () =>
    (await bidi.browserWindows()).find((each) => !windows.includes(each)),
  );
  // Its own first page must have come to an end: it would break off what is opened next.
  const tab = await waitUntil('the tab of the private window', async () => {
    const opened = (await bidi.tree()).find(({ context }) => !tabs.includes(context));
    if (opened?.url !== 'about:privatebrowsing') return null;
    return (await bidi.evaluate(opened.context, isLoaded, [])) ? opened.context : null;
  });
  return { window, tab };
}

/** Runs in Firefox's own window, as those of `firefox-chrome-scope.ts` (Firefox 153). */
const openWindow = () => {
  type Insides = { OpenBrowserWindow(options: { private: boolean }): unknown };
  (globalThis as unknown as Insides).OpenBrowserWindow({ private: true });
};

/** As above: moves the focus from the address bar, where a new window has it, into the page. */
export const focusPage = () => {
  type Insides = { gBrowser: { selectedBrowser: HTMLElement } };
  (globalThis as unknown as Insides).gBrowser.selectedBrowser.focus();
};
