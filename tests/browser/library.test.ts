import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type TestServer } from '../support/browser/server.ts';
import { type BrowserSession, launchSession } from '../support/browser/session.ts';
import {
  browserKind,
  builtFor,
  PAGES_DIR,
  positionOf,
  switchOff,
  switchOn,
  writeNote,
} from '../support/extension-browser.ts';

describe('The library', () => {
  const kind = browserKind();
  let server: TestServer;
  let session: BrowserSession;
  let profileDir: string;

  beforeAll(async () => {
    server = await startServer();
    server.serveDirectory('/news/', PAGES_DIR);
    profileDir = await mkdtemp(join(tmpdir(), 'lede-profile-'));
    session = await launchSession(kind, { extensionDir: builtFor(kind), profileDir });
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
    await rm(profileDir, { recursive: true, force: true });
  });

  it('is empty at first and says how to fill it', async () => {
    const library = await session.openExtensionPage('library.html');
    expect(await library.text('.empty')).toContain('Nothing read yet.');
    await library.close();
  });

  it('lists what was read, the last first, with progress and notes', async () => {
    const page = await session.openPage(`${server.origin}/news/korean.html`);
    await switchOff(await switchOn(session, page));
    await page.goto(`${server.origin}/news/harbour.html`);
    const reader = await switchOn(session, page);
    await reader.press('j');
    await reader.press('n');
    await writeNote(reader, 'for tomorrow');
    await switchOff(reader);
    await page.close();
    const library = await session.openExtensionPage('library.html');
    await library.waitFor(() => document.querySelectorAll('.article').length === 2);
    const [first, second] = await library.texts('.article');
    expect(first).toMatch(/Ferry returns.*The Quay Courier.*2 of \d+ sentences.*Notes: 1/s);
    expect(second).toContain('옛 항구에 11년 만에 여객선이 돌아왔다');
    await library.close();
  });

  it('deletes with undo', async () => {
    const library = await session.openExtensionPage('library.html');
    await library.waitFor(() => document.querySelectorAll('.article').length === 2);
    await library.click('.article:first-child > .delete');
    await library.waitFor(() => document.querySelectorAll('.article').length === 1);
    await library.click('.toast button:not(.icon)');
    await library.waitFor(() => document.querySelectorAll('.article').length === 2);
    expect((await library.texts('.article'))[0]).toContain('Notes: 1');
    await library.close();
  });

  it('opens an article with its notes after a restart, with the network off', async () => {
    await session.close();
    session = await launchSession(kind, { extensionDir: builtFor(kind), profileDir });
    await session.goOffline();
    const library = await session.openExtensionPage('library.html');
    await library.waitFor(() => document.querySelectorAll('.article').length === 2);
    await library.click('.article:first-child > .title');
    const reader = await session.findExtensionTab('reader.html');
    if (!reader) throw new Error('The article did not open');
    await reader.waitFor(() => document.querySelector('[data-sentence="1"][aria-current="true"]'));
    expect(await positionOf(reader)).toMatch(/^2 of \d+$/);
    expect(await reader.evaluate(() => document.querySelector('textarea')?.value)).toBe(
      'for tomorrow',
    );
    await reader.press('j');
    await reader.press('n');
    await writeNote(reader, 'written offline');
    await session.goOnline();
    await reader.reload();
    await reader.waitFor(() => document.querySelectorAll('textarea').length === 2);
    await reader.close();
  });
});
