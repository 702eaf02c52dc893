import type { ViewHandle } from '../browser/session.ts';
import { clickMessage } from '../extension-browser.ts';
import { byEscape, change, type Opened, shows } from './opened.ts';

/** A page of annotations on an article that the library does not have. */
const ANNOTATIONS = JSON.stringify({
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  type: 'Annotation',
  id: 'urn:uuid:1a2b3c4d-0000-4000-8000-000000000001',
  motivation: 'commenting',
  body: { type: 'TextualBody', value: 'From elsewhere', format: 'text/plain' },
  target: {
    source: 'https://news.example/elsewhere',
    selector: { type: 'TextQuoteSelector', exact: 'A sentence of another article.' },
  },
});

/** Chooses a file in the import field, as the browser's own dialog would. */
const choose = (library: ViewHandle, text: string) =>
  library.evaluate((content: string) => {
    const input = document.querySelector<HTMLInputElement>('input[type="file"]');
    const chosen = new DataTransfer();
    chosen.items.add(new File([content], 'annotations.jsonld'));
    if (!input) return;
    input.files = chosen.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, text);

/** An automatic backup that is on and has failed; the browser's own question is not asked. */
async function failAutoBackup(library: ViewHandle): Promise<void> {
  await library.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: {
        permissions: { contains(): Promise<boolean> };
        storage: { local: { set(items: object): Promise<void> } };
      };
    };
    chrome.permissions.contains = async () => true;
    const failed = { at: '2026-03-15T08:00:00Z', code: 'storage-full' };
    const state = { at: '2026-03-14T08:00:00Z', failed };
    await chrome.storage.local.set({ 'exchange:auto-backup': state });
  });
  await change(library, 'library', { autoBackup: true });
}

/** What opens over the library with an article and a note in it. */
export const OVER_THE_LIBRARY: readonly Opened[] = [
  {
    name: 'search',
    open: async (it) => {
      await it.click('.shelf-search input');
      await it.type('note');
    },
    shown: 'mark',
    close: (it) =>
      it.evaluate(() => {
        location.hash = '';
      }),
  },
  {
    name: 'selection',
    open: (it) => it.click('.selection input'),
    shown: '.article.is-selected',
    close: async () => {},
  },
  {
    name: 'tags',
    open: async (it) => {
      await clickMessage(it, 'shelfTags', '.selection');
      await it.click('.tag-dialog[open] input');
      await it.type('harbour');
      await it.press('Enter');
      await shows(it, '.tags li');
    },
    shown: '.tag-dialog[open]',
    close: byEscape,
  },
  {
    name: 'export and import, the automatic backup failed',
    open: async (it) => {
      await failAutoBackup(it);
      await it.click('.exchange-bar > button');
      await it.click('.exchange [value="anki"]');
      await shows(it, '[aria-labelledby="auto-backup-title"] .notice');
    },
    shown: '.exchange[open]',
    close: async () => {},
  },
  {
    name: 'what an import would change',
    open: (it) => choose(it, ANNOTATIONS),
    shown: '.preview table',
    close: async () => {},
  },
  {
    name: 'a file that cannot be read',
    open: async (it) => {
      await clickMessage(it, 'importCancel', '.preview');
      await shows(it, 'input[type="file"]:not(:disabled)');
      await choose(it, '{');
    },
    shown: '.exchange[open] .notice[role="alert"]',
    close: byEscape,
  },
  {
    name: 'deleted',
    open: (it) => it.click('.article > .delete'),
    shown: '.toast button',
    close: async () => {},
  },
  {
    name: 'bin',
    open: async (it) => {
      await it.click('nav a[href*="bin"]');
      await it.click('.bin-head button');
    },
    shown: '.sure',
    close: (it) => it.click('.sure .quiet'),
  },
];
