import { describe, expect, it } from 'vitest';
import type { ViewHandle } from '../support/browser/session.ts';
import {
  clickButton,
  positionOf,
  pressToLeave,
  switchOn,
  useExtensionBrowser,
} from '../support/extension-browser.ts';
import { type FakeVoice, installFakeVoices, type WithFakeVoices } from '../support/fake-voices.ts';
import { openUnread } from '../support/open-reader.ts';
import { useFreshSettings } from '../support/unread-article.ts';

const voice = (name: string, lang: string): FakeVoice => ({
  voiceURI: name,
  name,
  lang,
  localService: true,
  default: false,
});
const ANNA = voice('Anna', 'en-US');
const BETH = voice('Beth', 'en-GB');

/** What was to be spoken, and what is being spoken. */
const heard = (reader: ViewHandle) =>
  reader.evaluate(() => {
    const { fakeVoices } = globalThis as WithFakeVoices;
    return { spoken: fakeVoices.spoken, live: fakeVoices.live() };
  });

const isLive = (reader: ViewHandle, text: string) =>
  reader.waitFor(
    `fakeVoices.live().length === 1 && fakeVoices.live()[0] === ${JSON.stringify(text)}`,
  );
const isSilent = (reader: ViewHandle) => reader.waitFor('fakeVoices.live().length === 0');

const finish = (reader: ViewHandle) =>
  reader.evaluate(() => {
    const { fakeVoices } = globalThis as WithFakeVoices;
    fakeVoices.begin();
    fakeVoices.end();
  });

describe('Listening', () => {
  const browser = useExtensionBrowser();

  useFreshSettings(browser);

  async function open(voices: readonly FakeVoice[]) {
    const { tab: page, reader } = await openUnread(browser);
    await reader.evaluate(installFakeVoices, voices);
    const sentences = await reader.texts('main [data-sentence]');
    return { page, reader, sentences };
  }

  it('plays with Space from the current sentence, the mark follows, Space pauses', async () => {
    const { reader, sentences } = await open([ANNA, BETH]);
    const total = sentences.length;
    await reader.press('j');
    await reader.press('Space');
    await isLive(reader, sentences[1] ?? '');
    await finish(reader);
    await isLive(reader, sentences[2] ?? '');
    expect(await positionOf(reader)).toBe(`3 of ${total}`);
    await reader.press('Space');
    await isSilent(reader);
    await reader.press('r');
    await isLive(reader, sentences[2] ?? '');
    await finish(reader);
    await isSilent(reader);
    const { spoken } = await heard(reader);
    expect(spoken.map(({ text }) => text)).toEqual([sentences[1], sentences[2], sentences[2]]);
    expect(spoken[0]).toMatchObject({ voice: 'Anna', lang: 'en-US', rate: 1 });
  });

  it('goes on from where the reader moves to by hand, and stops at the end', async () => {
    const { reader, sentences } = await open([ANNA]);
    await reader.press('Space');
    await isLive(reader, sentences[0] ?? '');
    await reader.press('End');
    await isLive(reader, sentences.at(-1) ?? '');
    await finish(reader);
    await isSilent(reader);
    expect(await positionOf(reader)).toBe(`${sentences.length} of ${sentences.length}`);
  });

  it('is set by buttons and lists, remembers it, and marks the words as they are spoken', async () => {
    const { page, reader, sentences } = await open([ANNA, BETH]);
    await reader.click('button.listen');
    await isLive(reader, sentences[0] ?? '');
    await reader.evaluate(() => (globalThis as WithFakeVoices).fakeVoices.word(6, 5));
    const marked = await reader.evaluate(() =>
      [...(CSS.highlights.get('spoken') ?? [])].map((range) => String(range)),
    );
    expect(marked).toEqual([sentences[0]?.slice(6, 11)]);
    await clickButton(reader, 'One at a time', '.listening');
    await reader.waitFor(() => document.querySelector('.chip[aria-pressed="true"]'));
    await clickButton(reader, 'Faster', '.listening-speed');
    await reader.waitFor('fakeVoices.spoken.at(-1).rate === 1.1');
    await isLive(reader, sentences[0] ?? '');
    await finish(reader);
    await isSilent(reader);
    // The press left the keys with the reader: Space plays the next one.
    await reader.press('Space');
    await isLive(reader, sentences[1] ?? '');
    await pressToLeave(reader, 'Escape');

    const again = await switchOn(browser.session, page);
    await again.evaluate(installFakeVoices, [ANNA, BETH]);
    await again.press('Space');
    await again.waitFor('fakeVoices.spoken.at(-1)?.rate === 1.1');
    await again.press('[');
    await again.waitFor('fakeVoices.spoken.at(-1)?.rate === 1');
    expect(await again.texts('.chip[aria-pressed="true"]')).toEqual(['One at a time']);
  });

  it('says how to get a voice where none speaks the language, and plays when one comes', async () => {
    const { reader, sentences } = await open([voice('Yuna', 'ko-KR')]);
    await reader.press('Space');
    await reader.waitFor(() =>
      document.querySelector('.listening-trouble')?.textContent?.includes('no voice for English'),
    );
    await reader.evaluate((anna) => {
      (globalThis as WithFakeVoices).fakeVoices.setVoices([anna]);
    }, ANNA);
    await reader.waitFor(() => !document.querySelector('.listening-trouble')?.textContent);
    await reader.press('Space');
    await isLive(reader, sentences[0] ?? '');
  });
});
