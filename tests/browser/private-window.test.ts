import { beforeAll, describe, expect, it } from 'vitest';
import type { PageHandle, ViewHandle } from '../support/browser/session.ts';
import {
  clickButton,
  clickMessage,
  openPopup,
  switchOff,
  switchOn,
  useExtensionBrowser,
  writeNote,
} from '../support/extension-browser.ts';
import { openUnread } from '../support/open-reader.ts';
import { settledState, storedState } from '../support/stored-state.ts';
import { unreadArticle } from '../support/unread-article.ts';

const withTitle = (title: string) => (html: string) =>
  html.replaceAll('Ferry returns to the old harbour after eleven years', title);

describe('In a private window,', () => {
  const browser = useExtensionBrowser({ inPrivateWindows: true });
  /** An article that was read in an ordinary window, with a note on it. */
  let kept: string;

  /** Opens an article in a private window and reads there, with every key that keeps something. */
  async function readInPrivate(address: string): Promise<[PageHandle, ViewHandle]> {
    const page = await browser.session.openPrivatePage(address);
    const reader = await switchOn(browser.session, page);
    expect(await reader.text('.notice')).toContain('This is a private window');
    // Walking, a note, a mark, what was understood, a translation, another view: all that is kept
    // elsewhere.
    for (const key of ['j', 'n', 'h', '2', 't', 'v', 'v', 'j', 'PageDown', 'End'])
      await reader.press(key);
    expect(await reader.texts('textarea, .add-note')).toEqual([]);
    return [page, reader];
  }

  beforeAll(async () => {
    const { session } = browser;
    kept = await unreadArticle(browser, 'harbour.html', withTitle('Kept before'));
    const page = await session.openPage(kept);
    const reader = await switchOn(session, page);
    await reader.press('n');
    await writeNote(reader, 'written before');
    await switchOff(reader);
    await page.goto(await unreadArticle(browser, 'harbour.html', withTitle('Thrown away')));
    await switchOff(await switchOn(session, page));
    await page.close();
    const library = await session.openExtensionPage('library.html');
    await clickButton(library, 'Delete “Thrown away”');
    await library.waitFor(() => document.querySelector('.toast'));
    await library.close();
  });

  it('the reader is told before typing that nothing is kept', async () => {
    const { session } = browser;
    const page = await session.openPrivatePage(await unreadArticle(browser));
    const popup = await openPopup(session, page);
    expect(await popup.text('.popup > p.muted')).toContain('private window');
    expect(await popup.texts('textarea')).toEqual([]);
    // Nor is the site: the switch that is left is for this article.
    expect(await popup.texts('[role="switch"]')).toHaveLength(1);
    await popup.close();
    await page.close();
  });

  it('reading leaves no byte behind, of a new article or of one kept before', async () => {
    const { session } = browser;
    const before = await settledState(session);
    for (const address of [kept, await unreadArticle(browser)]) {
      const [page, reader] = await readInPrivate(address);
      await reader.press('/');
      await reader.type('ferry');
      await reader.waitFor(() => document.querySelector('mark.current-hit'));
      // What a page says as it goes comes from no tab any more, private or not.
      await page.close();
    }
    expect(await storedState(session)).toEqual(before);
  });

  it('looking into the library leaves no byte behind: its lists, its search, its bin', async () => {
    const { session } = browser;
    const title = 'Seen by nobody';
    const address = await unreadArticle(browser, 'harbour.html', withTitle(title));
    const before = await settledState(session);
    const [page, reader] = await readInPrivate(address);
    await clickButton(reader, 'Library', '.bar');
    const library = await session.findExtensionTab('library.html');
    if (!library) throw new Error('The library did not open');
    // Chromium shows no page of an extension in a private window, and opens an ordinary one.
    expect(await library.evaluate(isPrivate)).toBe(browser.kind === 'firefox');
    await library.waitFor(() => document.querySelector('.article .title'));
    expect(await library.texts('.article .title')).not.toContain(title);
    await library.click('input[type="search"]');
    await library.type('written before');
    await library.waitFor(
      // There may be one article from the beginning: the address says that the search is under way.
      () =>
        location.hash.includes('written') &&
        String(document.querySelectorAll('.article .title').length) === '1',
    );
    await library.evaluate(() => {
      location.hash = 'view=bin';
    });
    await library.waitFor(() => document.querySelector('.bin .title'));
    expect(await library.texts('.bin .title')).toContain('Thrown away');
    await library.close();
    await page.close();
    expect(await storedState(session)).toEqual(before);
  });

  it.skipIf(browser.kind === 'chromium')(
    'an article from the library leaves no byte behind',
    async () => {
      const { session } = browser;
      const before = await settledState(session);
      const page = await session.openPrivatePage(`${session.extensionOrigin}/library.html`);
      expect(await page.evaluate(isPrivate)).toBe(true);
      const address = await page.waitFor(() =>
        [...document.querySelectorAll<HTMLAnchorElement>('.article .title')]
          .find((title) => title.textContent.trim() === 'Kept before')
          ?.getAttribute('href'),
      );
      await page.click(`a[href="${address}"]`);
      const reader = await session.findExtensionTab('reader.html');
      if (!reader) throw new Error('The article did not open');
      await reader.waitFor(() => document.querySelector('[aria-current="true"]'));
      expect(await reader.evaluate(isPrivate)).toBe(true);
      expect(await reader.text('.notice')).toContain('This is a private window');
      for (const key of ['j', 'n', 'h', '2', 'j', 'End']) await reader.press(key);
      expect(await reader.texts('.add-note')).toEqual([]);
      const isReadOnly = () =>
        document.querySelector<HTMLTextAreaElement>('.note textarea')?.readOnly;
      expect(await reader.evaluate(isReadOnly)).toBe(true);
      expect(await reader.texts('.save-state, .note button')).toEqual([]);
      await reader.close();
      if (await page.exists()) await page.close();
      expect(await storedState(session)).toEqual(before);
    },
  );

  it.skipIf(browser.kind === 'chromium')(
    'a setting holds for its page alone, which says so, and leaves no byte behind',
    async () => {
      const { session } = browser;
      const before = await settledState(session);
      const page = await session.openPrivatePage(`${session.extensionOrigin}/options.html`);
      await page.waitFor(() => document.querySelector('input[value="sepia"]'));
      await page.click('label:has(input[value="sepia"])');
      expect(await page.text('[role="alert"]')).toContain('private window');
      expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('sepia');
      await page.close();
      expect(await storedState(session)).toEqual(before);
    },
  );

  it.skipIf(browser.kind === 'chromium')(
    'the library says that nothing is changed there, and changes nothing',
    async () => {
      const { session } = browser;
      const before = await settledState(session);
      const page = await session.openPrivatePage(`${session.extensionOrigin}/library.html`);
      expect(await page.text('.notice')).toContain('private window');
      await clickButton(page, 'Delete “Kept before”');
      await page.waitFor(() => document.querySelector('.notice[role="alert"]'));
      await page.evaluate(() => {
        location.hash = 'view=bin';
      });
      await clickMessage(page, 'binEmpty');
      await clickMessage(page, 'binEmptyYes');
      expect(await page.text('.notice[role="alert"]')).toContain('private window');
      await page.close();
      expect(await storedState(session)).toEqual(before);
    },
  );

  it('an ordinary window beside it keeps what is written, as ever', async () => {
    const { tab, reader } = await openUnread(browser);
    await reader.press('n');
    await writeNote(reader, 'kept beside it');
    expect(JSON.stringify(await storedState(browser.session))).toContain('kept beside it');
    await tab.close();
  });
});

/** Whether a page of the extension is in a private window. */
const isPrivate = () => {
  type Scope = { chrome: { extension: { inIncognitoContext: boolean } } };
  return (globalThis as unknown as Scope).chrome.extension.inIncognitoContext;
};
