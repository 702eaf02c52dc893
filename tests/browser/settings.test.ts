import { describe, expect, it } from 'vitest';
import { waitUntil } from '../support/browser/wait.ts';
import {
  clickButton,
  openPopup,
  positionOf,
  switchOff,
  switchOn,
  useExtensionBrowser,
  writeNote,
} from '../support/extension-browser.ts';
import { unreadArticle, useFreshSettings } from '../support/unread-article.ts';

/** The keys that are stored, as the next reader will find them. */
const storedKeys = async (): Promise<string> => {
  const { chrome } = globalThis as unknown as {
    chrome: { storage: Record<'sync' | 'local', { get(key: string): Promise<unknown> }> };
  };
  const stored = [chrome.storage.sync, chrome.storage.local].map((area) =>
    area.get('settings:shortcuts'),
  );
  return JSON.stringify(await Promise.all(stored));
};

describe('The settings page', () => {
  const browser = useExtensionBrowser();

  useFreshSettings(browser);

  /** What stands on the toolbar button, of the tabs where something does. */
  const shows = (texts: readonly string[]) =>
    waitUntil(`the button to show ${texts}`, async () => {
      const now = await browser.session.evaluateInWorker(async () => {
        const { chrome, browser = chrome } = globalThis as unknown as Record<
          'chrome' | 'browser',
          {
            action: { getBadgeText(tab: { tabId: number }): Promise<string> };
            tabs: { query(ask: object): Promise<{ id: number }[]> };
          }
        >;
        const tabs = await browser.tabs.query({});
        const all = tabs.map(({ id }) => browser.action.getBadgeText({ tabId: id }));
        return (await Promise.all(all)).filter(Boolean);
      });
      return String(now) === String(texts);
    });

  it('is reached from the popup and from the reader', async () => {
    const page = await browser.visit(browser.at('harbour.html'));
    const popup = await openPopup(browser.session, page);
    await clickButton(popup, 'Settings');
    const options = await browser.session.findExtensionTab('options.html');
    expect(await options?.text('h1')).toBe('Settings');
    await options?.close();
    await page.bringToFront();
    const reader = await switchOn(browser.session, page);
    await reader.press(',');
    await clickButton(reader, 'All settings');
    const again = await browser.session.findExtensionTab('options.html');
    expect(again).not.toBeNull();
    await again?.close();
  });

  it('takes a key that is pressed, and the reader obeys it; the key does nothing elsewhere', async () => {
    const options = await browser.visitExtension('options.html#shortcuts');
    await clickButton(options, 'Add a key for “Next sentence”');
    await options.waitFor(() => document.activeElement?.matches('.key-catcher'));
    await options.press('x');
    await options.waitFor(() =>
      document.querySelector('[aria-label="Take x away from “Next sentence”"]'),
    );
    await expect.poll(() => browser.session.evaluateInWorker(storedKeys)).toContain('"x"');
    const page = await browser.visit(await unreadArticle(browser));
    await page.press('x');
    expect(await browser.session.readerFrame(page, 300)).toBeNull();
    const reader = await switchOn(browser.session, page);
    const first = await positionOf(reader);
    await reader.press('x');
    await reader.waitFor(() => document.querySelector('[data-sentence="1"][aria-current="true"]'));
    expect(await positionOf(reader)).not.toBe(first);
    await switchOff(reader);
    await page.close();
  });

  it('says when another action has the key, and moves it when told to', async () => {
    const options = await browser.visitExtension('options.html#shortcuts');
    await clickButton(options, 'Add a key for “Last sentence”');
    await options.waitFor(() => document.activeElement?.matches('.key-catcher'));
    await options.press('h');
    await options.waitFor(() => document.querySelector('.shortcut-conflict p'));
    expect(await options.text('.shortcut-conflict p')).toMatch(/^h is already the key for/);
    await clickButton(options, 'Use it here', '.shortcut-conflict');
    await options.waitFor(() =>
      document.querySelector('[aria-label="Take h away from “Last sentence”"]'),
    );
    await options.click('#shortcuts > .reset');
    await options.waitFor(
      () => !document.querySelector('[aria-label="Take h away from “Last sentence”"]'),
    );
  });

  it('puts the number of notes on the button of a page where Lede was opened, until one moves on', async () => {
    const options = await browser.visitExtension('options.html#storage');
    await options.click('#storage [role="switch"]');
    await options.waitFor(() => document.querySelector('#storage [aria-checked="true"]'));
    const address = await unreadArticle(browser, 'korean.html');
    const page = await browser.visit(address);
    const popup = await openPopup(browser.session, page);
    await popup.click('textarea');
    await writeNote(popup, 'one');
    await shows(['1']);
    await popup.close();
    const reader = await switchOn(browser.session, page);
    await reader.click('.add-note');
    await writeNote(reader, 'two');
    await shows(['2']);
    await page.goto(browser.at('harbour.html'));
    await shows([]);
    const again = await openPopup(browser.session, page);
    await again.close();
    await page.goto(address);
    await openPopup(browser.session, page).then((view) => view.close());
    await shows(['2']);
    await options.bringToFront();
    await options.click('#storage [role="switch"]');
    await shows([]);
    await options.close();
  });

  it('is the browser’s own way to the options', async () => {
    await browser.session.evaluateInWorker(async () => {
      const { chrome, browser = chrome } = globalThis as unknown as Record<
        'chrome' | 'browser',
        { runtime: { openOptionsPage(): Promise<void> } }
      >;
      await browser.runtime.openOptionsPage();
    });
    const options = await browser.session.findExtensionTab('options.html');
    expect(await options?.text('h1')).toBe('Settings');
    // It may have taken the window's only tab, which no driver can close.
  });
});
