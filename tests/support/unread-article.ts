import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import type { BrowserSession } from './browser/session.ts';
import { type ExtensionBrowser, PAGES_DIR } from './extension-browser.ts';

let served = 0;

/**
 * Serves a page of `tests/fixtures/pages` as an article of its own, of which nothing is known: no
 * place reached, no notes, no marks.
 *
 * @param change what else is to be different in the page.
 * @returns its address.
 */
export async function unreadArticle(
  { server }: Pick<ExtensionBrowser, 'server'>,
  file = 'harbour.html',
  change: (html: string) => string = (html) => html,
): Promise<string> {
  const html = await readFile(join(PAGES_DIR, file), 'utf8');
  const path = `/unread/${++served}/${file}`;
  // The page's own word on its address would make all of them one article.
  server.route(path, { body: change(html.replace(/<link rel="canonical"[^>]*>/, '')) });
  return server.origin + path;
}

/** Takes away what the extension has stored under keys that begin so, as `settings:`. */
export function forgetStored(session: BrowserSession, prefix: string): Promise<void> {
  return session.evaluateInWorker(async (start: string) => {
    type Area = {
      get(keys: null): Promise<Record<string, unknown>>;
      remove(keys: string[]): Promise<void>;
    };
    const { chrome } = globalThis as unknown as {
      chrome: { storage: Record<'local' | 'sync', Area> };
    };
    for (const area of [chrome.storage.local, chrome.storage.sync]) {
      const keys = Object.keys(await area.get(null)).filter((key) => key.startsWith(start));
      if (keys.length > 0) await area.remove(keys);
    }
  }, prefix);
}

/** Puts all settings back to their defaults after each test of the enclosing block, as at its start. */
export function useFreshSettings(browser: ExtensionBrowser): void {
  afterEach(() => forgetStored(browser.session, 'settings:'));
}
