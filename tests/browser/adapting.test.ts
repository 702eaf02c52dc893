import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { READING_VIEWS } from '../../utils/settings/view.ts';
import { layoutProblemsIn } from '../support/browser/layout.ts';
import type { PageHandle, ViewHandle } from '../support/browser/session.ts';
import { switchOff, switchOn, useExtensionBrowser } from '../support/extension-browser.ts';
import { resize } from '../support/screens/inspection.ts';
import { change, overEach, shows } from '../support/screens/opened.ts';
import { overTheArticle, prepareArticle, writeOn } from '../support/screens/over-article.ts';

const showAs = async (reader: ViewHandle, view: string) => {
  await change(reader, 'view', { view });
  await shows(reader, `.page[data-view="${view}"]`);
};

const isAt = (reader: ViewHandle, n: number) =>
  shows(reader, `[data-sentence="${n}"][aria-current="true"]`);

/** How a sentence, or what is after it, is drawn. */
const lookOf = (reader: ViewHandle, selector: string, pseudo = '') =>
  reader.evaluate(
    (wanted: string, part: string) => {
      const element = document.querySelector(wanted);
      if (!element) throw new Error(`There is no ${wanted}`);
      const look = getComputedStyle(element, part);
      const { color, outlineStyle, outlineWidth, textDecorationLine, content } = look;
      return { color, outlineStyle, outlineWidth, textDecorationLine, content };
    },
    selector,
    pseudo,
  );

describe('The reader adapts', () => {
  const browser = useExtensionBrowser();
  let harbour: PageHandle;
  let arabic: PageHandle;

  const openKept = async (name: string) => {
    const page = await browser.session.openPage(browser.at(name));
    await switchOff(await switchOn(browser.session, page));
    await page.close();
    const library = await browser.session.openExtensionPage('library.html');
    await shows(library, '.article .title');
    const address = await library.evaluate(
      () =>
        document.querySelector<HTMLAnchorElement>('.article .title')?.href.split('/').at(-1) ?? '',
    );
    await library.close();
    const reader = await browser.session.openExtensionPage(address);
    await isAt(reader, 0);
    return reader;
  };

  beforeAll(async () => {
    harbour = await openKept('harbour.html');
    arabic = await openKept('arabic.html');
    await harbour.bringToFront();
    await prepareArticle(harbour);
    await writeOn(harbour);
  });
  afterAll(() => browser.session.lookLike({}));
  beforeEach(async () => {
    await browser.session.lookLike({ reducedMotion: true });
    for (const reader of [harbour, arabic]) await showAs(reader, 'list');
  });

  it('to right-to-left text: keys, order and progress, alone and as written', async () => {
    await arabic.bringToFront();
    for (const view of READING_VIEWS) {
      await showAs(arabic, view);
      await arabic.press('Home');
      await isAt(arabic, 0);
      await arabic.press('ArrowLeft');
      await isAt(arabic, 1);
      await arabic.press('ArrowLeft');
      await isAt(arabic, 2);
      await arabic.press('ArrowRight');
      await isAt(arabic, 1);
      const line = await arabic.evaluate(() => {
        const style = getComputedStyle(document.querySelector('.progress') as Element, '::before');
        const sentence = document.querySelector('[data-sentence]') as Element;
        return {
          filledFrom: style.backgroundPositionX,
          direction: getComputedStyle(sentence).direction,
        };
      });
      expect(line).toEqual({ filledFrom: '100%', direction: 'rtl' });
      // The start is on the right.
      await arabic.drag('.progress input', 0.85, 0.02);
      await shows(arabic, '[data-sentence="9"][aria-current="true"]');
    }
    await showAs(arabic, 'list');
  });

  it('to a window of 320 px and to 200 % zoom without loss, in every view and dialog', async () => {
    await harbour.bringToFront();
    const found: string[] = [];
    const look = async (name: string) => {
      for (const [width, height] of [
        [320, 640],
        [640, 400],
        [1280, 900],
      ] as const) {
        await resize(harbour, harbour, width, height);
        const lines = await layoutProblemsIn(harbour);
        found.push(...lines.map((line) => `${name}, ${width} px: ${line}`));
      }
    };
    for (const view of READING_VIEWS) {
      await showAs(harbour, view);
      await look(view);
    }
    await showAs(harbour, 'list');
    await overEach(harbour, overTheArticle('the'), ({ name }) => look(name));
    expect(found).toEqual([]);
  });

  it('to a turned screen: the current sentence stays in sight', async () => {
    await harbour.bringToFront();
    await harbour.press('End');
    await harbour.press('k');
    await harbour.waitFor(() => document.querySelector('[aria-current="true"]'));
    for (const [width, height] of [
      [360, 800],
      [1280, 900],
    ] as const) {
      await harbour.setViewport(width, height);
      await harbour.waitFor(() => {
        const box = document.querySelector('[aria-current="true"]')?.getBoundingClientRect();
        const page = document.querySelector('.page')?.getBoundingClientRect();
        return box && page && box.top >= page.top && box.bottom <= page.bottom;
      });
    }
  });

  it('to the system’s few colours: the current sentence, marks and focus are still told apart', async () => {
    await harbour.bringToFront();
    await browser.session.lookLike({ forcedColours: true, reducedMotion: true });
    await harbour.waitFor(() => matchMedia('(forced-colors: active)').matches);
    await harbour.press('Home');
    await isAt(harbour, 0);
    const current = await lookOf(harbour, '[aria-current="true"]');
    const waiting = await lookOf(
      harbour,
      '[data-sentence]:not([aria-current], [data-colour], :hover)',
    );
    expect(current.color).not.toBe(waiting.color);
    // The marks on the second sentence: its line, and in words what the colour says.
    const kept = await lookOf(harbour, '[data-sentence="1"]');
    expect(kept.textDecorationLine).toBe('underline');
    const words = await lookOf(harbour, '[data-sentence="1"]', '::after');
    expect(words.content).toMatch(/\(|attr/);
    await harbour.press('Tab');
    const focused = await lookOf(harbour, ':focus-visible');
    expect(focused).toMatchObject({ outlineStyle: 'solid', outlineWidth: '2px' });
    await showAs(harbour, 'article');
    expect(await lookOf(harbour, '[aria-current="true"]')).toMatchObject({
      outlineStyle: 'solid',
      outlineWidth: '2px',
    });
    await showAs(harbour, 'list');
  });

  it('to little motion: nothing slides, fades or scrolls smoothly', async () => {
    await browser.session.lookLike({ reducedMotion: true });
    await harbour.waitFor(() => matchMedia('(prefers-reduced-motion: reduce)').matches);
    await harbour.bringToFront();
    await harbour.evaluate(() => {
      const moved: string[] = [];
      Object.assign(globalThis, { moved });
      for (const name of ['scrollTo', 'scrollBy', 'scrollIntoView'] as const) {
        const own = Element.prototype[name] as (options?: ScrollIntoViewOptions) => void;
        Object.assign(Element.prototype, {
          [name](this: Element, options?: ScrollIntoViewOptions) {
            if (options?.behavior === 'smooth') moved.push(name);
            own.call(this, options);
          },
        });
      }
      for (const type of ['animationstart', 'transitionstart']) {
        document.addEventListener(type, (event) => moved.push(`${type} ${event.target}`), true);
      }
    });
    for (const view of READING_VIEWS) {
      await showAs(harbour, view);
      await harbour.press('Home');
      await isAt(harbour, 0);
      for (const n of [1, 2, 3]) {
        await harbour.press('j');
        await isAt(harbour, n);
      }
    }
    const moving = await harbour.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((element) => /[1-9]/.test(getComputedStyle(element).transitionDuration))
        .map(({ className }) => String(className)),
    );
    expect(moving).toEqual([]);
    expect(await harbour.evaluate('moved')).toEqual([]);
  });
});
