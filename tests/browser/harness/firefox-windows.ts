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
  const opened = await waitUntil('the tab of the private window', async () =>
    (await bidi.tree()).find(({ context }) => !tabs.includes(context)),
  );
  return { window, tab: opened.context };
}

/** Runs in Firefox's own window, as those of `firefox-chrome-scope.ts` (Firefox 153). */
const openWindow = () => {
  type Insides = { OpenBrowserWindow(options: { private: boolean }): unknown };
  (globalThis as unknown as Insides).OpenBrowserWindow({ private: true });
};
