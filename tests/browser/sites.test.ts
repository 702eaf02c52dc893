import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { copyWithSites } from '../support/browser/chromium-extensions-page.ts';
import type { BrowserSession, PageHandle, ViewHandle } from '../support/browser/session.ts';
import {
  browserKind,
  builtFor,
  clickButton,
  openPopup,
  PAGES_DIR,
  pressToLeave,
  useExtensionBrowser,
} from '../support/extension-browser.ts';

const SITE = '127.0.0.1';
const story = readFileSync(join(PAGES_DIR, 'harbour.html'), 'utf8');
const STORY = '/2026/ferry-returns-to-the-old-harbour';
const LATE_STORY = '/2026/a-story-that-comes-a-little-late';
const SECTION = '/harbour';
const teasers = Array.from(
  { length: 12 },
  (_, n) => `<article><h2><a href="/2026/story-number-${n}-of-the-day">Story number ${n}</a></h2>
    <p>${'A teaser tells a little of what the story tells at length. '.repeat(3)}</p></article>`,
).join('');
const front = `<!doctype html><title>The Quay Courier</title>
  <meta property="og:type" content="article"><main>${teasers}</main>`;
/** A site that shows its stories without loading pages. */
const singlePage = story.replace(
  '</body>',
  `<a id="next" href="/2026/night-market-moves-to-the-quay">Next</a><script>
    document.querySelector('#next').addEventListener('click', (event) => {
      event.preventDefault();
      history.pushState(null, '', event.currentTarget.href);
      document.querySelector('h1').textContent = 'Night market moves to the quay';
      document.querySelector('link[rel="canonical"]').remove();
    });
  </script></body>`,
);

/** Milliseconds after its load in which a story that comes late has come. */
const LATE = 1500;
/** A site that brings its stories after the page: Lede has looked in vain three times by then. */
const lateStory = `<!doctype html><html lang="en"><head><meta property="og:type" content="article"></head>
  <body><script>
    const story = ${JSON.stringify(story).replaceAll('<', '\\u003c')};
    addEventListener('load', () => setTimeout(() => {
      document.body.innerHTML = new DOMParser().parseFromString(story, 'text/html').body.innerHTML;
    }, ${LATE}));
  </script></body></html>`;

/** The reader's frame, once it opened by itself and is seen. */
async function openedByItself(session: BrowserSession, page: PageHandle): Promise<ViewHandle> {
  // Before that another frame may be there, unseen, which a popup has prepared and lets go.
  await page.waitFor(() => {
    const host = document.documentElement.querySelector(':scope > div');
    return host && getComputedStyle(host).visibility === 'visible';
  });
  const frame = await session.readerFrame(page);
  if (!frame) throw new Error('It did not open by itself');
  await page.bringToFront();
  await frame.waitFor(() => document.querySelector('[aria-current="true"]'));
  return frame;
}

describe('This site, always', () => {
  const kind = browserKind();
  const extensionDir = builtFor(kind);
  const browser = useExtensionBrowser({
    isOwn: true,
    extensionDir: kind === 'chromium' ? copyWithSites(extensionDir, SITE) : extensionDir,
  });
  const at = (path: string) => `${browser.server.origin}${path}`;
  const reader = (page: PageHandle) => openedByItself(browser.session, page);
  /** Whether nothing of Lede's is on the page at this moment. */
  const isAsItWas = async (page: PageHandle) =>
    (await page.evaluate(() => document.documentElement.querySelector(':scope > div') === null)) &&
    (await browser.session.readerFrame(page, 0)) === null;
  const isGiven = () => browser.session.evaluateInWorker(mayRead, `*://${SITE}/*`);
  /** The scripts that the browser runs by itself on some pages. */
  const registered = () => browser.session.evaluateInWorker(registeredScripts);

  /** Sees to it that Lede has the site, or has it not. */
  async function setGiven(isWanted: boolean): Promise<void> {
    if ((await isGiven()) !== isWanted) {
      if (isWanted) await askForSite();
      else await browser.session.withdrawSite(SITE);
    }
    await expect.poll(registered).toHaveLength(isWanted ? 1 : 0);
  }

  async function askForSite(): Promise<void> {
    if (kind === 'chromium') return browser.session.grantSite(SITE);
    const page = await browser.session.openPage(at(`${STORY}-2`));
    const popup = await openPopup(browser.session, page);
    await popup.click('.popup > .switch');
    await browser.session.grantSite(SITE);
    await page.close();
  }

  beforeAll(async () => {
    for (const path of [STORY, `${STORY}-2`]) browser.server.route(path, { body: story });
    for (const path of ['/', SECTION]) browser.server.route(path, { body: front });
    browser.server.route('/search', { body: story });
    browser.server.route('/2026/a-single-page-site-of-stories', { body: singlePage });
    browser.server.route(LATE_STORY, { body: lateStory });
    // What the copy's manifest asks for, Chromium gives at the installation.
    if (kind === 'chromium') await browser.session.withdrawSite(SITE);
  });

  describe('where it was not asked to', () => {
    beforeEach(() => setGiven(false));

    it('opens nothing, asks for the site by a switch, and opens its articles from then on', async () => {
      const page = await browser.session.openPage(at(STORY));
      expect(await isAsItWas(page)).toBe(true);
      const popup = await openPopup(browser.session, page);
      expect(await popup.text('.popup > .switch')).toContain(SITE);
      if (kind === 'firefox') {
        await popup.click('.popup > .switch');
        await browser.session.grantSite(SITE);
        await reader(page);
      } else {
        await popup.close();
        await browser.session.grantSite(SITE);
        await expect.poll(registered).toHaveLength(1);
      }
      const next = await browser.session.openPage(at(`${STORY}-2`));
      await reader(next);
      await next.close();
      await page.close();
    });
  });

  describe('where it has the site', () => {
    beforeEach(() => setGiven(true));

    it('opens a story that comes late, but no front page, section or search, and nothing on other sites', async () => {
      const others = ['/', SECTION, '/search?q=ferry'].map(at);
      const pages: PageHandle[] = [];
      for (const address of [...others, at(STORY).replace(SITE, 'localhost')]) {
        pages.push(await browser.session.openPage(address));
      }
      const late = await browser.session.openPage(at(LATE_STORY));
      await reader(late);
      // They were there before it, and were looked at as often.
      for (const page of pages) expect(await isAsItWas(page)).toBe(true);
      for (const page of [...pages, late]) await page.close();
    });

    it('does not throw the reader in again who has left', async () => {
      const page = await browser.session.openPage(at(STORY));
      await pressToLeave(await reader(page), 'Escape');
      await page.reload();
      // By the time a story in another tab has opened, this one would have.
      const later = await browser.session.openPage(at(`${STORY}-2`));
      await reader(later);
      expect(await isAsItWas(page)).toBe(true);
      await later.close();
      await page.close();
    });

    it('opens the next article of a single-page site', async () => {
      const page = await browser.session.openPage(at('/2026/a-single-page-site-of-stories'));
      await pressToLeave(await reader(page), 'Escape');
      await page.click('#next');
      const next = await reader(page);
      expect(await next.text('h1')).toBe('Night market moves to the quay');
      await page.close();
    });

    it('goes on after the extension was updated', async () => {
      await browser.session.reloadExtension();
      const page = await browser.session.openPage(at(STORY));
      await reader(page);
      await page.close();
    });

    it('is listed in the settings, and ends with the permission, wherever that is taken back', async () => {
      const options = await browser.session.openExtensionPage('options.html#sites');
      await options.waitFor(() => document.querySelector('.sites li'));
      expect(await options.text('.sites li span')).toBe(SITE);
      // Chromium would not let an extension give back what its manifest requires, as the copy's does.
      if (kind === 'firefox') await clickButton(options, `Take back: ${SITE}`);
      else await browser.session.withdrawSite(SITE);
      await options.bringToFront();
      await options.waitFor(() => !document.querySelector('.sites li'));
      await expect.poll(registered).toEqual([]);
      const page = await browser.session.openPage(at(STORY));
      expect(await isAsItWas(page)).toBe(true);
      await page.close();
      await options.close();
    });
  });
});

/** Runs in the worker: whether the extension has the sites of a pattern. */
const mayRead = (pattern: string) => {
  type Scope = { permissions: { contains(what: { origins: string[] }): Promise<boolean> } };
  const { chrome } = globalThis as unknown as { chrome: Scope };
  return chrome.permissions.contains({ origins: [pattern] });
};

/** As above: the patterns of the scripts that run by themselves. */
const registeredScripts = async () => {
  type Scope = { scripting: { getRegisteredContentScripts(): Promise<{ matches?: string[] }[]> } };
  const { chrome } = globalThis as unknown as { chrome: Scope };
  return (await chrome.scripting.getRegisteredContentScripts()).map(({ matches }) => matches);
};
