import type { BrowserSession, PageHandle } from '../../support/browser/session.ts';
import { waitUntil } from '../../support/browser/wait.ts';
import { message } from '../../support/extension-browser.ts';
import type { End } from './hostile-page.ts';

/** Milliseconds that a page may take to be opened, or to be refused: some are very large. */
const OPENING_TIMEOUT = 30_000;

/** Milliseconds for one look for the reader's frame. */
export const LOOK = 500;

/** The sentences that say why a page cannot be read. */
const REASONS = [
  'problemNoArticle',
  'problemNotHtml',
  'problemTooLarge',
  'problemForbidden',
] as const;

/**
 * Lets Lede into the tab, which in Chromium a click on its button does, for all pages of the origin.
 * In Firefox the command does by itself.
 */
export async function letIn(session: BrowserSession, tab: PageHandle): Promise<void> {
  if (session.kind === 'firefox') return;
  await tab.bringToFront();
  if (await session.evaluateInWorker(isIn)) return;
  const popup = await session.clickToolbarButton(tab);
  await waitUntil('Lede to be let in', () => session.evaluateInWorker(isIn));
  await popup.close();
}

/** The newest tab with the reader in it, as it is at this moment; null if there is none. */
export async function readerTab(session: BrowserSession): Promise<PageHandle | null> {
  for (const tab of (await session.pages()).reverse()) {
    const url = await tab.url().catch(() => '');
    if (/^(?:chrome|moz)-extension:\/\/[^/]+\/reader\.html/.test(url)) return tab;
  }
  return null;
}

/** The id of the tab in front. */
export const tabInFront = (session: BrowserSession): Promise<number | undefined> =>
  session.evaluateInWorker(activeTab);

/** Whether the tab in front shows the reader, or is about to. */
export const isReaderInFront = (session: BrowserSession): Promise<boolean> =>
  session.evaluateInWorker(showsReader);

/** Presses the reader's keys for Sentences Mode and waits for what comes of it. */
export async function openReader(session: BrowserSession, tab: PageHandle): Promise<End> {
  await session.pressCommand(tab, 'toggle-sentences-mode');
  return waitUntil(
    'the reader to open, or a word why it does not',
    async (): Promise<End | null> => {
      if (await readerTab(session)) return 'tab';
      if (await session.evaluateInWorker(hasMark)) return 'said';
      const frame = await session.readerFrame(tab, LOOK);
      return (await frame?.evaluate(isOpen)) ? 'reader' : null;
    },
    OPENING_TIMEOUT,
  );
}

/**
 * Opens the popup and sees that it says in one sentence why there is nothing to read. The command opens
 * it by itself where the browser lets it, and a click just then would close that one: it is opened again.
 */
export async function sayWhy(session: BrowserSession, tab: PageHandle): Promise<void> {
  let text = '';
  const isSaid = async () => {
    const popup = await session.clickToolbarButton(tab);
    const reasons = await Promise.all(REASONS.map((name) => message(popup, name)));
    const said = await popup.waitFor(() =>
      document.querySelector('.looking') ? '' : document.body.innerText,
    );
    text = said;
    await popup.close();
    return reasons.some((reason) => said.includes(reason));
  };
  await waitUntil('a sentence that says why', isSaid, OPENING_TIMEOUT).catch((error: unknown) => {
    throw new Error(`The popup says “${text}”`, { cause: error });
  });
}

/** The address of the reader's frame in a tab that Lede is let into, as content scripts are given it. */
export function readerAddress(session: BrowserSession): Promise<string> | string {
  if (session.kind === 'firefox') return `${session.extensionOrigin}/reader.html`;
  return session.evaluateInWorker(addressInTab);
}

// What follows runs in documents and in the worker.

interface WorkerScope {
  chrome: {
    tabs: { query(filter: object): Promise<{ id?: number; url?: string; pendingUrl?: string }[]> };
    action: { getBadgeText(of: object): Promise<string> };
    runtime: { getURL(path: string): string };
    scripting: { executeScript(script: object): Promise<{ result: string }[]> };
  };
}

async function isIn(): Promise<boolean> {
  const { chrome } = globalThis as unknown as WorkerScope;
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  return Boolean(tab?.url);
}

async function activeTab(): Promise<number | undefined> {
  const { chrome } = globalThis as unknown as WorkerScope;
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id;
}

async function showsReader(): Promise<boolean> {
  const { chrome } = globalThis as unknown as WorkerScope;
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  const address = tab?.pendingUrl || tab?.url || '';
  return address.startsWith(chrome.runtime.getURL('/reader.html'));
}

async function hasMark(): Promise<boolean> {
  const { chrome } = globalThis as unknown as WorkerScope;
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id !== undefined && (await chrome.action.getBadgeText({ tabId: tab.id })) === '!';
}

async function addressInTab(): Promise<string> {
  const { chrome } = globalThis as unknown as WorkerScope;
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  const [injected] = await chrome.scripting.executeScript({
    target: { tabId: tab?.id },
    func: () => (globalThis as unknown as WorkerScope).chrome.runtime.getURL('/reader.html'),
  });
  return injected?.result ?? '';
}

const isOpen = () =>
  document.querySelector('[aria-current="true"]') !== null && document.hasFocus();
