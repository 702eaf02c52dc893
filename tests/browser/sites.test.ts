import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { copyWithSites } from '../support/browser/chromium-sites.ts';
import type { PageHandle, ViewHandle } from '../support/browser/session.ts';
import {
  browserKind,
  builtFor,
  openPopup,
  PAGES_DIR,
  pressToLeave,
  useExtensionBrowser,
} from '../support/extension-browser.ts';

const SITE = '127.0.0.1';
/** Milliseconds: long after an article would have opened. */
const LONG_ENOUGH = 2500;

const story = readFileSync(join(PAGES_DIR, 'harbour.html'), 'utf8');
const STORY = '/2026/ferry-returns-to-the-old-harbour';
const SECTION = '/harbour';
const teasers = Array.from(
  { length: 12 },
  (
    _,
    n,
  ) => `<article><h2><a href="/2026/story-number-${n}-of-the-day">AnnotatedArticle number ${n}</a></h2>
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

/** The reader's frame, once it opened by itself and is seen. */
async function openedByItself(
  reader: Promise<ViewHandle | null>,
  page: PageHandle,
): Promise<ViewHandle> {
  const frame = await reader;
  if (!frame) throw new Error('It did not open by itself');
  await page.waitFor(() => {
    const host = document.documentElement.querySelector(':scope > div');
    return host && getComputedStyle(host).visibility === 'visible';
  });
  await page.bringToFront();
  await frame.waitFor(() => document.querySelector('[aria-current="true"]'));
  return frame;
}

describe('This site, always', () => {
  const kind = browserKind();
  const extensionDir = builtFor(kind);
  const browser = useExtensionBrowser({
    extensionDir: kind === 'chromium' ? copyWithSites(extensionDir, SITE) : extensionDir,
  });
  const at = (path: string) => `${browser.server.origin}${path}`;
  const reader = (page: PageHandle) => openedByItself(browser.session.readerFrame(page), page);
  const staysAsItIs = async (page: PageHandle) =>
    expect(await browser.session.readerFrame(page, LONG_ENOUGH)).toBeNull();

  beforeAll(async () => {
    for (const path of [STORY, `${STORY}-2`]) browser.server.route(path, { body: story });
    for (const path of ['/', SECTION]) browser.server.route(path, { body: front });
    browser.server.route('/search', { body: story });
    browser.server.route('/2026/a-single-page-site-of-stories', { body: singlePage });
    if (kind === 'chromium') await browser.session.withdrawSite(SITE);
  });

  it('opens nothing before it was asked to', async () => {
    const page = await browser.session.openPage(at(STORY));
    await staysAsItIs(page);
    await page.close();
  });

  it('asks for the site by a switch, and opens its articles from then on', async () => {
    const page = await browser.session.openPage(at(STORY));
    const popup = await openPopup(browser.session, page);
    expect(await popup.text('.popup > .switch')).toContain(SITE);
    if (kind === 'firefox') {
      await popup.click('.popup > .switch');
      await browser.session.grantSite(SITE);
      await reader(page);
    } else {
      await popup.close();
      await browser.session.grantSite(SITE);
    }
    const next = await browser.session.openPage(at(`${STORY}-2`));
    await reader(next);
    await next.close();
    await page.close();
  });

  it.each(['/', SECTION, '/search?q=ferry'])('leaves %s as it is', async (path) => {
    const page = await browser.session.openPage(at(path));
    await staysAsItIs(page);
    await page.close();
  });

  it('does nothing on other sites', async () => {
    const page = await browser.session.openPage(at(STORY).replace(SITE, 'localhost'));
    await staysAsItIs(page);
    await page.close();
  });

  it('does not throw the reader in again who has left', async () => {
    const page = await browser.session.openPage(at(STORY));
    await pressToLeave(await reader(page), 'Escape');
    await page.reload();
    await staysAsItIs(page);
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
    if (kind === 'firefox') await options.click('.sites li button');
    else await browser.session.withdrawSite(SITE);
    await options.bringToFront();
    await options.waitFor(() => !document.querySelector('.sites li'));
    const page = await browser.session.openPage(at(STORY));
    await staysAsItIs(page);
    await page.close();
    await options.close();
  });
});
