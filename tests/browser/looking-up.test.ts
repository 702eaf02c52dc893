import { describe, expect, it } from 'vitest';
import { BROWSER_KINDS, type ViewHandle } from './harness/session.ts';
import { switchOff, switchOn, useNewsstand } from './newsstand.ts';
import { watchOpening } from './opened-tabs.ts';

const word = (text: string) =>
  `https://dictionary.cambridge.org/dictionary/english/${text} _blank noopener,noreferrer`;

/** Marks the only words in emphasis, for clicks. */
const markBattery = (reader: ViewHandle) =>
  reader.evaluate(() =>
    document.querySelector('[data-sentence] em')?.setAttribute('id', 'battery'),
  );

describe.each(BROWSER_KINDS)('Looking words up in %s', (kind) => {
  const stand = useNewsstand(kind);

  it('by keys goes from word to word, says each and opens the dictionary in a tab', async () => {
    const page = await stand.session.openPage(stand.at('harbour.html'));
    const reader = await switchOn(stand.session, page);
    const opened = await watchOpening(stand.session, page, reader);
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
    expect(await opened.addresses()).toEqual([word('ferry')]);
    await opened.close(1);
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
    const opened = await watchOpening(stand.session, page, reader);
    await markBattery(reader);
    await reader.click('#battery', 2);
    expect(await opened.addresses()).toEqual([word('battery')]);
    await opened.close(1);
    await switchOff(reader);
    await page.close();
  });

  it('by touch and mouse uses the bar: a tap chooses the word, a button opens it', async () => {
    const page = await stand.session.openPage(stand.at('harbour.html?bar'));
    const reader = await switchOn(stand.session, page);
    const opened = await watchOpening(stand.session, page, reader);
    await markBattery(reader);
    await reader.click('#battery');
    await reader.waitFor(() => document.querySelector('[aria-current="true"] #battery'));
    await reader.evaluate(() =>
      document.querySelector('.controls [aria-label="Look a word up"]')?.setAttribute('id', 'tool'),
    );
    await reader.click('#tool');
    await reader.waitFor(() => document.querySelector('.word-bar'));
    await reader.click('#battery');
    await reader.waitFor(
      () => document.querySelector('.word-bar [role="status"]')?.textContent === 'battery',
    );
    await reader.click('.word-bar .quiet');
    expect(await opened.addresses()).toEqual([word('battery')]);
    await opened.close(1);
    await switchOff(reader);
    await page.close();
  });
});
