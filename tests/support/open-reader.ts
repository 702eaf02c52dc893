import { afterEach, beforeEach, expect } from 'vitest';
import type { PageHandle, ViewHandle } from './browser/session.ts';
import { type ExtensionBrowser, positionOf, switchOn } from './extension-browser.ts';
import { unreadArticle } from './unread-article.ts';

/** A tab with the reader open over it. */
export interface OpenReader {
  tab: PageHandle;
  reader: ViewHandle;
}

/** Opens an article that was not read before, and the reader over it. */
export async function openUnread(browser: ExtensionBrowser, file?: string): Promise<OpenReader> {
  const tab = await browser.visit(await unreadArticle(browser, file));
  return { tab, reader: await switchOn(browser.session, tab) };
}

/**
 * A reader that the tests of the enclosing block share: at the start of each it is at the first
 * sentence. For tests that leave nothing else behind; after one that fails it is opened anew.
 */
export function useOpenReader(browser: ExtensionBrowser): OpenReader {
  const shared = {} as OpenReader;
  let isUsable = false;
  beforeEach(async () => {
    if (!isUsable) {
      await shared.tab?.close();
      Object.assign(shared, await openUnread(browser));
      isUsable = true;
    }
    await shared.tab.bringToFront();
    await shared.reader.press('Home');
    await expect.poll(() => positionOf(shared.reader)).toMatch(/^1 of /);
  });
  afterEach(({ task }) => {
    if (task.result?.state === 'fail') isUsable = false;
  });
  return shared;
}
