import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  browserKind,
  clickButton,
  openPopup,
  PAGES_DIR,
  positionOf,
  switchOff,
  switchOn,
  useExtensionBrowser,
} from '../support/extension-browser.ts';

describe('Difficult pages', () => {
  const kind = browserKind();
  const browser = useExtensionBrowser();
  let article: string;

  beforeAll(async () => {
    article = await readFile(join(PAGES_DIR, 'harbour.html'), 'utf8');
  });

  /** The harbour article under an address of its own, with these headers and this in its head. */
  function serve(path: string, headers: Record<string, string>, inHead = ''): string {
    browser.server.route(path, { body: article.replace('</head>', `${inHead}</head>`), headers });
    return `${browser.server.origin}${path}`;
  }

  const hasOverlay = () => document.documentElement.querySelector(':scope > div') !== null;

  it.each([
    ['frame-src none', "frame-src 'none'; child-src 'none'"],
    ['default-src none', "default-src 'none'"],
  ])('are read where the policy of the page is %s', async (name, policy) => {
    const url = serve(`/csp/${name.replace(' ', '-')}`, { 'content-security-policy': policy });
    const page = await browser.visit(url);
    const reader = await switchOn(browser.session, page);
    expect(await positionOf(reader)).toMatch(/^1 of \d+$/);
    await reader.press('n');
    await switchOff(reader);
  });

  it('are read where Cross-Origin-Embedder-Policy is require-corp', async () => {
    const url = serve('/coep', {
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-opener-policy': 'same-origin',
    });
    const page = await browser.visit(url);
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    const reader = await switchOn(browser.session, page);
    expect(await positionOf(reader)).toMatch(/^1 of \d+$/);
    await switchOff(reader);
  });

  it('are read in a tab of its own where the page is sandboxed and no frame answers', async () => {
    const url = serve('/sandboxed', { 'content-security-policy': 'sandbox allow-scripts' });
    const page = await browser.visit(url);
    const popup = await openPopup(browser.session, page);
    await popup.waitFor(() => document.querySelector('[role="switch"]:enabled'));
    await popup.click('[role="switch"]');
    const tab = await browser.session.findExtensionTab('reader.html');
    if (!tab) throw new Error('The article did not open');
    await expect.poll(() => positionOf(tab)).toMatch(/^1 of \d+$/);
    await tab.close();
  });

  it('are read where the article stands in a frame of the same origin', async () => {
    serve('/framed-article', {});
    const outer =
      '<h1>The daily</h1><iframe src="/framed-article" width="900" height="600"></iframe>';
    browser.server.route('/frames', { body: `<!doctype html><title>The daily</title>${outer}` });
    const page = await browser.visit(`${browser.server.origin}/frames`);
    await page.waitFor(() => document.querySelector('iframe')?.contentDocument?.querySelector('p'));
    const reader = await switchOn(browser.session, page);
    expect((await reader.texts('[data-sentence]')).length).toBeGreaterThan(5);
    expect((await reader.texts('[data-sentence]')).join(' ')).toContain(
      'The first ferry in eleven years',
    );
    await switchOff(reader);
  });

  it('are read although their style hides everything', async () => {
    const url = serve('/hidden', {}, '<style>* { display: none !important }</style>');
    const page = await browser.visit(url);
    const reader = await switchOn(browser.session, page);
    const size = await reader.evaluate(() => [innerWidth, innerHeight]);
    expect(Math.min(...size)).toBeGreaterThan(300);
    await switchOff(reader);
    expect(await page.evaluate(() => document.documentElement.getAttribute('style'))).toBeNull();
  });

  it('close the overlay when a single-page site moves on to another article', async () => {
    const page = await browser.visit(browser.at('harbour.html'));
    await switchOn(browser.session, page);
    await page.evaluate(() => history.replaceState(null, '', '#comments'));
    await page.evaluate(() => history.pushState(null, '', '?utm_source=x'));
    expect(await page.evaluate(hasOverlay)).toBe(true);
    await page.evaluate(() => history.pushState(null, '', '/news/another-article'));
    await page.waitFor(() => document.documentElement.querySelector(':scope > div') === null);
  });

  it('without an article say so, and offer to read the selection', async () => {
    const page = await browser.visit(browser.at('front.html'));
    let popup = await openPopup(browser.session, page);
    await popup.waitFor(() => document.body.innerText.includes('There is no article'));
    expect(await popup.evaluate(() => document.querySelector('[role="switch"]:disabled'))).not.toBe(
      null,
    );
    expect(await popup.texts('textarea')).toEqual([]);
    await clickButton(popup, 'Read the selection');
    await popup.waitFor(() => document.body.innerText.includes('Nothing is selected'));
    await popup.close();
    await page.select('#pick');
    popup = await openPopup(browser.session, page);
    await popup.waitFor(() => document.body.innerText.includes('There is no article'));
    await clickButton(popup, 'Read the selection');
    const reader = await browser.session.readerFrame(page);
    await reader?.waitFor(() => document.querySelector('[aria-current="true"]'));
    expect(await reader?.texts('[data-sentence]')).toEqual([
      'One line to select.',
      'And another one.',
    ]);
  });

  it('of the browser itself are closed to extensions, and the popup says why', async () => {
    const page = await browser.visit('about:blank');
    await page
      .goto(kind === 'chromium' ? 'chrome://version/' : 'about:license')
      .catch(() => undefined);
    const popup = await browser.session.clickToolbarButton(page);
    await popup.waitFor(() => document.body.innerText.includes('does not let extensions read'));
    await popup.close();
  });

  it('that are files, such as plain text or a PDF, are named as such', async () => {
    browser.server.route('/plain.txt', { body: 'Only text.', contentType: 'text/plain' });
    const page = await browser.visit(`${browser.server.origin}/plain.txt`);
    const popup = await browser.session.clickToolbarButton(page);
    await popup.waitFor(() => document.body.innerText.includes('not a web page but a file'));
    await popup.close();
  });
});
