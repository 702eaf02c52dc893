import { browser } from 'wxt/browser';
import type { QuoteSelector } from '../../contract/annotations';
import type { PageService } from '../../contract/page-services';
import type { Client } from '../../contract/result';
import { AppError, done, failed, type Result } from '../../contract/result';
import { after } from '../../contract/timeout';
import { pageClient } from './clients';

/** The name of the connection that tells a page whether the popup is still open. */
export const POPUP_CONNECTION = 'popup';

/** A tab, as far as it is known without its permission. */
export interface Tab {
  readonly id: number;
  /** '' where `activeTab` was not granted. */
  readonly url: string;
  /** In a private window. */
  readonly isPrivate: boolean;
}

/** The tab the reader looks at, or null. */
export async function activeTab(): Promise<Tab | null> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id === undefined) return null;
  return { id: tab.id, url: tab.url ?? '', isPrivate: tab.incognito };
}

/**
 * Asks the content script of a tab, and puts one there first when nobody answers: asking first
 * keeps an overlay that is open from being mounted anew.
 */
export async function callPageInjected<T>(
  tabId: number,
  call: (page: Client<PageService>) => Promise<Result<T>>,
): Promise<Result<T>> {
  const page = pageClient(tabId, 'page');
  const answer = await call(page);
  if (answer.ok || answer.error.code !== 'unreachable') return answer;
  const injected = await injectScript(tabId, 'page');
  if (!injected.ok) return injected;
  const second = await call(page);
  if (second.ok || second.error.code !== 'unreachable') return second;
  // On its own pages Firefox takes the injection without a word and runs nothing.
  return failed(new AppError('forbidden-page', second.error.detail));
}

/** The content script, and those beside it for the few pages that need them, which come after it. */
export type PageScript = 'page' | 'guard' | 'picker' | 'place';

/** Milliseconds between tries to get into a page that says that Lede may not. */
const INJECT_DELAYS_MS = [50, 250, 1000];
/** What Chromium says of a page without a permission; of one that is its own it says more. */
const WITHOUT_PERMISSION = /Cannot access contents of the page/;

/**
 * Puts a script into a page.
 *
 * 2026-11, Chromium 156: on a busy machine the page's process hears of `activeTab` only after it is
 * asked to run the script, and refuses. A moment later it does not.
 */
export async function injectScript(tabId: number, script: PageScript): Promise<Result<void>> {
  for (let attempt = 0; ; attempt++) {
    try {
      await browser.scripting.executeScript({
        target: { tabId },
        files: [`/content-scripts/${script}.js`],
      });
      return done(undefined);
    } catch (error) {
      const detail = error instanceof Error ? error.message : '';
      const delay = INJECT_DELAYS_MS[attempt];
      if (delay === undefined || !WITHOUT_PERMISSION.test(detail)) {
        return failed(new AppError('forbidden-page', detail));
      }
      await after(delay);
    }
  }
}

/**
 * Shows a sentence on the page of a tab; false when it is not to be found there.
 *
 * @throws AppError when the page cannot be asked.
 */
export async function showSentenceOnPage(tabId: number, quote: QuoteSelector): Promise<boolean> {
  const injected = await injectScript(tabId, 'place');
  const shown = injected.ok ? await pageClient(tabId, 'showOnPage').showOnPage(quote) : injected;
  if (!shown.ok) throw new AppError(shown.error.code, shown.error.detail);
  return shown.value;
}

/** Tells a page, for as long as this view lives, that the popup is open. */
export function holdPage(tabId: number): void {
  browser.tabs.connect(tabId, { name: POPUP_CONNECTION, frameId: 0 });
}

/** Opens a page of the extension in a tab. */
export async function openExtensionPage(path: string): Promise<void> {
  await browser.tabs.create({ url: extensionUrl(path) });
}

/** Shows the settings page, in the tab that has it open already if there is one. */
export async function openSettingsPage(): Promise<void> {
  await browser.runtime.openOptionsPage();
}

/** The address of one of the extension's own files. */
export function extensionUrl(path: string): string {
  return (browser.runtime.getURL as (path: string) => string)(path);
}

/** As the manifest names it. */
export const extensionVersion = (): string => browser.runtime.getManifest().version;

/**
 * The origin of the extension's own pages. Chromium gives a content script addresses with a random
 * host (`use_dynamic_url`), but the page that loads there still has the extension's id as its host.
 */
export function extensionOrigin(): string {
  const { protocol, host } = new URL(extensionUrl('/'));
  return `${protocol}//${protocol === 'chrome-extension:' ? browser.runtime.id : host}`;
}
