import { describe, expect, it } from 'vitest';
import type { PageHandle } from '../support/browser/session.ts';
import {
  clickButton,
  type ExtensionBrowser,
  switchOff,
  switchOn,
  useExtensionBrowser,
} from '../support/extension-browser.ts';
import { openUnread } from '../support/open-reader.ts';
import { watchOpening } from '../support/opened-tabs.ts';
import { unreadArticle } from '../support/unread-article.ts';

const word = (text: string) =>
  `https://dictionary.cambridge.org/dictionary/english/${text} _blank noopener,noreferrer`;

/** Opens the harbour's article with one word of it in emphasis, for clicks. */
async function openWithBattery(browser: ExtensionBrowser): Promise<PageHandle> {
  const address = await unreadArticle(browser, 'harbour.html', (html) =>
    html.replace('<em>two battery packs</em>', 'two <em>battery</em> packs'),
  );
  return browser.visit(address);
}

describe('Looking words up', () => {
  const browser = useExtensionBrowser();

  it('by keys goes from word to word, says each and opens the dictionary in a tab', async () => {
    const { tab: page, reader } = await openUnread(browser);
    const opened = await watchOpening(browser.session, page, reader);
    await reader.press('d');
    await reader.waitFor(() => document.querySelector('.word-bar'));
    const isSaid = (word: string) =>
      expect.poll(() => reader.text('.word-bar [role="status"]')).toBe(word);
    await isSaid('The');
    await reader.press('ArrowRight');
    await reader.press('ArrowRight');
    await reader.press('ArrowLeft');
    await reader.press('ArrowRight');
    await isSaid('ferry');
    expect(await reader.texts('[data-sentence="0"][aria-current="true"]')).toHaveLength(1);
    await reader.press('Enter');
    expect(await opened.addresses()).toEqual([word('ferry')]);
    await opened.close(1);
    await reader.press('Escape');
    await reader.waitFor(() => !document.querySelector('.word-bar'));
    await reader.press('ArrowRight');
    await reader.waitFor(() => document.querySelector('[data-sentence="1"][aria-current="true"]'));
    await switchOff(reader);
  });

  it('by a double click opens the word under it, also where the first click moves the text', async () => {
    const page = await openWithBattery(browser);
    const reader = await switchOn(browser.session, page);
    const opened = await watchOpening(browser.session, page, reader);
    await reader.click('[data-sentence] em', 2);
    expect(await opened.addresses()).toEqual([word('battery')]);
    await opened.close(1);
    await switchOff(reader);
  });

  it('by touch and mouse uses the bar: a tap chooses the word, a button opens it', async () => {
    const page = await openWithBattery(browser);
    const reader = await switchOn(browser.session, page);
    const opened = await watchOpening(browser.session, page, reader);
    await reader.click('[data-sentence] em');
    await reader.waitFor(() => document.querySelector('[aria-current="true"] em'));
    await clickButton(reader, 'Look a word up', '.controls');
    await reader.waitFor(() => document.querySelector('.word-bar'));
    await reader.click('[data-sentence] em');
    await reader.waitFor(
      () => document.querySelector('.word-bar [role="status"]')?.textContent === 'battery',
    );
    await clickButton(reader, 'Look up', '.word-bar');
    expect(await opened.addresses()).toEqual([word('battery')]);
    await opened.close(1);
    await switchOff(reader);
  });
});
