import type { BrowserSession, PageHandle, ViewHandle } from '../support/browser/session.ts';
import { switchOff, switchOn } from '../support/extension-browser.ts';
import { longArticle } from '../support/made-news-pages.ts';
import { measureOpening, median } from './opening.ts';

/** How long the reader takes with an article of so many sentences: milliseconds, medians. */
export interface LongArticle {
  readonly sentences: number;
  /** From the popup's switch to the first painted sentence; the popup has had the page read. */
  readonly switchToPaint: number;
  /** From the opening of a tab with a kept article to its first painted sentence. */
  readonly tabToPaint: number;
  /** From a key to the laid out next sentence, in the slowest of the three views. */
  readonly step: number;
  /** From a key to the laid out next view, for the slowest of the three. */
  readonly view: number;
}

const OPENINGS = 5;
const STEPS = 40;
const VIEW_CHANGES = 12;

type Serve = (path: string, answer: { body: string }) => void;

/** Opens an article of so many sentences, goes through it and changes its view. */
export async function measureLongArticle(
  session: BrowserSession,
  origin: string,
  serve: Serve,
  sentences: number,
): Promise<LongArticle> {
  const path = `/long-${sentences}`;
  serve(path, { body: longArticle(sentences) });
  const { switchToPaint } = await measureOpening(session, origin + path, OPENINGS);
  const page = await session.openPage(origin + path);
  const reader = await switchOn(session, page);
  const views = [];
  // Three changes lead back to the view it began with.
  for (let view = 0; view < 3; view++) {
    await goInto(reader, sentences);
    views.push(median(await timesOf(reader, 'j', STEPS)));
    await reader.press('v');
  }
  const changes = await timesOf(reader, 'v', VIEW_CHANGES);
  await switchOff(reader);
  const slowestView = Math.max(
    ...[0, 1, 2].map((kind) => median(changes.filter((_, n) => n % 3 === kind))),
  );
  const tabToPaint = await openKept(session, `Long article of ${sentences}`);
  await page.close();
  return { sentences, switchToPaint, tabToPaint, step: Math.max(...views), view: slowestView };
}

/** Some way into the article by its slider, and time for its surroundings to come. */
async function goInto(reader: ViewHandle, sentences: number): Promise<void> {
  await reader.evaluate((n) => {
    const slider = document.querySelector<HTMLInputElement>('.progress input');
    if (!slider) throw new Error('no slider');
    slider.value = String(n);
    slider.dispatchEvent(new Event('input', { bubbles: true }));
  }, sentences / 4);
  await new Promise((resolve) => setTimeout(resolve, 2000));
}

/** How long each of so many presses of a key takes until its outcome is drawn and laid out. */
function timesOf(reader: ViewHandle, key: string, times: number): Promise<number[]> {
  return reader.evaluate(
    async (key, times) => {
      const found: number[] = [];
      const page = document.querySelector('.page');
      const standing = () =>
        `${page?.getAttribute('data-view')} ${page?.querySelector('[aria-current="true"]')?.getAttribute('data-sentence')}`;
      for (let n = 0; n < times; n++) {
        await new Promise((resolve) => setTimeout(resolve, 30));
        const started = performance.now();
        const before = standing();
        document.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
        // Components are drawn a few microtasks later.
        for (let turn = 0; turn < 100 && standing() === before; turn++) await null;
        if (standing() === before) throw new Error(`nothing came of ${key}`);
        document.querySelector('[aria-current="true"]')?.getBoundingClientRect();
        found.push(performance.now() - started);
      }
      return found;
    },
    key,
    times,
  );
}

/** Opens a kept article from the library several times; milliseconds to its first painted sentence. */
async function openKept(session: BrowserSession, title: string): Promise<number> {
  const library = await session.openExtensionPage('library.html');
  await library.waitFor(() => document.querySelector('li a'));
  const address = await library.evaluate((title) => {
    const links = [...document.querySelectorAll<HTMLAnchorElement>('li a')];
    return links.find((link) => link.textContent?.includes(title))?.getAttribute('href') ?? '';
  }, title);
  await library.close();
  const times: number[] = [];
  for (let run = 0; run < OPENINGS; run++) {
    const tab: PageHandle = await session.openExtensionPage(`reader.html${new URL(address).hash}`);
    times.push(
      await tab.waitFor(() => {
        const [entry] = performance.getEntriesByName('first-contentful-paint');
        return document.querySelector('[aria-current="true"]') ? entry?.startTime : null;
      }),
    );
    await tab.close();
  }
  return median(times);
}
