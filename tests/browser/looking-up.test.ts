import { describe, expect, it } from 'vitest';
import { BROWSER_KINDS, type BrowserSession, type ViewHandle } from './harness/session.ts';
import { switchOff, switchOn, useNewsstand } from './newsstand.ts';

/** Notes down what the reader opens, and lets it be opened. */
const watchOpening = (reader: ViewHandle) =>
  reader.evaluate(() => {
    const open = window.open.bind(window);
    const opened: string[] = [];
    Object.assign(window, { opened });
    window.open = (url, target, features) => {
      opened.push(`${url} ${target} ${features}`);
      return open(url, target, features);
    };
  });

const openedOf = (reader: ViewHandle) =>
  reader.waitFor(() => {
    const { opened } = window as unknown as { opened: string[] };
    return opened.length > 0 ? opened.splice(0) : null;
  });

const word = (text: string) =>
  `https://dictionary.cambridge.org/dictionary/english/${text} _blank noopener,noreferrer`;

/** Closes the tabs that were opened but for the first ones, and comes back to the page. */
async function closeOpened(session: BrowserSession, before: number): Promise<number> {
  const pages = await session.pages();
  for (const page of pages.slice(before)) await page.close();
  return pages.length - before;
}

describe.each(BROWSER_KINDS)('Looking words up in %s', (kind) => {
  const stand = useNewsstand(kind);

  it('by keys goes from word to word, says each and opens the dictionary in a tab', async () => {
    const page = await stand.session.openPage(stand.at('harbour.html'));
    const reader = await switchOn(stand.session, page);
    await watchOpening(reader);
    const before = (await stand.session.pages()).length;
    await reader.press('d');
    await reader.waitFor(() => document.querySelector('.word-bar'));
    const said = () => reader.text('.word-bar [role="status"]');
    expect(await said()).toBe('The');
    await reader.press('ArrowRight');
    await reader.press('ArrowRight');
    await reader.press('ArrowLeft');
    await reader.press('ArrowRight');
    expect(await said()).toBe('ferry');
    expect(await reader.texts('[data-sentence="0"][aria-current="true"]')).toHaveLength(1);
    await reader.press('Enter');
    expect(await openedOf(reader)).toEqual([word('ferry')]);
    await expect.poll(() => stand.session.pages()).toHaveLength(before + 1);
    await closeOpened(stand.session, before);
    await page.bringToFront();
    await reader.press('Escape');
    await reader.waitFor(() => !document.querySelector('.word-bar'));
    await reader.press('ArrowRight');
    await reader.waitFor(() => document.querySelector('[data-sentence="1"][aria-current="true"]'));
    await switchOff(reader);
    await page.close();
  });

  it('by a double click opens the word under it, also where the first click moves the text', async () => {
    const page = await stand.session.openPage(stand.at('harbour.html?double'));
    const reader = await switchOn(stand.session, page);
    await watchOpening(reader);
    const before = (await stand.session.pages()).length;
    // The only words of their sentence that are in emphasis.
    await reader.evaluate(() => {
      const [first] = document.querySelectorAll('[data-sentence] em');
      first?.setAttribute('id', 'wanted');
    });
    await reader.click('#wanted', 2);
    expect(await openedOf(reader)).toEqual([word('battery')]);
    await closeOpened(stand.session, before);
    await page.bringToFront();
    await switchOff(reader);
    await page.close();
  });

  it('by touch and mouse uses the bar: a tap chooses the word, a button opens it', async () => {
    const page = await stand.session.openPage(stand.at('harbour.html?bar'));
    const reader = await switchOn(stand.session, page);
    await watchOpening(reader);
    const before = (await stand.session.pages()).length;
    await reader.evaluate(() => {
      const [first] = document.querySelectorAll('[data-sentence] em');
      first?.setAttribute('id', 'wanted');
    });
    await reader.click('#wanted');
    await reader.waitFor(() => document.querySelector('[aria-current="true"] #wanted'));
    await reader.evaluate(() =>
      document.querySelector('.controls [aria-label="Look a word up"]')?.setAttribute('id', 'tool'),
    );
    await reader.click('#tool');
    await reader.waitFor(() => document.querySelector('.word-bar'));
    await reader.click('#wanted');
    await reader.waitFor(
      () => document.querySelector('.word-bar [role="status"]')?.textContent === 'battery',
    );
    await reader.click('.word-bar .quiet');
    expect(await openedOf(reader)).toEqual([word('battery')]);
    await closeOpened(stand.session, before);
    await page.bringToFront();
    await switchOff(reader);
    await page.close();
  });
});
