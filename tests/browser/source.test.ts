import { describe, expect, it } from 'vitest';
import type { PageHandle } from '../support/browser/session.ts';
import {
  gone,
  switchOff,
  switchOn,
  TOGGLE_COMMAND,
  useExtensionBrowser,
} from '../support/extension-browser.ts';
import { openUnread } from '../support/open-reader.ts';
import { unreadArticle } from '../support/unread-article.ts';

const SENTENCE =
  'It needs 38 minutes for the crossing, about half the time of the road around the bay.';

/** What is highlighted on the page, as the page itself can see it. */
const highlighted = (page: PageHandle) =>
  page.evaluate(() =>
    [...(CSS.highlights.get('lede-place') ?? [])]
      .map((range) => (range as Range).toString())
      .join(''),
  );

const markupOf = (page: PageHandle) => page.evaluate(() => document.body.outerHTML);

describe('The source of a sentence', () => {
  const browser = useExtensionBrowser();

  it('is copied with it, with a link straight to it', async () => {
    const url = await unreadArticle(browser);
    const page = await browser.visit(url);
    const reader = await switchOn(browser.session, page);
    await reader.press('j');
    await reader.waitFor(() => document.querySelector('[data-sentence="1"][aria-current="true"]'));
    await reader.press('c');
    await reader.waitFor(
      () => document.querySelector('.said')?.textContent === 'Copied with its source',
    );
    await reader.press('n');
    await reader.waitFor(() => document.activeElement?.matches('textarea'));
    await reader.press('Control+v');
    const pasted = await reader.waitFor(() => document.querySelector('textarea')?.value);
    expect(pasted).toBe(
      [
        'U.S. Consul Peter Hale and the mayor, Dr. Anna Voss, were on board with some 300 passengers.',
        '— Ferry returns to the old harbour after eleven years, The Quay Courier',
        `${url}#:~:text=U.S.%20Consul%20Peter%20Hale%20and%20the%20mayor%2C%20Dr.%20Anna%20Voss%2C%20were%20on%20board%20with%20some%20300%20passengers.`,
      ].join('\n'),
    );
    await switchOff(reader);
  });

  it('is there to be copied by hand where the browser refuses', async () => {
    const { reader } = await openUnread(browser);
    await reader.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
    });
    await reader.press('c');
    await reader.waitFor(() => document.activeElement?.matches('.copy-sheet[open] textarea'));
    const chosen = await reader.evaluate(() => {
      const field = document.querySelector<HTMLTextAreaElement>('.copy-sheet textarea');
      return field?.value.slice(field.selectionStart, field.selectionEnd);
    });
    expect(chosen).toMatch(/^[^\n]+\n— Ferry returns[^\n]+\nhttp\S+$/);
    await reader.press('Escape');
    await reader.waitFor(() => !document.querySelector('.copy-sheet[open]'));
    await switchOff(reader);
  });

  it('is shown on the page, which is not changed by it, and Escape leads back to the sentence', async () => {
    const page = await browser.visit(await unreadArticle(browser));
    const markup = await markupOf(page);
    const reader = await switchOn(browser.session, page);
    await reader.click('[data-sentence="5"]');
    await reader.waitFor(() => document.querySelector('[data-sentence="5"][aria-current="true"]'));
    await reader.press('o');
    await page.waitFor(() => CSS.highlights.has('lede-place'));
    expect(await highlighted(page)).toBe(SENTENCE);
    expect(await markupOf(page)).toBe(markup);
    const isSeen = await page.evaluate(() => {
      const [range] = CSS.highlights.get('lede-place') ?? [];
      const { left, top, height } = (range as Range).getBoundingClientRect();
      const under = document.elementFromPoint(left + 5, top + height / 4);
      return under?.textContent?.includes('38 minutes') ?? false;
    });
    expect(isSeen).toBe(true);
    await page.press('Escape');
    await page.waitFor(() => !CSS.highlights.has('lede-place'));
    await reader.waitFor(() => document.hasFocus());
    expect(await reader.texts('[data-sentence="5"][aria-current="true"]')).toEqual([SENTENCE]);
    await reader.press('j');
    await reader.waitFor(() => document.querySelector('[data-sentence="6"][aria-current="true"]'));
    await switchOff(reader);
    expect(await markupOf(page)).toBe(markup);
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
  });

  it('is found behind inline elements, soft hyphens and a policy that forbids styles', async () => {
    const others = Array.from(
      { length: 60 },
      (_, i) => `<p>The sentence number ${i} of this page is not the one.</p>`,
    ).join('');
    const body = `<!doctype html><html lang="en"><title>Odd page</title><body><article><h1>Odd page</h1>
      <p hidden>The long-lost lock keeper came back to the water at dawn.</p>
      <p class="unseen">The long-lost lock keeper came back to the water at dawn.</p>
      ${others}
      <p>The long-lost <b>lock</b>
         keep&shy;er <i>came <u>back</u></i> to the&nbsp;water at dawn. Nobody else had seen him there.</p>
      ${others}</article></body></html>`;
    browser.server.route('/odd', {
      body,
      headers: { 'content-security-policy': "default-src 'none'" },
    });
    const page = await browser.visit(`${browser.server.origin}/odd`);
    const reader = await switchOn(browser.session, page);
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('.unseen')?.style.setProperty('opacity', '0');
    });
    await reader.click('[data-sentence="61"]');
    await reader.waitFor(() => document.querySelector('[data-sentence="61"][aria-current="true"]'));
    expect(await reader.text('[aria-current="true"]')).toBe(
      'The long-lost lock keeper came back to the water at dawn.',
    );
    await reader.press('o');
    await page.waitFor(() => CSS.highlights.has('lede-place'));
    expect((await highlighted(page)).replace(/[\s\u00AD]+/g, ' ')).toBe(
      'The long-lost lock keep er came back to the water at dawn.',
    );
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
    // The button has the focus: its own key leads back.
    await page.press('Space');
    await page.waitFor(() => !CSS.highlights.has('lede-place'));
    await reader.waitFor(() => document.hasFocus());
    await switchOff(reader);
  });

  it('that is no longer on the page is said to be so', async () => {
    const { tab: page, reader } = await openUnread(browser);
    await page.evaluate(() => document.querySelector('.body')?.remove());
    await reader.press('o');
    await reader.waitFor(
      () =>
        document.querySelector('.said')?.textContent ===
        'This sentence is not on the page as it is now.',
    );
    await switchOff(reader);
  });

  it('does not stay on the page when Sentences Mode is switched off meanwhile', async () => {
    const { tab: page, reader } = await openUnread(browser);
    await reader.press('o');
    await page.waitFor(() => CSS.highlights.has('lede-place'));
    await browser.session.pressCommand(page, TOGGLE_COMMAND);
    await gone(reader);
    await page.waitFor(() => !CSS.highlights.has('lede-place'));
    expect(
      await page.evaluate(() => document.documentElement.querySelector(':scope > div')),
    ).toBeNull();
  });

  it('from the library opens the page at the sentence', async () => {
    const { session } = browser;
    const address = await unreadArticle(browser);
    const page = await session.openPage(address);
    await switchOff(await switchOn(session, page));
    const library = await session.openExtensionPage('library.html');
    // The one opened last comes first.
    await library.click('.article .title');
    const tab = await session.findExtensionTab('reader.html');
    if (!tab) throw new Error('The article did not open');
    await tab.waitFor(() => document.querySelector('[aria-current="true"]'));
    await tab.press('End');
    const before = (await session.pages()).length;
    await tab.press('o');
    await expect.poll(async () => (await session.pages()).length).toBe(before + 1);
    const opened = (await session.pages()).at(-1);
    await opened?.waitFor(() => location.pathname.startsWith('/unread/') && scrollY > 0);
    expect(new URL((await opened?.url()) ?? '').pathname).toBe(new URL(address).pathname);
    for (const each of [opened, tab, page]) await each?.close();
  });
});
