import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { launchSession } from '../support/browser/launch.ts';
import type { BrowserSession } from '../support/browser/session.ts';
import {
  builtFor,
  clickButton,
  positionOf,
  switchOff,
  switchOn,
  useExtensionBrowser,
  writeNote,
} from '../support/extension-browser.ts';
import { unreadArticle } from '../support/unread-article.ts';

const TITLE = 'Ferry returns to the old harbour after eleven years';

describe('The library', () => {
  const browser = useExtensionBrowser();
  let restarting: { session: BrowserSession; profileDir: string } | null = null;

  /** Reads an article up to its second sentence, and takes a note there. */
  async function readWithNote(session: BrowserSession, note: string): Promise<void> {
    const page = await session.openPage(await unreadArticle(browser));
    const reader = await switchOn(session, page);
    await reader.press('j');
    await reader.press('n');
    await writeNote(reader, note);
    await switchOff(reader);
    await page.close();
  }

  afterEach(async () => {
    await restarting?.session.close();
    if (restarting) await rm(restarting.profileDir, { recursive: true, force: true });
    restarting = null;
  });

  it('says while empty how to fill it, lists what was read, the last first, with progress and notes, and deletes with undo', async () => {
    const { session } = browser;
    await browser.reset();
    const library = await session.openExtensionPage('library.html');
    expect(await library.text('.empty')).toContain('Nothing read yet.');
    const page = await browser.visit(await unreadArticle(browser, 'korean.html'));
    await switchOff(await switchOn(session, page));
    await page.close();
    await readWithNote(session, 'for tomorrow');
    // The tab that was closed may have given way to another one.
    await library.bringToFront();
    await library.reload();
    await library.waitFor(() => document.querySelectorAll('.article').length === 2);
    const [first, second] = await library.texts('.article');
    expect(first).toMatch(/Ferry returns.*The Quay Courier.*2 of \d+ sentences.*Notes: 1/s);
    expect(second).toContain('옛 항구에 11년 만에 여객선이 돌아왔다');
    await clickButton(library, `Delete “${TITLE}”`);
    await library.waitFor(() => document.querySelectorAll('.article').length === 1);
    await clickButton(library, 'Undo', '.toast');
    await library.waitFor(() => document.querySelectorAll('.article').length === 2);
    expect((await library.texts('.article'))[0]).toContain('Notes: 1');
    await library.close();
  });

  it('opens an article with its notes after a restart, with the network off, where more can be written', async () => {
    const profileDir = await mkdtemp(join(tmpdir(), 'lede-profile-'));
    const launch = () =>
      launchSession(browser.kind, { extensionDir: builtFor(browser.kind), profileDir });
    restarting = { session: await launch(), profileDir };
    await readWithNote(restarting.session, 'for tomorrow');
    await restarting.session.close();
    restarting.session = await launch();
    const { session } = restarting;
    await session.goOffline();
    const library = await session.openExtensionPage('library.html');
    await library.click('.article .title');
    const reader = await session.findExtensionTab('reader.html');
    if (!reader) throw new Error('The article did not open');
    await reader.waitFor(() => document.querySelector('[data-sentence="1"][aria-current="true"]'));
    expect(await positionOf(reader)).toMatch(/^2 of \d+$/);
    await expect
      .poll(() => reader.evaluate(() => document.querySelector('textarea')?.value))
      .toBe('for tomorrow');
    await reader.press('j');
    await reader.press('n');
    await writeNote(reader, 'written offline');
    await session.goOnline();
    await reader.reload();
    await reader.waitFor(() => document.querySelectorAll('textarea').length === 2);
  }, 120_000);
});
