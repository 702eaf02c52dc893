import { beforeEach, describe, expect, it } from 'vitest';
import type { ViewHandle } from '../support/browser/session.ts';
import {
  openPopup,
  pressToLeave,
  switchOn,
  useExtensionBrowser,
} from '../support/extension-browser.ts';

/** What a document wears: what was set, and what the browser makes of it. */
const lookOf = (view: ViewHandle) =>
  view.evaluate(() => ({
    theme: document.documentElement.dataset['theme'],
    paper: getComputedStyle(document.documentElement).backgroundColor,
    size: document.documentElement.style.getPropertyValue('--size'),
  }));
const SEPIA = 'rgb(244, 234, 213)';

const facesLoaded = (view: ViewHandle) =>
  view.evaluate(() =>
    [...document.fonts].filter((face) => face.status === 'loaded').map((face) => face.family),
  );

describe('Comfort', () => {
  const browser = useExtensionBrowser();
  beforeEach(() => browser.reset());

  it('is set beside the text, shows at once, applies everywhere and outlives the page', async () => {
    const page = await browser.visit(browser.at('harbour.html'));
    const library = await browser.visitExtension('library.html');
    await page.bringToFront();
    const reader = await switchOn(browser.session, page);
    await reader.press(',');
    await reader.waitFor(() => document.activeElement?.closest('.comfort-panel'));
    await reader.click('.tile[data-theme="sepia"]');
    await reader.waitFor(() => document.documentElement.dataset['theme'] === 'sepia');
    expect((await lookOf(reader)).paper).toBe(SEPIA);
    const size = () =>
      reader.evaluate(() => {
        const sentence = document.querySelector('main [data-sentence]');
        return sentence ? Number.parseFloat(getComputedStyle(sentence).fontSize) : 0;
      });
    expect(await size()).toBe(20);
    await reader.evaluate(() =>
      document.querySelector<HTMLElement>('.comfort-panel input[type="range"]')?.focus(),
    );
    await reader.press('ArrowRight');
    await reader.press('ArrowRight');
    expect(await size()).toBe(22);
    await library.waitFor(() => document.documentElement.dataset['theme'] === 'sepia');
    expect((await lookOf(library)).paper).toBe(SEPIA);
    await reader.press('Escape');
    await reader.waitFor(() => !document.querySelector('.comfort-panel'));
    await pressToLeave(reader, 'Escape');
    await page.reload();
    const popup = await openPopup(browser.session, page);
    expect((await lookOf(popup)).paper).toBe(SEPIA);
    await popup.close();
    const again = await switchOn(browser.session, page);
    expect(await lookOf(again)).toEqual({ theme: 'sepia', paper: SEPIA, size: '22px' });
    await library.close();
  });

  it('knows the theme before the first script of a page of ours has run', async () => {
    const options = await browser.visitExtension('options.html#comfort');
    await options.waitFor(() => document.querySelector('.settings'));
    await options.click('.tile[data-theme="contrast"]');
    await options.waitFor(() => localStorage.getItem('theme') === 'contrast');
    const kept = await options.evaluate(() => {
      const script = document.querySelector('script');
      const isFirst = script?.src.endsWith('/first-paint.js');
      return { isFirst, isBlocking: script?.type !== 'module' && !script?.async && !script?.defer };
    });
    expect(kept).toEqual({ isFirst: true, isBlocking: true });
  });

  it('loads the bundled font when it is chosen, and not before', async () => {
    const options = await browser.visitExtension('options.html#comfort');
    await options.waitFor(() => document.querySelector('.sample'));
    expect(await facesLoaded(options)).toEqual([]);
    await options.click('.tile[data-font="dyslexia"]');
    await options.waitFor(() =>
      [...document.fonts].some((face) => face.status === 'loaded' && /Atkinson/.test(face.family)),
    );
  });

  it('goes back to the usual look in one click', async () => {
    const options = await browser.visitExtension('options.html#comfort');
    await options.click('.tile[data-theme="sepia"]');
    await options.waitFor(() => document.documentElement.dataset['theme'] === 'sepia');
    await options.click('.comfort-controls .reset');
    await options.waitFor(() => document.documentElement.dataset['theme'] === 'auto');
    await options.reload();
    await options.waitFor(() => document.querySelector('.comfort-controls'));
    expect(await lookOf(options)).toMatchObject({ theme: 'auto', size: '20px' });
  });

  it('breaks Korean between words, and sets text by its language', async () => {
    const page = await browser.visit(browser.at('korean.html'));
    const reader = await switchOn(browser.session, page);
    const style = await reader.evaluate(() => {
      const prose = document.querySelector('.prose');
      if (!prose) return null;
      const { wordBreak, fontFamily } = getComputedStyle(prose);
      return { wordBreak, isNative: /KR|Myungjo|Batang/.test(fontFamily.split(',')[0] ?? '') };
    });
    expect(style).toEqual({ wordBreak: 'keep-all', isNative: true });
  });
});
