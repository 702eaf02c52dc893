import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ViewHandle } from '../support/browser/session.ts';
import { waitUntil } from '../support/browser/wait.ts';
import { browserKind, clickMessage, switchOff } from '../support/extension-browser.ts';
import { FaultDriver } from '../support/faults/fault-driver.ts';
import { damageFiles } from '../support/faults/files.ts';
import { FAULTS } from '../support/faults/kinds.ts';
import { noteText } from '../support/faults/oracle.ts';
import { haltAt } from '../support/faults/steps.ts';
import { randomFrom } from '../support/random.ts';

const typedOn = (view: ViewHandle) =>
  view.evaluate(() => (document.activeElement as HTMLTextAreaElement).value);

describe('Whatever fails,', () => {
  const kind = browserKind();
  let driver: FaultDriver;
  beforeAll(async () => {
    driver = await FaultDriver.open(kind);
  });
  afterAll(() => driver?.close());

  it.each(Object.keys(FAULTS))('every note shown as saved is there after: %s', async (name) => {
    await FAULTS[name]?.happen(driver, noteText(`after ${name}`), randomFrom(1));
    expect(await driver.missing()).toEqual([]);
  });

  it('what was typed and not yet saved is there after the browser was killed, and says so', async () => {
    const view = await driver.reader();
    await haltAt(driver.session, 'before the journal knows');
    await driver.type('typed in the last moment', view);
    // The page writes it down by itself, whatever becomes of the worker.
    await waitUntil('the text to be written down', async () =>
      (await driver.drafts(view)).includes('typed in the last moment'),
    );
    await driver.restart('kill');
    expect(await driver.texts(['typed in the last moment'])).toContain('typed in the last moment');
    const again = await driver.reader();
    const states = await again.waitFor(() => {
      const all = [...document.querySelectorAll('.save-state')].map((each) => each.textContent);
      return all.every((text) => text?.startsWith('Saved')) && all;
    });
    expect(states).toContainEqual(expect.stringMatching(/^Saved\..+/));
    expect(await driver.missing()).toEqual([]);
  });

  it('the reader is told of notes put back, until that is dismissed', async () => {
    const { profileDir } = driver;
    await driver.write('kept twice');
    const origin = driver.session.extensionOrigin;
    await driver.restart('close', () =>
      damageFiles(kind, profileDir, origin, 'database', 'deleted'),
    );
    const library = await driver.session.openExtensionPage('library.html');
    expect(await library.text('.health')).toMatch(/put back: (\d+) of \1\./);
    await library.click('.health button');
    await waitUntil('the news to be dismissed', async () => !(await driver.hasNews()));
    await library.reload();
    await library.waitFor(() => document.querySelector('.article'));
    expect(await library.texts('.health')).toEqual([]);
    await library.close();
    expect(await driver.missing()).toEqual([]);
    await driver.readOnSite();
    const reader = await driver.reader();
    await reader.reload();
    await reader.waitFor(() => document.querySelector('[data-sentence]'));
  });

  it('an overlay whose extension is updated under it keeps its text, and does not say that it saves', async () => {
    const { page, reader } = await driver.overlay();
    await driver.write('before the update', reader);
    await driver.session.reloadExtension();
    await reader.type(' and after');
    const state = await reader.waitFor(
      () =>
        document.activeElement?.closest('.note')?.querySelector('.save-state.failed')?.textContent,
    );
    expect(state).toContain('Lede was updated');
    expect(await typedOn(reader)).toBe('before the update and after');
    expect(await reader.texts('.note-foot button')).toContain('Copy text');
    await page.close();
    driver.dropTab();
    expect(await driver.missing()).toEqual([]);
  });

  it('two tabs’ texts of one note are both shown, and the reader chooses', async () => {
    await FAULTS['two tabs edit one note']?.happen(driver, noteText('chosen'), randomFrom(1));
    const reader = await driver.reader();
    expect(await reader.text('.conflict blockquote')).toBe('chosen. there.');
    await clickMessage(reader, 'noteKeepThis', '.conflict');
    await reader.waitFor(() => document.querySelector('.toast'));
    driver.oracle.letGo('chosen. there.');
    await waitUntil(
      'the other text to be gone',
      async () => !(await driver.texts()).includes('chosen. there.'),
    );
    expect(await driver.missing()).toEqual([]);
  });

  it('a library of a newer version is left alone, and what is written goes in when it opens', async () => {
    const view = await driver.reader();
    const version = await driver.session.evaluateInWorker(
      () =>
        new Promise<number>((resolve, reject) => {
          const request = indexedDB.open('lede', 990);
          request.onsuccess = () => {
            request.result.close();
            resolve(request.result.version);
          };
          request.onerror = () => reject(request.error);
        }),
    );
    expect(version).toBe(990);
    await driver.type('written too early', view);
    const state = await view.waitFor(
      () =>
        document.activeElement?.closest('.note')?.querySelector('.save-state.failed')?.textContent,
    );
    expect(state).toContain('newer version of Lede');
    const library = await driver.session.openExtensionPage('library.html');
    expect(await library.text('.notice')).toContain('newer version of Lede');
    await library.close();
    await driver.session.evaluateInWorker(
      () =>
        new Promise<void>((resolve, reject) => {
          const request = indexedDB.deleteDatabase('lede');
          request.onsuccess = () => resolve();
          request.onerror = () => reject(request.error);
        }),
    );
    await driver.session.killWorker();
    expect(await driver.texts(['written too early'])).toContain('written too early');
    expect(await driver.missing()).toEqual([]);
  });

  it('nothing is left to restore when all is saved and closed', async () => {
    const { page, reader } = await driver.overlay();
    await driver.write('all is well', reader);
    await switchOff(reader);
    await page.close();
    const drafts = await driver.session.evaluateInWorker(async () => {
      type Scope = { chrome: { storage: { local: { get(): Promise<object> } } } };
      const all = await (globalThis as unknown as Scope).chrome.storage.local.get();
      return Object.keys(all).filter((key) => key.startsWith('drafts:'));
    });
    expect(drafts).toEqual([]);
  });
});
