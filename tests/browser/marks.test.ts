import { describe, expect, it } from 'vitest';
import type { ViewHandle } from '../support/browser/session.ts';
import {
  clickButton,
  switchOff,
  switchOn,
  useExtensionBrowser,
} from '../support/extension-browser.ts';
import { openUnread } from '../support/open-reader.ts';
import { useFreshSettings } from '../support/unread-article.ts';

/** What the sentences are marked with, by their number: "green not". */
const marksOf = (reader: ViewHandle) =>
  reader.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll<HTMLElement>('[data-mark]')].map((sentence) => [
        sentence.dataset['sentence'],
        [sentence.dataset['colour'], sentence.dataset['grasp']].filter(Boolean).join(' '),
      ]),
    ),
  );

describe('Marks', () => {
  const browser = useExtensionBrowser();
  // The colour used last is remembered.
  useFreshSettings(browser);

  it('are set and taken off by the same key, and are there the next time', async () => {
    const { tab: page, reader } = await openUnread(browser);
    await reader.press('h');
    await reader.waitFor(() => document.querySelector('[data-sentence="0"][data-colour]'));
    await reader.press('j');
    await reader.press('Shift+H');
    await reader.press('3');
    await reader.press('j');
    await reader.press('2');
    await reader.press('j');
    await reader.press('h');
    await reader.press('1');
    await reader.waitFor(() => document.querySelector('[data-sentence="3"][data-grasp]'));
    expect(await marksOf(reader)).toEqual({
      0: 'yellow',
      1: 'green not',
      2: 'partly',
      3: 'green understood',
    });
    await reader.press('h');
    await reader.press('1');
    await reader.waitFor(() => !document.querySelector('[data-sentence="3"][data-mark]'));
    await switchOff(reader);
    const again = await switchOn(browser.session, page);
    await again.waitFor(() => document.querySelector('[data-sentence="0"][data-colour]'));
    expect(await marksOf(again)).toEqual({ 0: 'yellow', 1: 'green not', 2: 'partly' });
    await again.press('End');
    await again.press('j');
    expect(await again.text('.walk-unclear')).toBe('2 unclear sentences: walk them again');
    await again.click('.walk-unclear');
    await again.waitFor(() => document.querySelector('[data-sentence="1"][aria-current="true"]'));
    await again.press('j');
    await again.waitFor(() => document.querySelector('[data-sentence="2"][aria-current="true"]'));
    expect(await again.text('.strip [role="status"]')).toBe('Unclear sentence 2 of 2');
    await again.press('j');
    await again.waitFor(() => document.querySelector('.walk-unclear'));
    expect(await again.texts('.strip')).toEqual([]);
    await switchOff(again);
  });

  it('are set by buttons, each as large as a finger', async () => {
    const { tab: page, reader } = await openUnread(browser);
    await reader.press('End');
    await reader.waitFor(() => document.querySelector('[data-sentence="15"][aria-current="true"]'));
    await reader.click('.controls .colours [data-colour="blue"]');
    await clickButton(reader, 'Partly understood', '.controls');
    await reader.waitFor(() => document.querySelector('[aria-current="true"][data-grasp]'));
    expect(await marksOf(reader)).toMatchObject({ 15: 'blue partly' });
    const pressed = await reader.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.controls [aria-pressed="true"]')]
        .filter((button) => button.offsetWidth > 0)
        .map((button) => button.ariaLabel ?? button.title),
    );
    expect(pressed).toEqual(['Keep in blue', 'Partly understood']);
    await reader.click('.controls .colours [data-colour="blue"]');
    await clickButton(reader, 'Partly understood', '.controls');
    await reader.waitFor(() => !document.querySelector('[aria-current="true"][data-mark]'));
    await page.setViewport(360, 740);
    await reader.waitFor(() => innerWidth <= 360);
    const sizes = await reader.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.controls button')]
        .filter((button) => button.offsetWidth > 0)
        .map((button) => [
          button.offsetWidth,
          button.offsetHeight,
          button.getAttribute('aria-label'),
        ]),
    );
    expect(sizes.length).toBeGreaterThan(8);
    expect(sizes.filter(([width, height]) => Number(width) < 44 || Number(height) < 44)).toEqual(
      [],
    );
    await reader.click('.tool.more');
    await reader.waitFor(() => document.querySelector('.tool-sheet[open]'));
    await reader.click('.tool-sheet .colours [data-colour="pink"]');
    await reader.waitFor(() => document.querySelector('[aria-current="true"][data-colour="pink"]'));
    expect(await reader.evaluate(() => document.querySelector('.tool-sheet[open]'))).toBeNull();
    await switchOff(reader);
    await page.close();
  });

  it('survive a worker that is killed, and what was set while it was dead is saved', async () => {
    const { tab: page, reader } = await openUnread(browser, 'korean.html');
    await browser.session.killWorker();
    await reader.press('h');
    await browser.session.killWorker();
    await reader.press('2');
    await switchOff(reader);
    const again = await switchOn(browser.session, page);
    await again.waitFor(() => document.querySelector('[data-sentence="0"][data-grasp]'));
    expect(await marksOf(again)).toEqual({ 0: expect.stringMatching(/^\w+ partly$/) });
    await switchOff(again);
  });
});
