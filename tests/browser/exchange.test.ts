import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type TestServer } from './harness/server.ts';
import {
  BROWSER_KINDS,
  type BrowserSession,
  launchSession,
  type PageHandle,
} from './harness/session.ts';
import { builtFor, PAGES_DIR, switchOff, switchOn, writeNote } from './newsstand.ts';

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

/** Chooses a file in the import field, as the browser's own dialog would. */
async function choose(library: PageHandle, name: string, text: string): Promise<void> {
  await library.waitFor(() => document.querySelector('input[type="file"]:not(:disabled)'));
  await library.evaluate(
    (name, text) => {
      const input = document.querySelector<HTMLInputElement>('input[type="file"]');
      const chosen = new DataTransfer();
      chosen.items.add(new File([text], name));
      if (!input) return;
      input.files = chosen.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    name,
    text,
  );
}

async function openExchange(session: BrowserSession): Promise<PageHandle> {
  const library = await session.openExtensionPage('library.html');
  await library.click('.exchange-bar > button');
  await library.waitFor(() => document.querySelector('dialog.exchange')?.matches('[open]'));
  return library;
}

describe.each(BROWSER_KINDS)('Export and import in %s', (kind) => {
  let server: TestServer;
  let session: BrowserSession;
  let backup = '';

  beforeAll(async () => {
    server = await startServer();
    server.serveDirectory('/news/', PAGES_DIR);
    session = await launchSession(kind, { extensionDir: builtFor(kind) });
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  it('says that a note is in no backup yet, and makes one', async () => {
    const page = await session.openPage(`${server.origin}/news/harbour.html`);
    const reader = await switchOn(session, page);
    await reader.press('j');
    await reader.press('n');
    await writeNote(reader, 'for the long run');
    await switchOff(reader);
    await page.close();
    const library = await session.openExtensionPage('library.html');
    expect(await library.text('.backup-reminder span')).toBe('1 note is in no backup yet.');
    backup = await fileFrom(library, '.backup-reminder button');
    expect(JSON.parse(backup)).toMatchObject({
      format: 'lede-backup',
      notes: [{ body: 'for the long run' }],
    });
    await library.waitFor(() => !document.querySelector('.backup-reminder'));
    await library.close();
  });

  it('writes cards with the sentence and the note', async () => {
    const library = await openExchange(session);
    await library.click('input[value="anki"]');
    const cards = await fileFrom(library, 'dialog.exchange section:first-of-type button.main');
    expect(cards).toMatch(/^#separator:tab\n#html:true\n/);
    expect(cards).toContain('for the long run');
    await library.close();
  });

  it('brings the backup into a fresh profile, with the same notes on the screen', async () => {
    await session.close();
    session = await launchSession(kind, { extensionDir: builtFor(kind) });
    const library = await openExchange(session);
    await choose(library, 'backup.json', backup);
    expect(await library.text('.preview p')).toBe('What backup.json would change:');
    await library.click('.preview button.main');
    await library.waitFor(() => document.querySelector('.articles > li'));
    expect(await library.texts('.articles > li')).toEqual([
      expect.stringMatching(/Ferry returns.*2 of \d+ sentences.*Notes: 1/s),
    ]);
    await library.press('Escape');
    await library.click('.library > ul > li > a');
    const reader = await session.findExtensionTab('reader.html');
    if (!reader) throw new Error('The article did not open');
    await reader.waitFor(() => document.querySelector('textarea'));
    expect(await reader.evaluate(() => document.querySelector('textarea')?.value)).toBe(
      'for the long run',
    );
    await reader.close();
  });

  it('refuses a damaged file in words, and changes nothing', async () => {
    const library = await openExchange(session);
    await choose(library, 'cut.json', backup.slice(0, -200));
    const alert = await library.text('dialog.exchange .notice');
    expect(alert).toContain('cut.json cannot be read');
    expect(alert).toContain('Nothing was changed.');
    await choose(library, 'bad.json', backup.replace('"body":"for', '"body":7,"was":"for'));
    await library.waitFor(() =>
      document.querySelector('.notice')?.textContent?.includes('notes[0].body'),
    );
    expect(await library.texts('.articles > li')).toHaveLength(1);
    await library.close();
  });

  it('undoes the import as one step, also after the page was closed', async () => {
    const library = await openExchange(session);
    await library.click('[aria-labelledby="import-title"] button.quiet');
    await library.waitFor(() => document.querySelector('.library > .empty'));
    expect(await library.texts('.articles > li')).toEqual([]);
    await library.close();
  });
});
