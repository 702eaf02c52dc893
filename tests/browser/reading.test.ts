import { describe, expect, it } from 'vitest';
import {
  clickButton,
  openPopup,
  positionOf,
  pressToLeave,
  switchOff,
  switchOn,
  switchOnInPopup,
  TOGGLE_COMMAND,
  useExtensionBrowser,
} from '../support/extension-browser.ts';
import { openUnread } from '../support/open-reader.ts';
import { unreadArticle } from '../support/unread-article.ts';

describe('Sentences Mode', () => {
  const browser = useExtensionBrowser();

  it('shows the article alone, sentence by sentence, with title, source, authors and time', async () => {
    const page = await browser.visit(browser.at('harbour.html'));
    const reader = await switchOnInPopup(browser.session, page);
    const sentences = await reader.texts('main [data-sentence]');
    expect(sentences[1]).toBe(
      'U.S. Consul Peter Hale and the mayor, Dr. Anna Voss, were on board with some 300 passengers.',
    );
    expect(sentences).toContain('Season tickets go on sale at 9 a.m. on Monday at Pier No. 2.');
    expect(sentences).toContain('Tickets cost less than the bus');
    expect(sentences.at(-1)).toBe('The last one leaves at 10:40 p.m. from the town side.');
    expect(await reader.text('h1')).toBe('Ferry returns to the old harbour after eleven years');
    expect(await reader.text('.about')).toMatch(/The Quay Courier.*Mara Ellison.*March 14, 2026/s);
    expect(await reader.text('.signoff')).toBe('Mara Ellison, The Quay Courier.');
    const all = await reader.evaluate(() => document.body.innerText);
    expect(all).not.toMatch(/Most read|logged in|All rights reserved|Night market/);
    expect(await reader.evaluate(() => document.querySelector('main em')?.textContent)).toBe(
      'two battery packs',
    );
    expect(
      await reader.evaluate(() => document.querySelector('main a')?.getAttribute('href')),
    ).toBe('https://example.org/yard');
  });

  it('steps by keys, by buttons and by a tap on a sentence', async () => {
    const { reader } = await openUnread(browser);
    const total = (await reader.texts('[data-sentence]')).length;
    const isAt = (n: number) => expect.poll(() => positionOf(reader)).toBe(`${n} of ${total}`);
    await reader.press('ArrowDown');
    await reader.press('j');
    await reader.press('ArrowRight');
    await isAt(4);
    await reader.press('k');
    await reader.press('ArrowUp');
    await isAt(2);
    await clickButton(reader, 'Next sentence');
    await isAt(3);
    await clickButton(reader, 'Previous sentence');
    await isAt(2);
    await reader.click('[data-sentence="4"]');
    await isAt(5);
    await reader.press('End');
    await isAt(total);
    await reader.press('ArrowDown');
    await isAt(total);
    const marked = await reader.evaluate(() =>
      [...document.querySelectorAll('[aria-current="true"]')].map((item) =>
        item.getAttribute('data-sentence'),
      ),
    );
    expect(marked).toEqual([String(total - 1)]);
  });

  it('goes on at the sentence where the reader stopped, whatever is appended to the address', async () => {
    const address = await unreadArticle(browser);
    const page = await browser.visit(address);
    const reader = await switchOn(browser.session, page);
    await reader.press('j');
    await reader.press('j');
    await reader.waitFor(() => document.querySelector('[data-sentence="2"][aria-current="true"]'));
    const place = await positionOf(reader);
    await pressToLeave(reader, 'Escape');
    const again = await browser.visit(`${address}?utm_source=letter&fbclid=1#top`);
    const popup = await openPopup(browser.session, again);
    await popup.waitFor(() => document.body.innerText.includes('You are at sentence 3 of'));
    await popup.close();
    const resumed = await switchOn(browser.session, again);
    await resumed.waitFor(() => document.querySelector('[data-sentence="2"][aria-current="true"]'));
    expect(await positionOf(resumed)).toBe(place);
  });

  it('leaves the page as it was: scroll position, focus and selection', async () => {
    const page = await browser.visit(browser.at('harbour.html'));
    const markup = () => page.evaluate(() => document.documentElement.outerHTML);
    const before = await markup();
    const standing = () =>
      page.evaluate(() => ({
        top: Math.round(scrollY),
        focus: document.activeElement?.id,
        selected: String(getSelection()),
      }));
    await page.evaluate(() => {
      const heading = document.querySelector('h2');
      if (heading) getSelection()?.selectAllChildren(heading);
      document.querySelector<HTMLInputElement>('#search')?.focus({ preventScroll: true });
      scrollTo(0, 240);
    });
    const was = await standing();
    const reader = await switchOn(browser.session, page);
    await reader.press('j');
    await switchOff(reader);
    expect(await standing()).toEqual(was);
    expect(await markup()).toBe(before);
  });

  it('is switched off by the same switch', async () => {
    const page = await browser.visit(browser.at('harbour.html'));
    await switchOn(browser.session, page);
    const popup = await openPopup(browser.session, page);
    await popup.waitFor(
      () => document.querySelector('[role="switch"]')?.getAttribute('aria-checked') === 'true',
    );
    await popup.click('[role="switch"]');
    await page.waitFor(() => !document.documentElement.querySelector(':scope > div'));
  });

  it('costs a page nothing where the popup was only looked at, and opens and closes by the keyboard command', async () => {
    const page = await browser.visit(browser.at('harbour.html'));
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    const popup = await openPopup(browser.session, page);
    await popup.waitFor(() => document.querySelector('.title'));
    await popup.close();
    await page.waitFor(() => !document.documentElement.querySelector(':scope > div'));
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    await browser.session.pressCommand(page, TOGGLE_COMMAND);
    const reader = await browser.session.readerFrame(page);
    await reader?.waitFor(() => document.querySelector('[aria-current="true"]'));
    await page.waitFor(() => document.documentElement.querySelector(':scope > div'));
    await reader?.waitFor(() => document.hasFocus());
    await browser.session.pressCommand(page, TOGGLE_COMMAND);
    await page.waitFor(() => !document.documentElement.querySelector(':scope > div'));
  });
});
