import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { PageHandle } from '../support/browser/session.ts';
import {
  positionOf,
  readerOn,
  switchOff,
  switchOn,
  TOGGLE_COMMAND,
  useExtensionBrowser,
} from '../support/extension-browser.ts';
import { holdFrames, letFramesGo } from '../support/held-frame.ts';
import { differingShare } from '../support/same-pixels.ts';

const TEXTS = {
  en: [
    'The ferry came back to the old harbour on Saturday morning.',
    'Some 300 passengers were on board when the band began to play, and the mayor spoke of a new start for the town.',
  ],
  ko: [
    '토요일 아침 옛 항구에 첫 여객선이 들어왔다.',
    '부두에는 시민 삼백여 명이 나와 배를 맞았고 관악대 두 팀이 연주를 이어 갔으며 시장은 새 출발이라고 말했다.',
  ],
  ar: [
    'عادت العبّارة إلى الميناء القديم صباح السبت.',
    'وكان على متنها نحو ثلاثمئة راكب عندما بدأت الفرقة العزف، وتحدث رئيس البلدية عن بداية جديدة للمدينة.',
  ],
} as const;

/** A story of a hundred sentences. */
const storyIn = (lang: keyof typeof TEXTS) => `<!doctype html>
<html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}"><head><title>${TEXTS[lang][0]}</title>
<style>html { font-size: 62.5% } * { line-height: 1.1 } :root { --size: 9px; --ink: red }</style></head>
<body><article><h1>${TEXTS[lang][0]}</h1>
${Array.from({ length: 50 }, (_, i) => `<p>${TEXTS[lang][0].replace(/\.$/, ` ${i}.`)} ${TEXTS[lang][1]}</p>`).join('\n')}
</article><input autofocus><script>
  window.heard = '';
  for (const kind of ['keydown', 'input']) document.addEventListener(kind, (event) => { heard += event.key ?? event.data });
</script></body></html>`;

const WIDE = [1280, 900] as const;
const NARROW = [360, 740] as const;
/** Pixels at the bottom with what is not text, the strip for who comes back included. */
const BELOW = { 1280: 170, 360: 240 } as const;

describe('First sight of an article', () => {
  const browser = useExtensionBrowser();

  beforeEach(async () => {
    for (const lang of ['en', 'ko', 'ar'] as const) {
      browser.server.route(`/${lang}`, { body: storyIn(lang) });
    }
  });

  const set = (section: string, value: unknown) =>
    browser.session.evaluateInWorker(
      async (key, kept) => {
        type Sync = { storage: { sync: { set(items: object): Promise<void> } } };
        await (globalThis as unknown as { chrome: Sync }).chrome.storage.sync.set({ [key]: kept });
      },
      `settings:${section}`,
      value,
    );

  /** Opens with the frame held back, does something, lets it go; the reader's frame. */
  async function openHeld(page: PageHandle, meanwhile: () => Promise<void>) {
    await holdFrames(browser.session);
    const pressed = browser.session.pressCommand(page, TOGGLE_COMMAND);
    await page.waitFor(isCovered);
    // Without a window manager the tab does not get the focus back by itself.
    await page.bringToFront();
    await meanwhile();
    await letFramesGo(browser.session);
    await pressed;
    return readerOn(browser.session, page);
  }

  /** Opens, and compares what is seen before and after the frame takes over; the reader's frame. */
  async function expectSamePixels(page: PageHandle, [width, height]: typeof WIDE | typeof NARROW) {
    const [before, after] = ['before', 'after'].map((name) =>
      join(tmpdir(), `lede-sight-${browser.kind}-${name}.png`),
    ) as [string, string];
    const part = { left: 20, top: 60, width: width - 40, height: height - 60 - BELOW[width] };
    const reader = await openHeld(page, () => page.screenshot(before));
    await reader.waitFor(() => document.querySelector('.controls .tools button'));
    await page.screenshot(after);
    expect(await differingShare(page, before, after, part)).toBeLessThan(0.0005);
    return reader;
  }

  it.each([
    ['en', 'light', 'list', WIDE],
    ['ko', 'dark', 'list', NARROW],
    ['ar', 'sepia', 'list', WIDE],
    ['en', 'contrast', 'focus', NARROW],
    ['ko', 'light', 'focus', WIDE],
    ['ar', 'dark', 'article', NARROW],
    ['en', 'sepia', 'article', WIDE],
  ] as const)('is the frame’s to the pixel: %s, %s, %s', async (lang, theme, view, size) => {
    await browser.reset();
    await set('comfort', { theme });
    await set('view', { view });
    const page = await browser.session.openPage(`${browser.server.origin}/${lang}`);
    await page.setViewport(size[0], size[1]);
    for (const at of [0, 40]) {
      const reader = await expectSamePixels(page, size);
      expect(await positionOf(reader)).toMatch(new RegExp(`^${at + 1} of 100`));
      for (let step = at; step < 40; step++) await reader.press('j');
      await expect.poll(() => positionOf(reader)).toMatch(/^41 of/);
      await switchOff(reader);
    }
  });

  it('steps and leaves by keys, each once, of which the page hears none', async () => {
    await browser.reset();
    const page = await browser.session.openPage(`${browser.server.origin}/en`);
    const reader = await openHeld(page, async () => {
      for (const key of ['j', 'j', 'ArrowDown', 'k', 'x']) await page.press(key);
    });
    await expect.poll(() => positionOf(reader)).toMatch(/^3 of/);
    await switchOff(reader);
    expect(await page.evaluate(() => (window as unknown as { heard: string }).heard)).toBe('');

    await holdFrames(browser.session);
    const pressed = browser.session.pressCommand(page, TOGGLE_COMMAND);
    await page.waitFor(isCovered);
    await page.bringToFront();
    await page.press('Escape');
    await page.waitFor(() => document.querySelector(':root > div') === null);
    await letFramesGo(browser.session);
    await pressed;
  });

  it('loses no key and does none twice, whenever it comes', async () => {
    await browser.reset();
    const page = await browser.session.openPage(`${browser.server.origin}/en`);
    for (let opening = 0; opening < 8; opening++) {
      const pressed = browser.session.pressCommand(page, TOGGLE_COMMAND);
      await page.waitFor(isCovered);
      await page.bringToFront();
      for (const key of ['j', 'j', 'k', 'j', 'j', 'j', 'k', 'j']) await page.press(key);
      await pressed;
      const reader = await readerOn(browser.session, page);
      await expect.poll(() => positionOf(reader)).toMatch(new RegExp(`^${4 * opening + 5} of`));
      await switchOff(reader);
    }
  });

  it('shows where the page’s policy refuses every style', async () => {
    await browser.reset();
    browser.server.route('/strict', {
      body: storyIn('en'),
      headers: { 'content-security-policy': "default-src 'none'; style-src 'none'" },
    });
    const page = await browser.session.openPage(`${browser.server.origin}/strict`);
    await page.setViewport(...WIDE);
    await switchOff(await expectSamePixels(page, WIDE));
  });

  it('leaves nothing in the page behind', async () => {
    await browser.reset();
    const page = await browser.session.openPage(`${browser.server.origin}/ko`);
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await switchOff(await switchOn(browser.session, page));
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  });
});

/** Whether what is in the middle of the page is an element of ours. */
const isCovered = () =>
  document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.parentElement ===
  document.documentElement;
