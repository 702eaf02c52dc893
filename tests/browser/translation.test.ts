import { describe, expect, it } from 'vitest';
import type { ViewHandle } from '../support/browser/session.ts';
import {
  clickButton,
  message,
  switchOff,
  switchOn,
  useExtensionBrowser,
} from '../support/extension-browser.ts';
import { installFakeTranslator } from '../support/fake-translator.ts';
import { openUnread } from '../support/open-reader.ts';
import { watchOpening } from '../support/opened-tabs.ts';

const installTranslator = (reader: ViewHandle, availability: string) =>
  reader.evaluate(installFakeTranslator, availability);

/** Clicks a button of the translation by the name of its text. */
const press = async (reader: ViewHandle, text: string) =>
  clickButton(reader, await message(reader, text), '.translation');

const removeTranslator = (reader: ViewHandle) =>
  reader.evaluate(() => {
    Object.assign(globalThis, { Translator: undefined });
  });

describe('Translation', () => {
  // The interface's language is what is translated into.
  const browser = useExtensionBrowser({ locale: 'ko' });

  it('is shown under its sentence when asked for, hidden again, and kept with the article', async () => {
    const { tab: page, reader } = await openUnread(browser);
    await installTranslator(reader, 'available');
    expect(await reader.texts('.translation')).toEqual([]);
    await reader.press('t');
    expect(await reader.text('.translation')).toMatch(/^en>ko: \d+$/);
    expect(
      await reader.evaluate(() => document.querySelector<HTMLElement>('.translation')?.lang),
    ).toBe('ko');
    await reader.press('t');
    await reader.waitFor(() => !document.querySelector('.translation'));
    await reader.press('t');
    await reader.waitFor(() => document.querySelector('.translation'));
    expect(await reader.evaluate('made.length')).toBe(1);
    await reader.press('j');
    await reader.press('t');
    await reader.waitFor(() => document.querySelectorAll('.translation').length === 2);
    await switchOff(reader);
    const again = await switchOn(browser.session, page);
    await installTranslator(again, 'available');
    expect(await again.texts('.translation')).toEqual([]);
    await again.press('t');
    expect(await again.text('.translation')).toMatch(/^en>ko: \d+$/);
    expect(await again.evaluate('made.length')).toBe(0);
    await switchOff(again);
  });

  it('is downloaded only after a click, with its progress, and can be called off', async () => {
    const { reader } = await openUnread(browser);
    await installTranslator(reader, 'downloadable');
    await reader.press('t');
    await reader.waitFor(() => document.querySelector('.translation-ways'));
    expect(await reader.evaluate('made.length')).toBe(0);
    await press(reader, 'translationDownload');
    await reader.waitFor(
      () => document.querySelector<HTMLProgressElement>('.translation progress')?.value === 0.25,
    );
    await press(reader, 'translationCancel');
    await reader.waitFor(() => !document.querySelector('.translation'));
    await reader.press('t');
    await reader.waitFor(() => document.querySelector('.translation-ways'));
    await press(reader, 'translationDownload');
    await reader.waitFor(() => document.querySelector('.translation progress'));
    await reader.evaluate('finishDownload()');
    expect(await reader.text('.translation:not(.pending)')).toMatch(/^en>ko: \d+$/);
    await switchOff(reader);
  });

  it('asks, where the browser has none, before the reader’s translator opens in a tab', async () => {
    const { tab: page, reader } = await openUnread(browser);
    await removeTranslator(reader);
    const opened = await watchOpening(browser.session, page, reader);
    await reader.press('t');
    await reader.click('.translation button');
    const [address] = await opened.addresses();
    expect(address).toMatch(
      /^https:\/\/translate\.google\.com\/\?sl=en&tl=ko&text=[\w%]+.*&op=translate _blank noopener,noreferrer$/,
    );
    await opened.close(1);
    expect(await reader.texts('.translation')).toEqual([]);
    await switchOff(reader);
  });
});
