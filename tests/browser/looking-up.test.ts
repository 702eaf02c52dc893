import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PageHandle } from '../support/browser/session.ts';
import {
  type ExtensionBrowser,
  PAGES_DIR,
  switchOff,
  switchOn,
  useExtensionBrowser,
} from '../support/extension-browser.ts';
import { watchOpening } from '../support/opened-tabs.ts';

const word = (text: string) =>
  `https://dictionary.cambridge.org/dictionary/english/${text} _blank noopener,noreferrer`;

/** Opens the harbour's article with one word of it in emphasis, for clicks. */
async function openWithBattery({ session, server }: ExtensionBrowser): Promise<PageHandle> {
  const harbour = await readFile(join(PAGES_DIR, 'harbour.html'), 'utf8');
  const body = harbour.replace('<em>two battery packs</em>', 'two <em>battery</em> packs');
  server.route('/battery', { body });
  return session.openPage(`${server.origin}/battery`);
}

describe('Looking words up', () => {
  const browser = useExtensionBrowser();

  it('by keys goes from word to word, says each and opens the dictionary in a tab', async () => {
    const page = await browser.session.openPage(browser.at('harbour.html'));
    const reader = await switchOn(browser.session, page);
    const opened = await watchOpening(browser.session, page, reader);
    await reader.press('d');
    await reader.waitFor(() => document.querySelector('.word-bar'));
    const said = () => reader.text('.word-bar [role="status"]');
    expect(await said()).toBe('The');
    await reader.press('ArrowRight');
    await reader.press('ArrowRight');
    await reader.press('ArrowLeft');
    await reader.press('ArrowRight');
    expect(await said()).toBe('ferry');
    expect(await reader.texts('[data-sentence="0"][aria-current="true"]')).toHaveLength(1);
    await reader.press('Enter');
    expect(await opened.addresses()).toEqual([word('ferry')]);
    await opened.close(1);
    await reader.press('Escape');
    await reader.waitFor(() => !document.querySelector('.word-bar'));
    await reader.press('ArrowRight');
    await reader.waitFor(() => document.querySelector('[data-sentence="1"][aria-current="true"]'));
    await switchOff(reader);
    await page.close();
  });

  it('by a double click opens the word under it, also where the first click moves the text', async () => {
    const page = await openWithBattery(browser);
    const reader = await switchOn(browser.session, page);
    const opened = await watchOpening(browser.session, page, reader);
    await reader.click('[data-sentence] em', 2);
    expect(await opened.addresses()).toEqual([word('battery')]);
    await opened.close(1);
    await switchOff(reader);
    await page.close();
  });

  it('by touch and mouse uses the bar: a tap chooses the word, a button opens it', async () => {
    const page = await openWithBattery(browser);
    const reader = await switchOn(browser.session, page);
    const opened = await watchOpening(browser.session, page, reader);
    await reader.click('[data-sentence] em');
    await reader.waitFor(() => document.querySelector('[aria-current="true"] em'));
    await reader.evaluate(() =>
      document.querySelector('.controls [aria-label="Look a word up"]')?.setAttribute('id', 'tool'),
    );
    await reader.click('#tool');
    await reader.waitFor(() => document.querySelector('.word-bar'));
    await reader.click('[data-sentence] em');
    await reader.waitFor(
      () => document.querySelector('.word-bar [role="status"]')?.textContent === 'battery',
    );
    await reader.click('.word-bar .quiet');
    expect(await opened.addresses()).toEqual([word('battery')]);
    await opened.close(1);
    await switchOff(reader);
    await page.close();
  });
});
