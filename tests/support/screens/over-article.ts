import type { ViewHandle } from '../browser/session.ts';
import { clickMessage, writeNote } from '../extension-browser.ts';
import { installFakeTranslator } from '../fake-translator.ts';
import { installFakeVoices } from '../fake-voices.ts';
import { byEscape, change, clickUnseen, type Opened, shows } from './opened.ts';

/** Fakes of what the browser may not have: voices, a translator; and no clipboard. */
export async function prepareArticle(reader: ViewHandle): Promise<void> {
  await reader.evaluate(installFakeVoices, []);
  await reader.evaluate(installFakeTranslator, 'available');
  await reader.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
  });
}

/** Keeps sentences and marks them, shows a translation, and writes notes on one and on the article. */
export async function writeOn(reader: ViewHandle): Promise<void> {
  await change(reader, 'lookup', { target: 'de' });
  for (const key of ['j', 'h', '3', 't', 'n']) await reader.press(key);
  await shows(reader, '.translation');
  await writeNote(reader, 'A note');
  await blur(reader);
  await reader.press('Shift+N');
  await shows(reader, '.article-notes textarea');
  await writeNote(reader, 'On all of it');
  await blur(reader);
}

/** Out of the note's field, where keys are text, as readers leave it; or off whatever has the focus. */
export async function blur(reader: ViewHandle): Promise<void> {
  const isInField = await reader.evaluate(() => document.activeElement?.matches('textarea'));
  if (isInField) await reader.press('Escape');
  else await reader.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
}

/** What opens over the article; `word` is one that it has more than once. */
export const overTheArticle = (word: string): readonly Opened[] => [
  { name: 'help', open: (it) => it.press('?'), shown: '.help[open]', close: byEscape },
  {
    name: 'search',
    open: async (it) => {
      await it.press('/');
      await it.type(word);
      await shows(it, 'mark ~ mark, .line:has(mark) ~ .line mark');
    },
    shown: '.search input',
    close: byEscape,
  },
  {
    name: 'tools of the sentence',
    // A narrow screen's button; the sheet is the same.
    open: (it) => clickUnseen(it, '.tool.more'),
    shown: '.tool-sheet[open]',
    close: byEscape,
  },
  { name: 'comfort', open: (it) => it.press(','), shown: '.comfort-panel', close: byEscape },
  { name: 'word', open: (it) => it.press('d'), shown: '.word-bar', close: byEscape },
  {
    name: 'copy by hand',
    open: (it) => it.press('c'),
    shown: '.copy-sheet[open]',
    close: byEscape,
  },
  {
    name: 'unclear sentences',
    open: async (it) => {
      await it.press('End');
      await it.press('j');
      await it.click('.walk-unclear');
    },
    shown: '.strip [role="status"]',
    close: byEscape,
  },
  {
    name: 'listening',
    open: (it) => it.click('button.listen'),
    shown: '.listening',
    close: (it) => it.click('.listening-close'),
  },
  {
    name: 'a note deleted',
    open: (it) => clickMessage(it, 'deleteNote', '.article-notes'),
    shown: '.toast button',
    close: async () => {},
  },
];
