import { beforeAll, describe, expect, it } from 'vitest';
import { THEMES } from '../../utils/settings/comfort.ts';
import { VIEWS } from '../../utils/settings/view.ts';
import { installFakeVoices } from '../fake-voices.ts';
import { violationsIn } from './harness/accessibility.ts';
import type { PageHandle, ViewHandle } from './harness/session.ts';
import { openPopup, switchOff, switchOn, useNewsstand, waitForSaved } from './newsstand.ts';

/** Every look but `auto`, which is light or dark. */
const LOOKS = THEMES.filter((theme) => theme !== 'auto');

const shows = (view: ViewHandle, selector: string) =>
  view.waitFor(`document.querySelector(${JSON.stringify(selector)}) !== null`);
const isWithout = (view: ViewHandle, selector: string) =>
  view.waitFor(`document.querySelector(${JSON.stringify(selector)}) === null`);

/** Changes one section of the settings, as another page of ours would. */
const change = (view: ViewHandle, section: string, value: object) =>
  view.evaluate(
    async (key: string, kept: object) => {
      type Scope = { chrome: { storage: { local: { set(items: object): Promise<void> } } } };
      await (globalThis as unknown as Scope).chrome.storage.local.set({ [key]: kept });
    },
    `settings:${section}`,
    value,
  );

/** What axe finds on the screen as it stands, in every theme; each line says where. */
async function violationsOn(view: ViewHandle, screen: string): Promise<string[]> {
  const found: string[] = [];
  for (const theme of LOOKS) {
    await change(view, 'comfort', { theme });
    await shows(view, `:root[data-theme="${theme}"]`);
    found.push(...(await violationsIn(view)).map((line) => `${screen}, ${theme}: ${line}`));
  }
  return found;
}

/** Something that opens over or beside the text. */
interface Opened {
  readonly name: string;
  readonly open: (view: ViewHandle) => Promise<unknown>;
  /** Matches while it is open. */
  readonly shown: string;
  readonly close: (view: ViewHandle) => Promise<unknown>;
}

const byEscape = (view: ViewHandle) => view.press('Escape');

/** What opens over the article; `word` is one that it has more than once. */
const overTheArticle = (word: string): readonly Opened[] => [
  { name: 'help', open: (it) => it.press('?'), shown: '.help[open]', close: byEscape },
  {
    name: 'search',
    open: async (it) => {
      await it.press('/');
      await it.type(word);
      await shows(it, 'mark ~ mark, .line:has(mark) ~ .line mark');
    },
    shown: '.search input',
    close: byEscape,
  },
  {
    name: 'tools of the sentence',
    // A narrow screen's button; the sheet is the same.
    open: (it) => it.evaluate(() => document.querySelector<HTMLElement>('.tool.more')?.click()),
    shown: '.tool-sheet[open]',
    close: byEscape,
  },
  { name: 'comfort', open: (it) => it.press(','), shown: '.comfort-panel', close: byEscape },
  { name: 'word', open: (it) => it.press('d'), shown: '.word-bar', close: byEscape },
  {
    name: 'listening',
    open: (it) => it.click('button.listen'),
    shown: '.listening',
    close: (it) => it.click('.listening-close'),
  },
];

const OVER_THE_LIBRARY: readonly Opened[] = [
  {
    name: 'search',
    open: async (it) => {
      await it.click('.shelf-search input');
      await it.type('note');
    },
    shown: 'mark',
    close: (it) =>
      it.evaluate(() => {
        location.hash = '';
      }),
  },
  {
    name: 'selection',
    open: (it) => it.click('.selection input'),
    shown: '.article.is-selected',
    close: async () => {},
  },
  {
    name: 'tags',
    open: async (it) => {
      await it.click('.selection button:nth-of-type(1)');
      await it.click('.sheet[open] input');
      await it.type('harbour');
      await it.press('Enter');
      await shows(it, '.tags li');
    },
    shown: '.sheet[open]',
    close: byEscape,
  },
  {
    name: 'export and import',
    open: async (it) => {
      await it.click('.exchange-bar > button');
      await it.click('.exchange [value="anki"]');
    },
    shown: '.exchange[open]',
    close: byEscape,
  },
  {
    name: 'deleted',
    open: (it) => it.click('.article:last-child > .delete'),
    shown: '.toast button',
    close: async () => {},
  },
  {
    name: 'bin',
    open: async (it) => {
      await it.click('.shelf-tabs a:last-child');
      await it.click('.bin-head button');
    },
    shown: '.sure',
    close: (it) => it.click('.sure .quiet'),
  },
];

/** Opens one after another, and gives what axe finds while each is open. */
async function violationsOver(view: ViewHandle, all: readonly Opened[]): Promise<string[]> {
  const found: string[] = [];
  for (const { name, open, shown, close } of all) {
    await open(view);
    await shows(view, shown);
    found.push(...(await violationsOn(view, name)));
    await close(view);
    if (close === byEscape) await isWithout(view, shown);
  }
  return found;
}

describe('axe finds nothing against WCAG 2.2 AA, in any theme, in', () => {
  const stand = useNewsstand('chromium');
  const openLibrary = () => stand.session.openExtensionPage('library.html');

  it('the empty library', async () => {
    const library = await openLibrary();
    await library.text('.empty');
    expect(await violationsOn(library, 'empty')).toEqual([]);
    await library.close();
  });

  it('the popup, on articles and where there is none', async () => {
    const found: string[] = [];
    for (const name of ['front.html', 'harbour.html', 'arabic.html']) {
      const page = await stand.session.openPage(stand.at(name));
      const popup = await openPopup(stand.session, page);
      found.push(...(await violationsOn(popup, name)));
      await popup.close();
      // Read once, it is in the library from here on.
      if (name !== 'front.html') await switchOff(await switchOn(stand.session, page));
      await page.close();
    }
    expect(found).toEqual([]);
  });

  it('the settings', async () => {
    const settings = await stand.session.openExtensionPage('options.html');
    await shows(settings, '.settings-section ~ .settings-section');
    expect(await violationsOn(settings, 'settings')).toEqual([]);
    await settings.close();
  });

  describe.each([
    ['left to right', 'ltr', 'the'],
    ['right to left', 'rtl', 'ال'],
  ])('an article from %s', (_name, dir, word) => {
    let reader: PageHandle;

    beforeAll(async () => {
      const library = await openLibrary();
      const link = `.article .title[dir="${dir}"]`;
      await shows(library, link);
      const address = await library.evaluate(
        (selector: string) => document.querySelector<HTMLAnchorElement>(selector)?.href ?? '',
        link,
      );
      await library.close();
      reader = await stand.session.openExtensionPage(address.split('/').at(-1) ?? '');
      await shows(reader, '[aria-current="true"]');
    });

    it('in every view, with a kept sentence, a translation and a note', async () => {
      const found: string[] = [];
      await reader.press('j');
      for (const key of ['h', '3', 't', 'n']) await reader.press(key);
      await shows(reader, 'textarea');
      await reader.type('A note');
      await waitForSaved(reader);
      for (const view of VIEWS) {
        await change(reader, 'view', { view });
        await shows(reader, `.page[data-view="${view}"]`);
        found.push(...(await violationsOn(reader, view)));
      }
      expect(found).toEqual([]);
    });

    it('in its dialogs, panels and bars', async () => {
      await reader.evaluate(installFakeVoices, []);
      await change(reader, 'view', { view: 'list' });
      await shows(reader, '.page[data-view="list"]');
      // Out of the note's field, where keys are text.
      await reader.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      expect(await violationsOver(reader, overTheArticle(word))).toEqual([]);
    });

    it('at its end', async () => {
      await reader.press('End');
      await reader.press('j');
      await shows(reader, '.page[data-view="end"]');
      expect(await violationsOn(reader, 'end')).toEqual([]);
      await reader.close();
    });
  });

  it('the library with articles, its dialogs and its bin', async () => {
    const library = await openLibrary();
    await shows(library, '.article ~ .article');
    const found = await violationsOn(library, 'list');
    found.push(...(await violationsOver(library, OVER_THE_LIBRARY)));
    expect(found).toEqual([]);
    await library.close();
  });
});
