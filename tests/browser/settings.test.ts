import { describe, expect, it } from 'vitest';
import { BROWSER_KINDS } from './harness/session.ts';
import { openPopup, positionOf, switchOff, switchOn, useNewsstand } from './newsstand.ts';

describe.each(BROWSER_KINDS)('The settings page in %s', (kind) => {
  const stand = useNewsstand(kind);

  it('is reached from the popup and from the reader', async () => {
    const page = await stand.session.openPage(stand.at('harbour.html'));
    const popup = await openPopup(stand.session, page);
    await popup.click('footer button:last-child');
    const options = await stand.session.findExtensionTab('options.html');
    expect(await options?.text('h1')).toBe('Settings');
    await options?.close();
    await page.bringToFront();
    const reader = await switchOn(stand.session, page);
    await reader.press(',');
    await reader.click('.comfort-panel > button');
    const again = await stand.session.findExtensionTab('options.html');
    expect(again).not.toBeNull();
    await again?.close();
    await page.close();
  });

  it('takes a key that is pressed, and the reader obeys it; the key does nothing elsewhere', async () => {
    const options = await stand.session.openExtensionPage('options.html#shortcuts');
    await options.waitFor(() => document.querySelector('.shortcut-row'));
    await options.click('.shortcut-row button[aria-label="Add a key for “Next sentence”"]');
    await options.waitFor(() => document.activeElement?.matches('.key-catcher'));
    await options.press('x');
    await options.waitFor(() =>
      document.querySelector('[aria-label="Take x away from “Next sentence”"]'),
    );
    const page = await stand.session.openPage(stand.at('harbour.html'));
    await page.press('x');
    expect(await stand.session.readerFrame(page, 300)).toBeNull();
    const reader = await switchOn(stand.session, page);
    await reader.press('Home');
    const first = await positionOf(reader);
    await reader.press('x');
    await reader.waitFor(() => document.querySelector('[data-sentence="1"][aria-current="true"]'));
    expect(await positionOf(reader)).not.toBe(first);
    await switchOff(reader);
    await page.close();
    await options.close();
  });

  it('says when another action has the key, and moves it when told to', async () => {
    const options = await stand.session.openExtensionPage('options.html#shortcuts');
    await options.waitFor(() => document.querySelector('.shortcut-row'));
    await options.click('.shortcut-row button[aria-label="Add a key for “Last sentence”"]');
    await options.waitFor(() => document.activeElement?.matches('.key-catcher'));
    await options.press('h');
    await options.waitFor(() => document.querySelector('.shortcut-conflict p'));
    expect(await options.text('.shortcut-conflict p')).toMatch(/^h is already the key for/);
    await options.click('.shortcut-conflict button');
    await options.waitFor(() =>
      document.querySelector('[aria-label="Take h away from “Last sentence”"]'),
    );
    await options.click('#shortcuts > .reset');
    await options.waitFor(
      () => !document.querySelector('[aria-label="Take h away from “Last sentence”"]'),
    );
    await options.close();
  });

  it('is the browser’s own way to the options', async () => {
    await stand.session.evaluateInWorker(async () => {
      const { chrome, browser = chrome } = globalThis as unknown as Record<
        'chrome' | 'browser',
        { runtime: { openOptionsPage(): Promise<void> } }
      >;
      await browser.runtime.openOptionsPage();
    });
    const options = await stand.session.findExtensionTab('options.html');
    expect(await options?.text('h1')).toBe('Settings');
    // It may have taken the window's only tab, which no driver can close.
  });
});
