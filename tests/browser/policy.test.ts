import { describe, expect, it } from 'vitest';
import type { CallPolicy } from '../../utils/contract/call-policy.ts';
import { type Call, WORKER_POLICIES } from '../../utils/contract/services.ts';
import { openPopup, switchOn, useExtensionBrowser } from '../support/extension-browser.ts';
import { settledState, storedState } from '../support/stored-state.ts';
import { unreadArticle } from '../support/unread-article.ts';
import { callOf } from '../support/worker-calls.ts';

/** Every row of the worker's policy tables for which this holds, by "service.method". */
const rowsWhere = (holds: (policy: CallPolicy) => boolean): [string, Call][] =>
  Object.entries(WORKER_POLICIES).flatMap(([service, table]) =>
    Object.entries(table as Record<string, CallPolicy>)
      .filter(([, policy]) => holds(policy))
      .map(([method]): [string, Call] => [
        `${service}.${method}`,
        callOf(service, method, ARGUMENTS),
      ]),
  );

/** Whatever a method takes: a call that is refused never gets to look at them. */
const ARGUMENTS = ['none', 'none', 'none'];

type Refusals = Readonly<Record<string, string>>;

const allRefused = (rows: readonly [string, Call][], code: string): Refusals =>
  Object.fromEntries(rows.map(([name]) => [name, code]));

/** Runs in a page of the extension: each call's error code, by its row; "done" for none. */
async function refusalsHere(rows: [string, unknown][]): Promise<Refusals> {
  type Scope = {
    chrome: {
      runtime: { sendMessage(call: unknown): Promise<{ ok: boolean; error?: { code: string } }> };
    };
  };
  const { chrome } = globalThis as unknown as Scope;
  const codes: Record<string, string> = {};
  for (const [name, call] of rows) {
    const result = await chrome.runtime.sendMessage(call);
    codes[name] = result?.ok ? 'done' : (result?.error?.code ?? 'no answer');
  }
  return codes;
}

/** Runs in a page of the extension: the same calls from a script in the active news page. */
async function refusalsInPage(rows: [string, unknown][], url: string): Promise<Refusals> {
  type Scope = {
    chrome: {
      tabs: { query(about: object): Promise<{ id: number; url?: string }[]> };
      scripting: {
        executeScript(script: object): Promise<{ result: Refusals }[]>;
      };
    };
  };
  const { chrome } = globalThis as unknown as Scope;
  const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
  const [injected] = await chrome.scripting.executeScript({
    target: { tabId: tab?.id },
    args: [rows],
    func: async (calls: [string, unknown][]) => {
      type Page = {
        chrome: {
          runtime: {
            sendMessage(call: unknown): Promise<{ ok: boolean; error?: { code: string } }>;
          };
        };
      };
      const page = globalThis as unknown as Page;
      const codes: Record<string, string> = {};
      for (const [name, call] of calls) {
        const result = await page.chrome.runtime.sendMessage(call);
        codes[name] = result?.ok ? 'done' : (result?.error?.code ?? 'no answer');
      }
      return codes;
    },
  });
  return injected?.result ?? {};
}

/** What a script in a news page may ask, but of another site's article. */
const ABOUT_ANOTHER_SITE: [string, Call][] = [
  [
    'prepare',
    callOf('opening', 'prepare', [{ canonicalUrl: 'https://news.example/story', blocks: [] }]),
  ],
  [
    'openReaderTab',
    callOf('tabs', 'openReaderTab', [
      { url: 'https://news.example/story', canonicalUrl: 'https://news.example/story' },
    ]),
  ],
  [
    'offerArticle',
    callOf('tabs', 'offerArticle', ['https://news.example/story', 'https://news.example/story']),
  ],
];

/** Runs in a page of the extension: how many keys a script in that news page reads of each store. */
async function readsInPage(url: string): Promise<Readonly<Record<string, unknown>>> {
  type Scope = {
    chrome: {
      tabs: { query(about: object): Promise<{ id: number; url?: string }[]> };
      scripting: {
        executeScript(script: object): Promise<{ result: Record<string, unknown> }[]>;
      };
    };
  };
  const { chrome } = globalThis as unknown as Scope;
  const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
  const [injected] = await chrome.scripting.executeScript({
    target: { tabId: tab?.id },
    func: async () => {
      type Area = {
        get(keys: null): Promise<object>;
        set(items: object): Promise<void>;
      };
      const page = globalThis as unknown as { chrome: { storage: Record<string, Area> } };
      const reached: Record<string, unknown> = {};
      for (const area of ['local', 'sync', 'session']) {
        try {
          await page.chrome.storage[area]?.get(null);
          reached[area] = area in page.chrome.storage ? 'reached' : 'refused';
        } catch {
          reached[area] = 'refused';
        }
      }
      return reached;
    },
  });
  return injected?.result ?? {};
}

describe('Of what the worker can be asked,', () => {
  const browser = useExtensionBrowser({ inPrivateWindows: true });

  it('a script in a news page is refused all but its own article, and nothing changes', async () => {
    const { session } = browser;
    const address = await unreadArticle(browser);
    const page = await session.openPage(address);
    const library = await session.openExtensionPage('library.html');
    await page.bringToFront();
    // The click lets Lede into the page.
    await (await openPopup(session, page)).close();
    const rows = rowsWhere(({ from }) => from === 'own-pages');
    const before = await settledState(session);
    const refusals = await library.evaluate(refusalsInPage, rows, address);
    expect(refusals).toEqual(allRefused(rows, 'forbidden-caller'));
    expect(await library.evaluate(refusalsInPage, ABOUT_ANOTHER_SITE, address)).toEqual(
      allRefused(ABOUT_ANOTHER_SITE, 'forbidden-caller'),
    );
    expect(await storedState(session)).toEqual(before);
    await library.close();
    await page.close();
  });

  it('a script in a news page reads no storage where the browser can keep it away', async () => {
    const { session } = browser;
    const address = await unreadArticle(browser);
    const page = await session.openPage(address);
    const library = await session.openExtensionPage('library.html');
    await page.bringToFront();
    await (await openPopup(session, page)).close();
    // Firefox has no way to: what follows from that stands in SECURITY.md.
    const open = browser.kind === 'chromium' ? 'refused' : 'reached';
    const reached = { local: open, sync: open, session: 'refused' };
    expect(await library.evaluate(readsInPage, address)).toEqual(reached);
    await session.killWorker();
    await session.evaluateInWorker(() => true);
    expect(await library.evaluate(readsInPage, address)).toEqual(reached);
    await library.close();
    await page.close();
  });

  it('a page of ours in a private window is refused all that writes, and nothing changes', async () => {
    const { session } = browser;
    const page = await session.openPrivatePage(await unreadArticle(browser));
    const reader = await switchOn(session, page);
    const rows = rowsWhere(({ inPrivateWindow }) => inPrivateWindow === 'refused');
    const before = await settledState(session);
    expect(await reader.evaluate(refusalsHere, rows)).toEqual(allRefused(rows, 'private-window'));
    expect(await storedState(session)).toEqual(before);
    await page.close();
  });
});
