import { describe, expect, it } from 'vitest';
import type { PageHandle, ViewHandle } from '../support/browser/session.ts';
import {
  clickButton,
  openPopup,
  switchOff,
  switchOn,
  useExtensionBrowser,
  waitForSaved,
  writeNote,
} from '../support/extension-browser.ts';
import { openUnread } from '../support/open-reader.ts';
import { unreadArticle } from '../support/unread-article.ts';

const notesOf = (view: ViewHandle) =>
  view.evaluate(() => [...document.querySelectorAll('textarea')].map((field) => field.value));

describe('Notes', () => {
  const browser = useExtensionBrowser();

  it('are taken on a sentence and on the article, and are there the next time', async () => {
    const { tab: page, reader } = await openUnread(browser);
    await reader.press('j');
    await reader.press('n');
    await writeNote(reader, 'who is the consul? j k n');
    await clickButton(reader, 'Note on the article');
    await writeNote(reader, 'ask Mara about this');
    await switchOff(reader);
    const again = await switchOn(browser.session, page);
    await again.waitFor(() => document.querySelectorAll('textarea').length === 2);
    expect((await notesOf(again)).sort()).toEqual([
      'ask Mara about this',
      'who is the consul? j k n',
    ]);
    const beside = await again.evaluate(
      () =>
        document.querySelector('[data-sentence="1"] + .notes textarea') instanceof
        HTMLTextAreaElement,
    );
    expect(beside).toBe(true);
    expect(await again.texts('[data-sentence="1"][aria-current="true"]')).toHaveLength(1);
  });

  it('are taken on the last sentence from the end of the article, with the first key', async () => {
    const { reader } = await openUnread(browser);
    await reader.press('End');
    await reader.press('j');
    await reader.press('n');
    await writeNote(reader, 'the last word');
    expect(await reader.texts('.page[data-view="end"]')).toEqual([]);
    const on = await reader.evaluate(
      () => document.querySelector('[aria-current="true"] + .notes textarea') !== null,
    );
    expect(on).toBe(true);
    await switchOff(reader);
  });

  it('are edited, deleted, and taken back', async () => {
    const { tab: page, reader } = await openUnread(browser, 'korean.html');
    await reader.click('.add-note');
    await writeNote(reader, '항구 = harbour');
    await reader.type(', haven');
    await waitForSaved(reader);
    await clickButton(reader, 'Delete', '.note');
    await reader.waitFor(() => document.querySelector('.toast'));
    expect(await notesOf(reader)).toEqual([]);
    await clickButton(reader, 'Undo', '.toast');
    await reader.waitFor(() => document.querySelector('textarea'));
    expect(await notesOf(reader)).toEqual(['항구 = harbour, haven']);
    await switchOff(reader);
    const again = await switchOn(browser.session, page);
    await again.waitFor(() => document.querySelector('textarea'));
    expect(await notesOf(again)).toEqual(['항구 = harbour, haven']);
    await clickButton(again, 'Delete', '.note');
    await again.waitFor(() => document.querySelector('.toast'));
    await switchOff(again);
    const third = await switchOn(browser.session, page);
    expect(await notesOf(third)).toEqual([]);
  });

  it('survive a worker that is killed between typing and reopening', async () => {
    const { tab: page, reader } = await openUnread(browser);
    await reader.press('n');
    await writeNote(reader, 'first half');
    await browser.session.killWorker();
    await reader.type(' and second half');
    await waitForSaved(reader);
    await browser.session.killWorker();
    await switchOff(reader);
    const again = await switchOn(browser.session, page);
    await again.waitFor(() => document.querySelector('textarea'));
    expect(await notesOf(again)).toEqual(['first half and second half']);
  });

  it('are saved when the overlay is closed in the middle of typing', async () => {
    const { tab: page, reader } = await openUnread(browser);
    await reader.press('n');
    await reader.waitFor(() => document.activeElement?.matches('textarea'));
    await reader.type('in haste');
    await switchOff(reader);
    const again = await switchOn(browser.session, page);
    await again.waitFor(() => document.querySelector('textarea'));
    expect(await notesOf(again)).toEqual(['in haste']);
  });

  /** The popup with the field that waits for a note, which has the focus then. */
  async function popupWithField(page: PageHandle): Promise<ViewHandle> {
    const popup = await openPopup(browser.session, page);
    await popup.click('.page-notes textarea');
    return popup;
  }

  it('are taken in the popup too, over a reader that is open, and listed there the next time', async () => {
    const page = await browser.visit(await unreadArticle(browser, 'arabic.html'));
    const first = await popupWithField(page);
    await writeNote(first, 'before reading');
    await first.close();
    const reader = await switchOn(browser.session, page);
    await reader.waitFor(() => document.querySelector('textarea')?.value === 'before reading');
    const second = await popupWithField(page);
    expect(await second.texts('.page-notes li')).toEqual(['before reading']);
    await browser.session.killWorker();
    await writeNote(second, 'while reading');
    await reader.waitFor(() => document.querySelectorAll('textarea').length === 2);
    // What is typed on in the popup is followed, though it was saved in the middle.
    await second.type(', slowly');
    await waitForSaved(second);
    await reader.waitFor(() =>
      [...document.querySelectorAll('textarea')].some(
        (field) => field.value === 'while reading, slowly',
      ),
    );
    await second.close();
    await page.bringToFront();
    await reader.click('.add-note');
    await writeNote(reader, 'on a sentence');
    const third = await openPopup(browser.session, page);
    await third.waitFor(() => document.querySelectorAll('.page-notes li').length === 3);
    expect(await third.texts('.page-notes li p')).toEqual([
      'on a sentence',
      'while reading, slowly',
      'before reading',
    ]);
    const [quoted = ''] = await reader.texts('[data-sentence="0"]');
    expect(quoted).toContain(await third.text('.page-notes blockquote'));
    await third.close();
  });

  it('typed in a popup that closes in the middle of a word are there when it opens again', async () => {
    const page = await browser.visit(await unreadArticle(browser, 'split.html'));
    const popup = await popupWithField(page);
    await popup.type('half a tho');
    await popup.close();
    const again = await openPopup(browser.session, page);
    // In its field again or, where it was saved before the popup had gone, among the others.
    await again.waitFor(() =>
      [...document.querySelectorAll<HTMLElement>('.page-notes textarea, .page-notes li p')].some(
        (place) =>
          (place instanceof HTMLTextAreaElement ? place.value : place.innerText) === 'half a tho',
      ),
    );
    await again.close();
    const reader = await switchOn(browser.session, page);
    await reader.waitFor(() => document.querySelector('textarea'));
    expect(await notesOf(reader)).toEqual(['half a tho']);
    await switchOff(reader);
  });

  it('stay unseen by a page whose scripts listen to every key', async () => {
    const page = await browser.visit(await unreadArticle(browser));
    await page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      for (const type of ['keydown', 'keyup', 'keypress', 'beforeinput', 'input', 'message']) {
        window.addEventListener(
          type,
          (event) => seen.push(`${type} ${(event as KeyboardEvent).key}`),
          { capture: true },
        );
      }
    });
    const reader = await switchOn(browser.session, page);
    await reader.press('n');
    await writeNote(reader, 'nobody else reads this');
    const seen = await page.evaluate(() => [
      ...(window as unknown as { seen: string[] }).seen,
      ...performance
        .getEntriesByType('resource')
        .map((entry) => entry.name)
        .filter((name) => name.includes('note')),
    ]);
    expect(seen).toEqual([]);
    const reach = await page.evaluate(() => ({
      frames: window.length,
      inTree: document.querySelectorAll('iframe').length,
      shadow: [...document.documentElement.children].some((element) => element.shadowRoot),
    }));
    expect(reach).toEqual({ frames: 0, inTree: 0, shadow: false });
  });
});
