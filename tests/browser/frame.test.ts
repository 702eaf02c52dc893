import { describe, expect, it } from 'vitest';
import type { PageHandle } from '../support/browser/session.ts';
import { waitUntil } from '../support/browser/wait.ts';
import {
  openPopup,
  readerOn,
  switchOn,
  useExtensionBrowser,
} from '../support/extension-browser.ts';
import { settledState, storedState } from '../support/stored-state.ts';
import { unreadArticle } from '../support/unread-article.ts';

/** Runs in a page of the extension: the reader's address as a script in that news page is given it. */
async function readerAddress(url: string): Promise<string> {
  type Scope = {
    chrome: {
      runtime: { getURL(path: string): string };
      tabs: { query(about: object): Promise<{ id: number; url?: string }[]> };
      scripting: { executeScript(script: object): Promise<{ result: string }[]> };
    };
  };
  const { chrome } = globalThis as unknown as Scope;
  const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
  const [injected] = await chrome.scripting.executeScript({
    target: { tabId: tab?.id },
    func: () => (globalThis as unknown as Scope).chrome.runtime.getURL('/reader.html'),
  });
  return injected?.result ?? '';
}

/** Runs in the page: what its script has written down. */
const heardBy = () => (window as unknown as { heard: string[] }).heard;

/**
 * Runs in the news page, as a script of its own: frames the reader, posts a port with that key, hands
 * it an article and says that it is shown. `window.heard` has what the frame answers.
 */
function frameReader(address: string, key: string): Promise<void> {
  const page = window as unknown as { heard?: unknown[] };
  page.heard ??= [];
  const frame = document.createElement('iframe');
  frame.className = 'forged';
  frame.allow = 'clipboard-write *';
  if ('credentialless' in frame) frame.credentialless = true;
  frame.src = address;
  return new Promise((resolve) => {
    frame.onload = () => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => page.heard?.push(data);
      frame.contentWindow?.postMessage({ ledeFramePort: key }, '*', [port2]);
      const text = 'Nobody has written this.';
      const block = { kind: 'paragraph', text, sentences: [[0, text.length]], marks: [] };
      const article = {
        url: location.href,
        canonicalUrl: `${location.href}?forged`,
        title: 'Forged',
        byline: null,
        siteName: null,
        lang: 'en',
        dir: 'ltr',
        published: null,
        blocks: [block],
      };
      port1.postMessage({ kind: 'article', article, known: null });
      port1.postMessage({ kind: 'shown' });
      resolve();
    };
    document.body.append(frame);
  });
}

describe('A page', () => {
  const browser = useExtensionBrowser();

  /** An article's page in which the reader was asked for, and the reader's address there. */
  async function readablePage(): Promise<[PageHandle, string]> {
    const { session } = browser;
    const url = await unreadArticle(browser);
    const page = await session.openPage(url);
    const library = await session.openExtensionPage('library.html');
    await page.bringToFront();
    // The click lets Lede into the page.
    await (await openPopup(session, page)).close();
    const address = await library.evaluate(readerAddress, url);
    await library.close();
    expect(address).toContain('/reader.html');
    return [page, address];
  }

  it('hears every key of a field in its own document, even in a closed shadow root: hence a frame', async () => {
    const page = await browser.session.openPage(await unreadArticle(browser));
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      window.addEventListener('keydown', ({ key }) => heard.push(key), { capture: true });
      const host = document.body.appendChild(document.createElement('div'));
      const field = document.createElement('input');
      host.attachShadow({ mode: 'closed' }).append(field);
      field.focus();
    });
    await page.type('qx');
    expect(await page.evaluate(heardBy)).toEqual(['q', 'x']);
    await page.close();
  });

  it('can tell that Lede is open, by an element of ours and by its loss of the focus, and no more', async () => {
    const page = await browser.session.openPage(await unreadArticle(browser));
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      window.addEventListener('blur', () => heard.push('blur'));
    });
    const reader = await switchOn(browser.session, page);
    await reader.press('ArrowDown');
    await waitUntil('the page to know', async () =>
      (await page.evaluate(heardBy)).includes('blur'),
    );
    const known = await page.evaluate(() => {
      const ours = document.querySelector(':root > :not(head, body)');
      const { activeElement } = document;
      return {
        isFocused: activeElement === ours,
        text: ours?.textContent,
        attributes: ours?.getAttributeNames(),
        inside: ours?.shadowRoot,
        frames: window.length,
      };
    });
    expect(known).toEqual({
      isFocused: true,
      text: '',
      attributes: ['style'],
      inside: null,
      frames: 0,
    });
    await page.close();
  });

  it('that knows the address of the reader’s frame writes nothing by framing it with a key of its own, before the real one and beside it', async () => {
    const { session } = browser;
    const [page, address] = await readablePage();
    const before = await settledState(session);
    await page.evaluate(frameReader, `${address}#1-2-3-4`, '1-2-3-4');
    // The frame's question and the worker's answer are over when the same worker has opened a reader.
    const popup = await openPopup(session, page);
    for (const key of ['1-2-3-4', '', 'x'.repeat(100)]) {
      await page.evaluate(frameReader, `${address}#${key}`, key);
    }
    expect(await storedState(session)).toEqual(before);
    // Those on the page would be taken for ours, which is older.
    await page.evaluate(() => {
      for (const frame of document.querySelectorAll('.forged')) frame.remove();
    });
    await popup.click('[role="switch"]');
    const reader = await readerOn(session, page);
    await reader.press('ArrowDown');
    expect(await reader.text('h1')).not.toBe('Forged');
    expect(await page.evaluate(() => (window as unknown as { heard: unknown[] }).heard)).toEqual(
      [],
    );
    expect(JSON.stringify(await storedState(session))).not.toContain('Nobody has written this');
    await page.close();
  });

  it('keeps nobody from reading, and the frame loaded anew goes on', async () => {
    const { session } = browser;
    const page = await session.openPage(await unreadArticle(browser));
    const reader = await switchOn(session, page);
    const title = await reader.text('h1');
    await reader.press('ArrowDown');
    await reader.evaluate(() => {
      document.documentElement.dataset['before'] = '';
      // As “Reload frame” in the browser's menu does; after the answer, which would be lost else.
      setTimeout(() => location.reload());
    });
    await waitUntil('the frame to show the article again', async () => {
      const again = await session.readerFrame(page);
      return again?.evaluate(
        (name: string) =>
          document.documentElement.dataset['before'] === undefined &&
          document.querySelector('h1')?.textContent.trim() === name &&
          document.querySelector('[aria-current="true"]') !== null,
        title,
      );
    });
    await page.close();
  });
});
