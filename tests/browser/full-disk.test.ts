import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Desk } from '../faults/desk.ts';
import type { ViewHandle } from './harness/session.ts';
import { builtFor } from './newsstand.ts';

/** The built extension without `unlimitedStorage`: with it Chromium sets no limit at all. */
function limitedBuild(): string {
  const dir = mkdtempSync(join(tmpdir(), 'lede-limited-'));
  cpSync(builtFor('chromium'), dir, { recursive: true });
  const path = join(dir, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  const permissions = manifest.permissions.filter((name: string) => name !== 'unlimitedStorage');
  writeFileSync(path, JSON.stringify({ ...manifest, permissions }));
  return dir;
}

const failure = (view: ViewHandle) =>
  view.waitFor(
    () =>
      document.activeElement?.closest('.note')?.querySelector('.save-state.failed')?.textContent,
  );

// Firefox has no way to set an extension's quota from outside (2026-11).
describe('On a full disk, in chromium,', () => {
  let dir: string;
  let desk: Desk;
  beforeAll(async () => {
    dir = limitedBuild();
    desk = await Desk.open('chromium', dir);
    await desk.write('before it was full');
  });
  afterAll(async () => {
    await desk?.close();
    rmSync(dir, { recursive: true, force: true });
  });

  it('a note that finds no room stays on the screen, with its reason, and goes in later', async () => {
    await desk.session.limitQuota(1000);
    const view = await desk.type('no room in the database');
    expect(await failure(view)).toContain('The disk is full');
    expect(await view.texts('.note-foot button')).toEqual(
      expect.arrayContaining(['Make room', 'Copy text', 'Try again']),
    );
    await desk.session.limitQuota(null);
    await view.click('.save-state.failed ~ button:nth-of-type(3)');
    await view.waitFor(() => !document.querySelector('.save-state.failed'));
    await desk.session.killWorker();
    expect(await desk.texts()).toContain('no room in the database');
    expect(await desk.missing()).toEqual([]);
  });

  it('with both stores full the text is on the screen and nowhere said to be saved', async () => {
    await desk.session.evaluateInWorker(async () => {
      type Local = { set(items: object): Promise<void> };
      const { local } = (globalThis as unknown as { chrome: { storage: { local: Local } } }).chrome
        .storage;
      // Halving pieces, until not a kilobyte more goes in.
      for (let size = 2 ** 22; size > 16; size /= 2) {
        for (let n = 0; n < 4; n++) {
          const bytes = crypto.getRandomValues(new Uint8Array(Math.min(size, 65536)));
          const text = Array.from(bytes, (byte) => String.fromCharCode(97 + (byte % 26))).join('');
          const filling = text.repeat(Math.max(1, size / 65536));
          await local.set({ [`filling-${size}-${n}`]: filling }).catch(() => {});
        }
      }
    });
    await desk.session.limitQuota(1000);
    const view = await desk.type('no room anywhere');
    expect(await failure(view)).toContain('The disk is full');
    expect(await view.evaluate(() => (document.activeElement as HTMLTextAreaElement).value)).toBe(
      'no room anywhere',
    );
    await desk.session.limitQuota(null);
    await view.click('.save-state.failed ~ button:nth-of-type(3)');
    await view.waitFor(() => !document.querySelector('.save-state.failed'));
    expect(await desk.texts()).toContain('no room anywhere');
  });
});
