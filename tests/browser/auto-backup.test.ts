import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { copyOfBuild } from '../support/browser/build-copy.ts';
import type { PageHandle } from '../support/browser/session.ts';
import { waitUntil } from '../support/browser/wait.ts';
import {
  browserKind,
  builtFor,
  switchOn,
  useExtensionBrowser,
  writeNote,
} from '../support/extension-browser.ts';

/** Milliseconds: the backup is made ten seconds after the last change. */
const TIMEOUT = 25_000;

/** Chromium's question for a permission cannot be clicked by any driver: there it is given already. */
const withDownloads = (extensionDir: string) =>
  copyOfBuild(extensionDir, ({ permissions }) => ({
    permissions: [...permissions, 'downloads'],
    optional_permissions: [],
  }));

/** Runs in the worker: gives the permission back, so that it is asked for again. */
const giveDownloadsBack = async () => {
  type Scope = { browser: { permissions: { remove(what: object): Promise<boolean> } } };
  const { permissions } = (globalThis as unknown as Scope).browser;
  await permissions.remove({ permissions: ['downloads'] });
};

describe('The automatic backup', () => {
  const kind = browserKind();
  const extensionDir = kind === 'chromium' ? withDownloads(builtFor(kind)) : builtFor(kind);
  const downloadDir = mkdtempSync(join(tmpdir(), 'lede-downloads-'));
  const folder = join(downloadDir, 'Lede');
  const browser = useExtensionBrowser({ isOwn: true, extensionDir, downloadDir });
  const answer = async (isYes: boolean) => browser.session.answerQuestion?.(isYes);
  afterAll(() => rmSync(downloadDir, { recursive: true, force: true }));

  /** The library's dialog, where the switch is. */
  async function openSwitch(): Promise<PageHandle> {
    const library = await browser.session.openExtensionPage('library.html');
    await library.click('.exchange-bar > button');
    await library.waitFor(() => document.querySelector(`#auto-backup-title ~ label input`));
    return library;
  }
  const isOn = () =>
    document.querySelector<HTMLInputElement>('#auto-backup-title ~ label input')?.checked === true;

  async function write(text: string): Promise<void> {
    const page = await browser.session.openPage(browser.at('harbour.html'));
    const reader = await switchOn(browser.session, page);
    await reader.press('n');
    await writeNote(reader, text);
    await page.close();
  }

  /** The texts of the notes in the newest file, once there are as many. */
  const backedUp = (count: number) =>
    waitUntil(
      `a backup with ${count} notes`,
      () => {
        // Beside a file that is being written, Firefox has one of its own.
        const whole = readdirSync(folder).filter((file) => file.endsWith('.json'));
        const name = whole.sort().at(-1) ?? '';
        const { notes } = JSON.parse(readFileSync(join(folder, name), 'utf8'));
        const texts = (notes as { body: string }[]).map(({ body }) => body).sort();
        return texts.length === count && texts;
      },
      TIMEOUT,
    );

  /** Until the extension has noted its backup, a moment after the file is there. */
  const noted = () =>
    waitUntil('the backup to be noted', () =>
      browser.session.evaluateInWorker(async () => {
        type State = Record<string, { at: string | null } | undefined>;
        type Scope = { chrome: { storage: { local: { get(key: string): Promise<State> } } } };
        const key = 'exchange:auto-backup';
        const { local } = (globalThis as unknown as Scope).chrome.storage;
        return Boolean((await local.get(key))[key]?.at);
      }),
    );

  /** Has a day pass since the last backup. */
  const nextDay = () =>
    browser.session.evaluateInWorker(async () => {
      type Scope = { chrome: { storage: { local: { set(values: object): Promise<void> } } } };
      const { local } = (globalThis as unknown as Scope).chrome.storage;
      await local.set({ 'exchange:auto-backup': { at: '2026-01-01T00:00:00.000Z', failed: null } });
    });

  /** Switches it on; the question is asked once. */
  async function turnOn(): Promise<void> {
    const library = await openSwitch();
    await library.click('#auto-backup-title ~ label');
    await answer(true);
    await library.waitFor(isOn);
    await library.close();
  }

  beforeEach(async () => {
    await browser.reset();
    if (kind === 'firefox') await browser.session.evaluateInWorker(giveDownloadsBack);
    rmSync(folder, { recursive: true, force: true });
  });

  it('stays off when the browser’s question is answered with no, and goes on with yes', async () => {
    if (kind === 'firefox') {
      const library = await openSwitch();
      await library.click('#auto-backup-title ~ label');
      await answer(false);
      // Only a page that has heard the answer says so.
      await library.waitFor(() =>
        document.querySelector('#auto-backup-title ~ .notice[role=alert]'),
      );
      expect(await library.evaluate(isOn)).toBe(false);
      await library.close();
    }
    await turnOn();
  });

  it('puts a file with every note into the downloads folder, the next one over that of the same day', {
    timeout: 120_000,
  }, async () => {
    await turnOn();
    await write('first');
    expect(await backedUp(1)).toEqual(['first']);
    await noted();
    const [before, ...others] = readdirSync(folder);
    expect(before).toMatch(/^lede-backup-\d{4}-\d\d-\d\d\.json$/);
    expect(others).toEqual([]);
    const library = await openSwitch();
    expect(await library.text('#auto-backup-title ~ p')).toMatch(/^Last made on /);
    expect(await library.texts('.backup-reminder')).toEqual([]);
    await library.close();

    await nextDay();
    await write('second');
    expect(await backedUp(2)).toEqual(['first', 'second']);
    // Midnight may have passed meanwhile.
    const today = `lede-backup-${new Date().toISOString().slice(0, 10)}.json`;
    expect(readdirSync(folder)).toEqual([...new Set([before, today])]);
  });
});
