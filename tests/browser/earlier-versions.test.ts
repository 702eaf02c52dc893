import { describe, expect, it, onTestFinished } from 'vitest';
import { waitUntil } from '../support/browser/wait.ts';
import { browserKind, useExtensionBrowser } from '../support/extension-browser.ts';
import { FaultDriver } from '../support/faults/fault-driver.ts';
import { halted, haltInMigration } from '../support/faults/steps.ts';
import {
  earlierProfile,
  earliestDatabase,
  writeDatabase,
} from '../support/library/earlier-profile.ts';

/** Puts what an earlier build kept in `storage.local` in place of what is there. */
const writeStorage = async (values: Readonly<Record<string, unknown>>) => {
  type Area = { clear(): Promise<void>; set(values: object): Promise<void> };
  const scope = globalThis as unknown as { chrome: { storage: { local: Area } } };
  await scope.chrome.storage.local.clear();
  await scope.chrome.storage.local.set(values);
};

const deleteDatabase = (name: string) =>
  new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });

describe('A library of version 1', () => {
  it('is whole, though the browser was killed while it was moved over', async () => {
    const driver = await FaultDriver.open(browserKind());
    onTestFinished(() => driver.close());
    const { session } = driver;
    const database = earliestDatabase();
    await session.evaluateInWorker(writeStorage, {});
    // The worker may open its own again in between.
    await waitUntil('the earlier library to be written', async () => {
      await session.evaluateInWorker(deleteDatabase, database.name);
      await session.evaluateInWorker(writeDatabase, database);
      return true;
    });
    await haltInMigration(session);
    await session.openExtensionPage('library.html');
    await halted(session);
    await driver.restart('kill');
    const library = await driver.session.openExtensionPage('library.html');
    await library.waitFor(() => document.querySelectorAll('.articles > li').length === 2);
    expect(await library.texts('.articles > li')).toEqual([
      expect.stringMatching(/Ferry returns to the old harbour/),
      expect.stringMatching(/Bridge closed after crash.*Notes: 3/s),
    ]);
    expect(await library.texts('.notice')).toEqual([]);
  });
});

describe('A profile of Lede 0.1', () => {
  const browser = useExtensionBrowser();

  it('shows its articles and notes, and had nothing to put back', async () => {
    const { session } = browser;
    const { database, storage } = earlierProfile();
    await session.evaluateInWorker(writeDatabase, database);
    await session.evaluateInWorker(writeStorage, storage);
    // The next worker opens the library anew, as after an update.
    await session.killWorker();
    const library = await session.openExtensionPage('library.html');
    await library.waitFor(() => document.querySelectorAll('.articles > li').length === 2);
    expect(await library.texts('.articles > li')).toEqual([
      expect.stringMatching(/Ferry returns to the old harbour.*sea side.*work/s),
      expect.stringMatching(/Bridge closed after crash.*Notes: 3/s),
    ]);
    expect(await library.texts('.notice')).toEqual([]);
    const article = database.stores['articles']?.rows.find(isBridge);
    const reader = await session.openExtensionPage(`reader.html#article=${article?.id}`);
    const notes = await reader.waitFor(() => {
      const fields = [...document.querySelectorAll('textarea')];
      return fields.length === 3 && fields.map((field) => field.value).sort();
    });
    expect(notes).toEqual(['on the damage', 'on the engineers', 'on the first']);
    await reader.close();
    await library.close();
  });
});

const isBridge = (row: unknown): row is { readonly id: string } =>
  (row as { title: string }).title === 'Bridge closed after crash';
