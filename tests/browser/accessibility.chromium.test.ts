import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { READING_VIEWS } from '../../utils/settings/view.ts';
import { violationsIn } from '../support/browser/accessibility.ts';
import { openShadows } from '../support/browser/chromium-shadows.ts';
import { layoutProblemsIn } from '../support/browser/layout.ts';
import { resetSession } from '../support/browser/reset.ts';
import type { PageHandle } from '../support/browser/session.ts';
import {
  openPopup,
  pressToLeave,
  switchOff,
  switchOn,
  useExtensionBrowser,
  writeNote,
} from '../support/extension-browser.ts';
import { lossesOn, problemsOn, resize, violationsOn } from '../support/screens/inspection.ts';
import { change, type Opened, overEach, shows } from '../support/screens/opened.ts';
import { blur, overTheArticle, prepareArticle, writeOn } from '../support/screens/over-article.ts';
import { OVER_THE_LIBRARY } from '../support/screens/over-library.ts';
import { OVER_THE_SETTINGS } from '../support/screens/over-settings.ts';

async function problemsOver(tab: PageHandle, all: readonly Opened[]): Promise<string[]> {
  const found: string[] = [];
  await overEach(tab, all, async ({ name, shown }) => {
    found.push(...(await problemsOn({ view: tab, tab, name, shown })));
  });
  return found;
}

describe.each([
  ['left to right', 'en-US', 'harbour.html', 'the'],
  ['right to left', 'ar', 'arabic.html', 'ال'],
])(
  '%s, in any theme and window, axe finds nothing against WCAG 2.2 AA, nothing is lost, and all is large enough for a finger, in',
  (_name, locale, article, word) => {
    const browser = useExtensionBrowser(locale === 'en-US' ? {} : { locale });
    const openLibrary = () => browser.session.openExtensionPage('library.html');

    /** The address of the reader of an article that is in the library, read first where it is not. */
    async function keptArticle(): Promise<string> {
      const page = await browser.session.openPage(browser.at(article));
      await switchOff(await switchOn(browser.session, page));
      await page.close();
      const library = await openLibrary();
      await shows(library, '.article .title');
      const address = await library.evaluate(() =>
        document.querySelector<HTMLAnchorElement>('.article .title')?.href.split('/').at(-1),
      );
      await library.close();
      return address ?? '';
    }

    /** Writes so many notes on the article, each on another sentence, and leaves its page open. */
    async function writeNotes(page: PageHandle, count: number): Promise<void> {
      const reader = await switchOn(browser.session, page);
      for (let n = 0; n < count; n++) {
        await reader.press('j');
        await reader.press('n');
        await writeNote(reader, `Note ${n}: ${word} `.repeat(6));
        await blur(reader);
      }
      await switchOff(reader);
    }

    it('the empty library', async () => {
      await resetSession(browser.session);
      const library = await openLibrary();
      await library.text('.empty');
      const screen = { view: library, tab: library, name: 'empty', shown: '.empty' };
      expect(await problemsOn(screen)).toEqual([]);
      await library.close();
    });

    it('the popup, on an article and where there is none', async () => {
      const found: string[] = [];
      for (const name of ['front.html', article]) {
        const page = await browser.session.openPage(browser.at(name));
        const popup = await openPopup(browser.session, page);
        found.push(...(await violationsOn({ view: popup, name, shown: '.popup' })));
        await popup.close();
        await page.close();
      }
      // On Android it is a page of its own.
      const popup = await browser.session.openExtensionPage('popup.html');
      await shows(popup, '.popup-about > *');
      found.push(...(await lossesOn({ view: popup, tab: popup, name: 'as a page' })));
      await popup.close();
      expect(found).toEqual([]);
    });

    it('the settings, also while a key is waited for', async () => {
      const settings = await browser.session.openExtensionPage('options.html');
      await shows(settings, '.settings-section ~ .settings-section');
      const found = await problemsOn({ view: settings, tab: settings, name: 'settings' });
      found.push(...(await problemsOver(settings, OVER_THE_SETTINGS)));
      expect(found).toEqual([]);
      await settings.close();
    });

    describe('an article', () => {
      let reader: PageHandle;
      afterAll(() => reader?.close());
      beforeAll(async () => {
        reader = await browser.session.openExtensionPage(await keptArticle());
        await shows(reader, '[aria-current="true"]');
        await prepareArticle(reader);
      });

      it('in every view, with a kept sentence, a translation and notes', async () => {
        const found: string[] = [];
        await writeOn(reader);
        for (const view of READING_VIEWS) {
          await change(reader, 'view', { view });
          const shown = `.page[data-view="${view}"]`;
          await shows(reader, shown);
          found.push(...(await problemsOn({ view: reader, tab: reader, name: view, shown })));
        }
        expect(found).toEqual([]);
      });

      it('in its dialogs, panels and bars', async () => {
        await change(reader, 'view', { view: 'list' });
        await shows(reader, '.page[data-view="list"]');
        expect(await problemsOver(reader, overTheArticle(word))).toEqual([]);
      });

      it('at its end', async () => {
        await blur(reader);
        await reader.press('End');
        await reader.press('j');
        const shown = '.page[data-view="end"]';
        await shows(reader, shown);
        const screen = { view: reader, tab: reader, name: 'end', shown: '.end' };
        expect(await problemsOn(screen)).toEqual([]);
      });
    });

    it('two texts of one note, a library that was lost and an article that is gone', async () => {
      const found: string[] = [];
      const address = await keptArticle();
      const [here, there] = [
        await browser.session.openExtensionPage(address),
        await browser.session.openExtensionPage(address),
      ];
      for (const tab of [here, there]) {
        await shows(tab, '.line textarea');
        await tab.bringToFront();
        await tab.click('.line textarea');
        await tab.type(tab === here ? 'here' : 'there');
        await tab.waitFor(() =>
          document.activeElement?.closest('.note')?.querySelector('.save-state.saved'),
        );
      }
      await shows(there, '.conflict');
      found.push(
        ...(await problemsOn({ view: there, tab: there, name: 'conflict', shown: '.conflict' })),
      );
      await there.evaluate(() => localStorage.setItem('library-epoch', 'another'));
      await there.reload();
      await shows(there, '.health');
      found.push(
        ...(await problemsOn({ view: there, tab: there, name: 'lost', shown: '.health' })),
      );
      await there.close();
      await here.close();
      const gone = await browser.session.openExtensionPage('reader.html#article=none');
      await shows(gone, '#app button');
      found.push(...(await problemsOn({ view: gone, tab: gone, name: 'gone', shown: '#app' })));
      await gone.close();
      expect(found).toEqual([]);
    });

    it('what has changed in an article, over its page', async () => {
      const found: string[] = [];
      const { server, session } = browser;
      const body = (sentences: string[]) =>
        `<!doctype html><html lang="en"><head><title>Bridge closed</title></head><body><article>
      <h1>Bridge closed</h1>${sentences.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`;
      const kept = [
        'Nobody was hurt, but two cars were damaged by falling stones.',
        'The ferry runs every half hour until the bridge opens again.',
        'The council meets on Thursday to speak about the costs.',
      ];
      const edits = [
        [
          'A lorry struck one of the pillars of the bridge on Monday.',
          'Shops fear for their trade.',
        ],
        ['A lorry struck two of the pillars of the bridge on Monday.', 'Trains are not affected.'],
      ];
      const page = await session.openPage(browser.at('front.html'));
      for (const [edited = '', last = ''] of edits) {
        server.route('/bridge', { body: body([edited, ...kept, last]) });
        await page.goto(`${server.origin}/bridge`);
        const reader = await switchOn(session, page);
        if (last === edits[0]?.[1]) await switchOff(reader);
      }
      const reader = await session.readerFrame(page);
      if (!reader) throw new Error('The reader is gone');
      await reader.click('.changed .quiet');
      const shown = 'dialog.changes[open]';
      await shows(reader, shown);
      found.push(...(await problemsOn({ view: reader, tab: page, name: 'changes', shown })));
      expect(found).toEqual([]);
      await reader.press('Escape');
      await switchOff(reader);
      await page.close();
    });

    it('the frame over a page, the button that leads back to it, and the bar to pick with', async () => {
      const found: string[] = [];
      const page = await browser.session.openPage(browser.at(`${article}?over`));
      const look = async (shown: string) => {
        await openShadows(page);
        found.push(...(await violationsIn(page, { shown, isAlone: true })));
        for (const width of [320, 1280]) {
          await resize(page, page, width, 700);
          found.push(...(await layoutProblemsIn(page, shown)));
        }
      };
      const reader = await switchOn(browser.session, page);
      await openShadows(page);
      found.push(...(await violationsIn(page, { shown: ':root > div', isAlone: true })));
      await reader.press('o');
      await page.waitFor(() => CSS.highlights.has('lede-place'));
      await look(':root > [popover]');
      await page.press('Escape');
      await pressToLeave(reader, 'Escape');
      const popup = await openPopup(browser.session, page);
      await popup.evaluate(() => {
        type Scope = { chrome: { i18n: { getMessage(name: string): string } } };
        const { chrome } = globalThis as unknown as Scope;
        const buttons = [...document.querySelectorAll('button')];
        buttons.find((it) => it.textContent === chrome.i18n.getMessage('pickText'))?.click();
      });
      await page.bringToFront();
      await page.waitFor(() => document.querySelector(':root > [popover]') !== null);
      await look(':root > [popover]');
      expect(found).toEqual([]);
      await page.press('Escape');
      await page.close();
    });

    it('the popup over an article with more notes than it lists', async () => {
      const page = await browser.session.openPage(browser.at(`${article}?noted`));
      await writeNotes(page, 6);
      const popup = await openPopup(browser.session, page);
      await popup.waitFor(() => document.querySelectorAll('.page-notes li').length === 5);
      expect(await violationsOn({ view: popup, name: 'noted', shown: '.popup' })).toEqual([]);
      // As much as Chromium shows of it without scrolling.
      const field = await popup.evaluate(
        () => document.querySelector('.page-notes textarea')?.getBoundingClientRect().bottom,
      );
      expect(field).toBeLessThanOrEqual(600);
      await popup.close();
      await page.close();
    });

    it('the library with an article, its dialogs and its bin', async () => {
      const page = await browser.session.openPage(browser.at(`${article}?listed`));
      await writeNotes(page, 1);
      await page.close();
      const library = await openLibrary();
      await shows(library, '.article .title');
      await shows(library, '.backup-reminder');
      const found = await problemsOn({
        view: library,
        tab: library,
        name: 'list',
        shown: '.library',
      });
      found.push(...(await problemsOver(library, OVER_THE_LIBRARY)));
      expect(found).toEqual([]);
      await library.close();
    });
  },
);
