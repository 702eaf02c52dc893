import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { BrowserSession, PageHandle } from '../support/browser/session.ts';
import { waitUntil } from '../support/browser/wait.ts';
import {
  type ExtensionBrowser,
  switchOff,
  switchOn,
  useExtensionBrowser,
  writeNote,
} from '../support/extension-browser.ts';

/** Presses the dialog's or page's button and gives the text of the file that comes of it. */
async function fileFrom(library: PageHandle, selector: string): Promise<string> {
  await library.evaluate(() => {
    // A tester's own downloads folder is not ours to fill.
    HTMLAnchorElement.prototype.click = () => {};
    const create = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      URL.createObjectURL = create;
      void blob.text().then((text) => {
        document.documentElement.dataset['file'] = text;
      });
      return create(blob);
    };
  });
  await library.click(selector);
  await library.waitFor(() => document.documentElement.dataset['file']);
  return library.evaluate(() => {
    const { file = '' } = document.documentElement.dataset;
    delete document.documentElement.dataset['file'];
    return file;
  });
}

/** Chooses a file of this machine in the import field, as the browser's own dialog does. */
async function choose(library: PageHandle, path: string): Promise<void> {
  await library.waitFor(() => document.querySelector('input[type="file"]:not(:disabled)'));
  await library.chooseFiles('input[type="file"]', [path]);
}

async function openExchange(session: BrowserSession): Promise<PageHandle> {
  const library = await session.openExtensionPage('library.html');
  await library.click('.exchange-bar > button');
  await library.waitFor(() => document.querySelector('dialog.exchange')?.matches('[open]'));
  return library;
}

/** Reads an article and writes a note on its second sentence. */
async function writeOnArticle({ session, at }: ExtensionBrowser): Promise<void> {
  const page = await session.openPage(at('harbour.html'));
  const reader = await switchOn(session, page);
  await reader.press('j');
  await reader.press('n');
  await writeNote(reader, 'for the long run');
  await switchOff(reader);
  await page.close();
}

/** Makes a backup by the library's reminder, and gives its text. */
async function makeBackup({ session }: ExtensionBrowser): Promise<string> {
  const library = await session.openExtensionPage('library.html');
  expect(await library.text('.backup-reminder span')).toBe('1 note is in no backup yet.');
  const backup = await fileFrom(library, '.backup-reminder button');
  await library.waitFor(() => !document.querySelector('.backup-reminder'));
  await library.close();
  return backup;
}

/** Imports a backup of one article, and leaves the dialog open. */
async function importFile(library: PageHandle, path: string): Promise<void> {
  await choose(library, path);
  await library.click('.preview button.main');
  await library.waitFor(() => document.querySelector('.articles > li'));
}

describe('Export and import', () => {
  const browser = useExtensionBrowser();
  let backup = '';
  const dir = mkdtempSync(join(tmpdir(), 'lede-files-'));
  /** The path of a file with this text, cut off or padded with zeros to `size` bytes, if given. */
  const fileOf = (name: string, text: string, size?: number) => {
    const path = join(dir, name);
    writeFileSync(path, text);
    // What it is made longer by takes no room on the disk.
    if (size !== undefined) truncateSync(path, size);
    return path;
  };
  /** The library's dialog, the backup imported into an empty library. */
  const openWithBackup = async () => {
    const library = await openExchange(browser.session);
    await importFile(library, fileOf('backup.json', backup));
    return library;
  };

  beforeAll(async () => {
    await writeOnArticle(browser);
    backup = await makeBackup(browser);
  });
  beforeEach(() => browser.reset());
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  it('says that a note is in no backup yet, and makes one', async () => {
    await writeOnArticle(browser);
    expect(JSON.parse(await makeBackup(browser))).toMatchObject({
      format: 'lede-backup',
      notes: [{ body: 'for the long run' }],
    });
  });

  it('writes cards with the sentence and the note', async () => {
    const library = await openWithBackup();
    await library.click('input[value="anki"]');
    const cards = await fileFrom(library, '[aria-labelledby="export-title"] button.main');
    expect(cards).toMatch(/^#separator:tab\n#html:true\n/);
    expect(cards).toContain('for the long run');
    await library.close();
  });

  it('brings the backup into a fresh library, with the same notes on the screen', async () => {
    const library = await openExchange(browser.session);
    await choose(library, fileOf('backup.json', backup));
    expect(await library.text('.preview p')).toBe('What backup.json would change:');
    await library.click('.preview button.main');
    await library.waitFor(() => document.querySelector('.articles > li'));
    expect(await library.texts('.articles > li')).toEqual([
      expect.stringMatching(/Ferry returns.*2 of \d+ sentences.*Notes: 1/s),
    ]);
    await library.press('Escape');
    await library.click('.library > ul > li > a');
    const reader = await browser.session.findExtensionTab('reader.html');
    if (!reader) throw new Error('The article did not open');
    await reader.waitFor(() => document.querySelector('textarea'));
    expect(await reader.evaluate(() => document.querySelector('textarea')?.value)).toBe(
      'for the long run',
    );
    await reader.close();
  });

  it('refuses a damaged file in words, and changes nothing', async () => {
    const library = await openWithBackup();
    await choose(library, fileOf('cut.json', backup.slice(0, -200)));
    const alert = await library.text('dialog.exchange .notice');
    expect(alert).toContain('cut.json cannot be read');
    expect(alert).toContain('Nothing was changed.');
    await choose(library, fileOf('bad.json', backup.replace('"body":"for', '"body":7,"was":"for')));
    await library.waitFor(() =>
      document.querySelector('.notice')?.textContent?.includes('notes[0].body'),
    );
    expect(await library.texts('.articles > li')).toHaveLength(1);
    await library.close();
  });

  it('refuses hostile and huge files in words, and changes nothing', async () => {
    const library = await openWithBackup();
    const said = async (path: string, words: string) => {
      await choose(library, path);
      await waitUntil(`"${words}" to be said`, async () =>
        (await library.texts('dialog.exchange .notice')).some((text) => text.includes(words)),
      );
    };
    await said(
      fileOf('proto.json', backup.replace('{', '{"__proto__":{"polluted":true},')),
      'proto.json has something at',
    );
    await said(fileOf('bomb.json', 'PK\u0003\u0004', 100_000_000), 'bomb.json is not a text file');
    await said(fileOf('huge.json', backup, 500_000_000), 'huge.json is larger than any backup');
    expect(await library.evaluate(() => 'polluted' in {})).toBe(false);
    expect(await library.texts('.articles > li')).toHaveLength(1);
    await library.close();
  });

  it('undoes the import as one step, also after the page was closed', async () => {
    await (await openWithBackup()).close();
    const library = await openExchange(browser.session);
    await library.click('[aria-labelledby="import-title"] button.quiet');
    await library.waitFor(() => document.querySelector('.library > .empty'));
    expect(await library.texts('.articles > li')).toEqual([]);
    await library.close();
  });
});
