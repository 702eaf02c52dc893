import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { BrowserSession, PageHandle } from '../support/browser/session.ts';
import {
  clickButton,
  gone,
  openPopup,
  PAGES_DIR,
  readerOn,
  switchOff,
  switchOn,
  TOGGLE_COMMAND,
  useExtensionBrowser,
} from '../support/extension-browser.ts';
import { forgetStored } from '../support/unread-article.ts';

const STORY = [
  'Jan Brouwer has opened the northern lock for thirty-one years.',
  'On Friday he did it for the last time.',
];

const isPicking = () => document.documentElement.querySelector(':scope > [popover]') !== null;

/** Opens the popup and chooses the picker there. */
async function pickOn(session: BrowserSession, page: PageHandle): Promise<void> {
  const popup = await openPopup(session, page);
  await clickButton(popup, 'Pick the text yourself');
  await gone(popup);
  await page.bringToFront();
  await page.waitFor(isPicking);
}

describe('Picking the text', () => {
  const browser = useExtensionBrowser();

  afterEach(() => forgetStored(browser.session, 'site-choice:'));

  it('by mouse reads the block that was clicked, unseen by the page, at the next visit too, until that is forgotten in the popup', async () => {
    const page = await browser.visit(browser.at('split.html'));
    await pickOn(browser.session, page);
    await page.evaluate('window.seen.length = 0');
    // A link in the middle of the story: it must not be followed.
    await page.click('#trap');
    const reader = await readerOn(browser.session, page);
    const sentences = await reader.texts('[data-sentence]');
    expect(sentences.slice(0, 2)).toEqual(STORY);
    expect(sentences.at(-1)).toMatch(/his house is for sale\.$/);
    expect(await reader.text('h1')).toBe('Lock keeper retires');
    expect(await page.evaluate('window.seen')).toEqual([]);
    expect(await page.evaluate(() => location.hash)).toBe('');
    await switchOff(reader);
    await page.goto(browser.at('split.html?again'));
    const again = await switchOn(browser.session, page);
    expect((await again.texts('[data-sentence]')).slice(0, 2)).toEqual(STORY);
    await switchOff(again);
    const popup = await openPopup(browser.session, page);
    await popup.waitFor(() => document.body.innerText.includes('the part you picked on this site'));
    await clickButton(popup, 'Forget my choice for this site');
    await popup.waitFor(() => /Taken: \d+\s?% of the page/.test(document.body.innerText));
    expect(await popup.evaluate(() => document.body.innerText)).not.toMatch(/picked|Forget/);
    await popup.close();
    const usual = await switchOn(browser.session, page);
    expect((await usual.texts('[data-sentence]')).join(' ')).toContain('Sir, I read with interest');
    await switchOff(usual);
  });

  it('by keyboard alone widens, narrows, goes beside and takes', async () => {
    const page = await browser.visit(browser.at('split.html?keys'));
    await pickOn(browser.session, page);
    await page.evaluate('window.seen.length = 0');
    // Up to the whole page; then its largest block, the two columns; then the larger one of them.
    for (let step = 0; step < 4; step++) await page.press('ArrowUp');
    for (let step = 0; step < 4; step++) await page.press('ArrowDown');
    for (let step = 0; step < 4; step++) await page.press('ArrowUp');
    await page.press('ArrowDown');
    await page.press('ArrowDown');
    await page.press('ArrowRight');
    await page.press('ArrowUp');
    await page.press('ArrowDown');
    expect(await page.evaluate('window.seen')).toEqual([]);
    await page.press('Enter');
    const reader = await readerOn(browser.session, page);
    const sentences = await reader.texts('[data-sentence]');
    expect(sentences.slice(0, 2)).toEqual(STORY);
  });

  it('by touch outlines at the first tap and takes at the second', async () => {
    const page = await browser.visit(browser.at('split.html?touch'));
    await pickOn(browser.session, page);
    await page.evaluate('window.seen.length = 0');
    await page.tap('#trap');
    expect(await page.evaluate(isPicking)).toBe(true);
    await page.tap('#trap');
    const reader = await readerOn(browser.session, page);
    expect((await reader.texts('[data-sentence]')).slice(0, 2)).toEqual(STORY);
    expect(await page.evaluate('window.seen')).toEqual([]);
  });

  it('is left by Escape with everything as before, and remembers nothing', async () => {
    const page = await browser.visit(browser.at('split.html?leave'));
    await page.evaluate(() => {
      document.querySelector<HTMLInputElement>('#search')?.focus({ preventScroll: true });
      scrollTo(0, 120);
    });
    const standing = () =>
      page.evaluate(() => ({
        top: Math.round(scrollY),
        focus: document.activeElement?.id,
        markup: document.documentElement.outerHTML,
      }));
    const was = await standing();
    await pickOn(browser.session, page);
    await page.press('ArrowUp');
    await page.press('ArrowUp');
    await page.press('Escape');
    await page.waitFor(() => document.documentElement.querySelector(':scope > div') === null);
    expect(await standing()).toEqual(was);
    await page.evaluate('window.seen.length = 0');
    await page.press('x');
    expect(await page.evaluate('window.seen')).toContain('keydown x');
  });

  it('by the buttons of the bar goes wider and takes', async () => {
    const page = await browser.visit(browser.at('split.html?bar'));
    await pickOn(browser.session, page);
    await page.evaluate('window.seen.length = 0');
    // Tab leads from the bar to its buttons: Wider, Narrower, Take.
    await page.press('Tab');
    for (let step = 0; step < 3; step++) await page.press('Enter');
    await page.press('Tab');
    await page.press('Tab');
    expect(await page.evaluate('window.seen')).toEqual([]);
    await page.press('Space');
    const reader = await readerOn(browser.session, page);
    const all = (await reader.texts('[data-sentence]')).join(' ');
    expect(all).toContain('Sir, I read with interest');
    expect(all).toContain('All rights reserved by the courier.');
  });

  it('is offered by popup and reader where little of the page was taken', async () => {
    const letters = Array.from(
      { length: 40 },
      (_, i) =>
        `<p>Letter number ${i} disagrees at some length with the one before it, as ever.</p>`,
    );
    const body = (await readFile(join(PAGES_DIR, 'harbour.html'), 'utf8')).replace(
      '<p>You must be logged in to comment.</p>',
      letters.join(''),
    );
    browser.server.route('/little', { body });
    const page = await browser.visit(`${browser.server.origin}/little`);
    const popup = await openPopup(browser.session, page);
    await popup.waitFor(() => document.body.innerText.includes('That looks like too little'));
    await popup.close();
    const reader = await switchOn(browser.session, page);
    await clickButton(reader, 'Pick the text yourself');
    await gone(reader);
    await page.bringToFront();
    await page.waitFor(isPicking);
    await page.press('Escape');
    await page.waitFor(() => document.documentElement.querySelector(':scope > div') === null);
  });

  it('ends when the keyboard command asks for Sentences Mode meanwhile', async () => {
    const page = await browser.visit(browser.at('split.html?meanwhile'));
    await pickOn(browser.session, page);
    await browser.session.pressCommand(page, TOGGLE_COMMAND);
    const reader = await readerOn(browser.session, page);
    expect(await page.evaluate(isPicking)).toBe(false);
    await switchOff(reader);
  });

  it('goes on from Sentences Mode that is open', async () => {
    const page = await browser.visit(browser.at('split.html?open'));
    const reader = await switchOn(browser.session, page);
    const popup = await openPopup(browser.session, page);
    await clickButton(popup, 'Pick the text yourself');
    await gone(reader);
    await page.bringToFront();
    await page.waitFor(isPicking);
    await page.press('Escape');
    await page.waitFor(() => document.documentElement.querySelector(':scope > div') === null);
  });
});
