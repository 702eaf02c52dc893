import type { BrowserSession, PageHandle, ViewHandle } from './browser/session.ts';
import { waitUntil } from './browser/wait.ts';

/** What the reader has opened: the addresses, with how they were opened, and the tabs. */
export interface OpenedTabs {
  /** Waits until something was opened since the last time. */
  addresses(): Promise<string[]>;
  /** Waits until as many tabs are there as were opened, and closes them. */
  close(count: number): Promise<void>;
}

/** Notes down what the reader over a page opens, and lets it be opened. */
export async function watchOpening(
  session: BrowserSession,
  page: PageHandle,
  reader: ViewHandle,
): Promise<OpenedTabs> {
  const before = (await session.pages()).length;
  await reader.evaluate(() => {
    const open = window.open.bind(window);
    const opened: string[] = [];
    Object.assign(window, { opened });
    window.open = (url, target, features) => {
      opened.push(`${url} ${target} ${features}`);
      return open(url, target, features);
    };
  });
  return {
    addresses: () =>
      reader.waitFor(() => {
        const { opened } = window as unknown as { opened: string[] };
        return opened.length > 0 ? opened.splice(0) : null;
      }),
    async close(count) {
      const opened = await waitUntil(`${count} tabs to be opened`, async () => {
        const tabs = (await session.pages()).slice(before);
        return tabs.length >= count ? tabs : null;
      });
      for (const tab of opened) await tab.close();
      await page.bringToFront();
    },
  };
}
