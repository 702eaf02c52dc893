import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { BROWSER_KINDS } from './harness/session.ts';
import {
  openPopup,
  PAGES_DIR,
  positionOf,
  switchOff,
  switchOn,
  useNewsstand,
} from './newsstand.ts';

describe.each(BROWSER_KINDS)('Difficult pages in %s', (kind) => {
  const stand = useNewsstand(kind);
  let article: string;

  beforeAll(async () => {
    article = await readFile(join(PAGES_DIR, 'harbour.html'), 'utf8');
  });

  /** The harbour article under an address of its own, with these headers and this in its head. */
  function serve(path: string, headers: Record<string, string>, inHead = ''): string {
    stand.server.route(path, { body: article.replace('</head>', `${inHead}</head>`), headers });
    return `${stand.server.origin}${path}`;
  }

  const hasOverlay = () => document.documentElement.querySelector(':scope > div') !== null;

  it.each([
    ['frame-src none', "frame-src 'none'; child-src 'none'"],
    ['default-src none', "default-src 'none'"],
  ])('are read where the policy of the page is %s', async (name, policy) => {
    const url = serve(`/csp/${name.replace(' ', '-')}`, { 'content-security-policy': policy });
    const page = await stand.session.openPage(url);
    const reader = await switchOn(stand.session, page);
    expect(await positionOf(reader)).toMatch(/^1 of \d+$/);
    await reader.press('n');
    await switchOff(reader);
    await page.close();
  });

  it('are read where Cross-Origin-Embedder-Policy is require-corp', async () => {
    const url = serve('/coep', {
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-opener-policy': 'same-origin',
    });
    const page = await stand.session.openPage(url);
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    const reader = await switchOn(stand.session, page);
    expect(await positionOf(reader)).toMatch(/^1 of \d+$/);
    await switchOff(reader);
    await page.close();
  });

  it('are read in a tab of its own where the page is sandboxed and no frame answers', async () => {
    const url = serve('/sandboxed', { 'content-security-policy': 'sandbox allow-scripts' });
    const page = await stand.session.openPage(url);
    const popup = await openPopup(stand.session, page);
    await popup.click('[role="switch"]');
    const deadline = Date.now() + 8000;
    let position = '';
    while (!position && Date.now() < deadline) {
      const tab = await stand.session.findExtensionTab('reader.html', 200);
      const frame = tab ?? (await stand.session.readerFrame(page, 200));
      position = frame ? await positionOf(frame).catch(() => '') : '';
    }
    expect(position).toMatch(/^1 of \d+$/);
    await page.close();
  });

  it('are read where the article stands in a frame of the same origin', async () => {
    serve('/framed-article', {});
    const outer =
      '<h1>The daily</h1><iframe src="/framed-article" width="900" height="600"></iframe>';
    stand.server.route('/frames', { body: `<!doctype html><title>The daily</title>${outer}` });
    const page = await stand.session.openPage(`${stand.server.origin}/frames`);
    await page.waitFor(() => document.querySelector('iframe')?.contentDocument?.querySelector('p'));
    const reader = await switchOn(stand.session, page);
    expect((await reader.texts('[data-sentence]')).length).toBeGreaterThan(5);
    expect((await reader.texts('[data-sentence]')).join(' ')).toContain(
      'The first ferry in eleven years',
    );
    await switchOff(reader);
    await page.close();
  });

  it('are read although their style hides everything', async () => {
    const url = serve('/hidden', {}, '<style>* { display: none !important }</style>');
    const page = await stand.session.openPage(url);
    const reader = await switchOn(stand.session, page);
    const size = await reader.evaluate(() => [innerWidth, innerHeight]);
    expect(Math.min(...size)).toBeGreaterThan(300);
    await switchOff(reader);
    expect(await page.evaluate(() => document.documentElement.getAttribute('style'))).toBeNull();
    await page.close();
  });

  it('close the overlay when a single-page site moves on to another article', async () => {
    const page = await stand.session.openPage(stand.at('harbour.html'));
    await switchOn(stand.session, page);
    await page.evaluate(() => history.replaceState(null, '', '#comments'));
    await page.evaluate(() => history.pushState(null, '', '?utm_source=x'));
    expect(await page.evaluate(hasOverlay)).toBe(true);
    await page.evaluate(() => history.pushState(null, '', '/news/another-article'));
    await page.waitFor(() => document.documentElement.querySelector(':scope > div') === null);
    await page.close();
  });

  it('without an article say so, and offer to read the selection', async () => {
    const page = await stand.session.openPage(stand.at('front.html'));
    let popup = await openPopup(stand.session, page);
    await popup.waitFor(() => document.body.innerText.includes('There is no article'));
    expect(await popup.evaluate(() => document.querySelector('[role="switch"]:disabled'))).not.toBe(
      null,
    );
    expect(await popup.texts('textarea')).toEqual([]);
    await popup.click('.popup-about button');
    await popup.waitFor(() => document.body.innerText.includes('Nothing is selected'));
    await popup.close();
    await page.select('#pick');
    popup = await openPopup(stand.session, page);
    await popup.waitFor(() => document.body.innerText.includes('There is no article'));
    await popup.click('.popup-about button');
    const reader = await stand.session.readerFrame(page);
    await reader?.waitFor(() => document.querySelector('[aria-current="true"]'));
    expect(await reader?.texts('[data-sentence]')).toEqual([
      'One line to select.',
      'And another one.',
    ]);
    await page.close();
  });

  it('of the browser itself are closed to extensions, and the popup says why', async () => {
    const page = await stand.session.openPage('about:blank');
    await page
      .goto(kind === 'chromium' ? 'chrome://version/' : 'about:license')
      .catch(() => undefined);
    const popup = await stand.session.clickToolbarButton(page);
    await popup.waitFor(() => document.body.innerText.includes('does not let extensions read'));
    await popup.close();
    await page.close();
  });

  it('that are files, such as plain text or a PDF, are named as such', async () => {
    stand.server.route('/plain.txt', { body: 'Only text.', contentType: 'text/plain' });
    const page = await stand.session.openPage(`${stand.server.origin}/plain.txt`);
    const popup = await stand.session.clickToolbarButton(page);
    await popup.waitFor(() => document.body.innerText.includes('not a web page but a file'));
    await popup.close();
    await page.close();
  });
});
