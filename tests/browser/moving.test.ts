import { describe, expect, it } from 'vitest';
import type { ViewHandle } from '../support/browser/session.ts';
import {
  clickButton,
  positionOf,
  pressToLeave,
  switchOff,
  switchOn,
  useExtensionBrowser,
  writeNote,
} from '../support/extension-browser.ts';
import { longArticle } from '../support/made-news-pages.ts';
import { openUnread, useOpenReader } from '../support/open-reader.ts';
import { useFreshSettings } from '../support/unread-article.ts';

const SLIDER = '.progress input';

/** Waits until the reader is at this sentence, counted from 1. */
const isAt = (reader: ViewHandle, n: number) =>
  expect.poll(() => positionOf(reader), { timeout: 5000 }).toMatch(new RegExp(`^${n} of `));

const viewOf = (reader: ViewHandle) =>
  reader.evaluate(() => document.querySelector('.page')?.getAttribute('data-view'));

/** Changes the view until it is this one. */
async function showAs(reader: ViewHandle, view: 'list' | 'focus' | 'article'): Promise<void> {
  for (let n = 0; n < 3; n++) {
    const before = await viewOf(reader);
    if (before === view) return;
    await reader.press('v');
    await expect.poll(() => viewOf(reader), { timeout: 5000 }).not.toBe(before);
  }
}

/** Whether the current sentence is on the screen, between the bars. */
const isSeen = (reader: ViewHandle) =>
  reader.waitFor(() => {
    const box = document.querySelector('[aria-current="true"]')?.getBoundingClientRect();
    const page = document.querySelector('.page')?.getBoundingClientRect();
    return box && page && box.height > 0 && box.top >= page.top - 1 && box.top < page.bottom - 20;
  });

/** Turns the wheel over the text by one notch, and waits until the next one is a new movement. */
async function turn(reader: ViewHandle, deltaY: number): Promise<void> {
  await reader.evaluate(() => {
    const seen = { turnedAt: Number.POSITIVE_INFINITY };
    Object.assign(window, { seen });
    const note = ({ timeStamp }: Event) => (seen.turnedAt = timeStamp);
    window.addEventListener('wheel', note, { capture: true, once: true });
  });
  await reader.wheel('.page', deltaY);
  // Turns within 150 ms are one movement, where a wheel cannot be told from a touchpad.
  await reader.waitFor(() => {
    const { seen } = window as unknown as { seen: { turnedAt: number } };
    return performance.now() - seen.turnedAt > 160;
  });
}

describe('Moving', () => {
  const browser = useExtensionBrowser();
  useFreshSettings(browser);

  describe('within an article', () => {
    const open = useOpenReader(browser);

    it('shows paragraphs, headings and quotations as they were written', async () => {
      const { reader } = open;
      await showAs(reader, 'article');
      expect(await reader.texts('main h2')).toEqual(['Tickets cost less than the bus']);
      expect(await reader.texts('main blockquote')).toHaveLength(1);
      expect((await reader.texts('main p'))[0]).toMatch(
        /car horns\. U\.S\. Consul .* passengers\.$/,
      );
    });

    it('goes by paragraph', async () => {
      const { reader } = open;
      await showAs(reader, 'list');
      await reader.press('PageDown');
      await isAt(reader, 3);
      await reader.press('j');
      await reader.press('PageUp');
      await isAt(reader, 3);
      await reader.press('PageUp');
      await isAt(reader, 1);
    });

    it('steps by a notch of the wheel where a sentence stands alone, and scrolls elsewhere', async () => {
      const { reader } = open;
      await showAs(reader, 'focus');
      await turn(reader, 120);
      await isAt(reader, 2);
      await turn(reader, 120);
      await isAt(reader, 3);
      await turn(reader, -120);
      await isAt(reader, 2);
      await showAs(reader, 'list');
      await turn(reader, 120);
      await reader.waitFor(() => (document.querySelector('.page')?.scrollTop ?? 0) > 0);
      await isAt(reader, 2);
    });

    it('steps by a swipe', async () => {
      const { reader } = open;
      await showAs(reader, 'list');
      await reader.swipe('.page', -150, 5);
      await isAt(reader, 2);
      await reader.swipe('.page', 150, 5);
      await isAt(reader, 1);
      await showAs(reader, 'focus');
      await reader.swipe('.page', 5, -150);
      await isAt(reader, 2);
    });

    it('goes to where the progress bar is dragged, and the keys are the reader’s again', async () => {
      const { reader } = open;
      await showAs(reader, 'list');
      await reader.drag(SLIDER, 0.02, 0.98);
      await isAt(reader, 16);
      await isSeen(reader);
      await reader.drag(SLIDER, 0.98, 0.5);
      await expect.poll(() => positionOf(reader)).toMatch(/^[89] of 16/);
      const position = await positionOf(reader);
      await reader.press('ArrowDown');
      await isAt(reader, Number.parseInt(position, 10) + 1);
    });

    it('has a slider for the keyboard that says where one is and what is left', async () => {
      const { reader } = open;
      await reader.evaluate(
        (slider) => document.querySelector<HTMLElement>(slider)?.focus(),
        SLIDER,
      );
      await reader.press('ArrowRight');
      await isAt(reader, 2);
      await reader.press('ArrowDown');
      await isAt(reader, 1);
      const said = await reader.evaluate(
        (slider) => document.querySelector(slider)?.getAttribute('aria-valuetext'),
        SLIDER,
      );
      expect(said).toBe('1 of 16, 1 min left');
    });

    it('searches in the article as fast as one types, marks what it finds and stays where it led', async () => {
      const { reader } = open;
      const marked = () => reader.texts('mark');
      const found = () => reader.texts('.search [role="status"]');
      await reader.type('/dr. voss');
      await expect.poll(marked).toEqual(['Dr. Voss']);
      await reader.waitFor(() => document.querySelector('mark.current-hit'));
      await isAt(reader, 3);
      await reader.press('Control+a');
      await reader.type('ferry');
      await expect.poll(found).toEqual(['2 of 2']);
      await isAt(reader, 15);
      await reader.press('Enter');
      await isAt(reader, 1);
      await reader.press('Shift+Enter');
      await isAt(reader, 15);
      await reader.press('Escape');
      await reader.waitFor(() => !document.querySelector('.search, mark'));
      await reader.press('k');
      await isAt(reader, 14);
    });
  });

  it('changes between the three views at the same place, and remembers the last one', async () => {
    const { tab, reader } = await openUnread(browser);
    await reader.press('j');
    await reader.press('j');
    for (const view of ['focus', 'article', 'list', 'focus']) {
      if (view === 'article') await reader.click('.view-switch');
      else await reader.press('v');
      await reader.waitFor(
        `document.querySelector('.page').dataset.view === '${view}' && document.querySelector('[data-sentence="2"][aria-current="true"]')`,
      );
      await isAt(reader, 3);
      await isSeen(reader);
    }
    const alone = await reader.texts('[data-sentence]');
    expect(alone).toHaveLength(3);
    expect(alone[1]).toMatch(/^“We were told/);
    await pressToLeave(reader, 'Escape');
    const again = await switchOn(browser.session, tab);
    expect(await viewOf(again)).toBe('focus');
  });

  it('ends on a quiet page with the notes made, and starts over', async () => {
    const { reader } = await openUnread(browser);
    await reader.press('End');
    await reader.press('n');
    await writeNote(reader, 'side of the town');
    await reader.press('Escape');
    await reader.press('j');
    expect(await reader.text('.end h2')).toBe('You have read it all.');
    expect(await reader.texts('.end .note-line')).toEqual([
      expect.stringMatching(/^side of the town/),
    ]);
    await reader.waitFor(() => document.activeElement?.matches('.end'));
    await reader.press('k');
    await reader.waitFor(() => !document.querySelector('.end'));
    await isAt(reader, 16);
    await reader.press('j');
    await clickButton(reader, 'Start over', '.end');
    await isAt(reader, 1);
  });

  it('offers to start over to who comes back', async () => {
    const { tab, reader } = await openUnread(browser);
    await reader.press('End');
    await switchOff(reader);
    const again = await switchOn(browser.session, tab);
    expect(await again.text('.resumed p')).toBe('You are back at sentence 16.');
    await clickButton(again, 'Start over', '.resumed');
    await isAt(again, 1);
    await again.waitFor(() => !document.querySelector('.resumed'));
  });

  it('has every sentence of a very long article within reach, and shows where it goes', async () => {
    browser.server.route('/news/long', { body: longArticle(3000) });
    const tab = await browser.visit(browser.at('long'));
    const reader = await switchOn(browser.session, tab);
    for (const view of ['list', 'article'] as const) {
      await showAs(reader, view);
      for (const [key, n] of [
        ['End', 3000],
        ['k', 2999],
        ['Home', 1],
        ['PageDown', 4],
      ] as const) {
        await reader.press(key);
        await isAt(reader, n);
        await isSeen(reader);
      }
      await reader.drag(SLIDER, 0.01, 0.5);
      await isSeen(reader);
    }
    expect(
      await reader.evaluate(() => document.querySelectorAll('[data-sentence]').length),
    ).toBeLessThan(1500);
  });

  it('loses nothing at 320 px', async () => {
    const { tab, reader } = await openUnread(browser);
    await tab.setViewport(320, 640);
    await reader.waitFor(() => innerWidth <= 320);
    for (const view of ['list', 'focus', 'article'] as const) {
      await showAs(reader, view);
      const outside = await reader.evaluate(() =>
        [...document.querySelectorAll('button, input, [data-sentence], .position')]
          .filter((element) => element.getBoundingClientRect().width > 0)
          .filter((element) => {
            const { left, right } = element.getBoundingClientRect();
            return left < -1 || right > innerWidth + 1;
          })
          .map((element) => element.outerHTML.slice(0, 80)),
      );
      expect(outside).toEqual([]);
    }
    await tab.close();
  });
});
