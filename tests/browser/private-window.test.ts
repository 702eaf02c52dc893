import { describe, expect, it } from 'vitest';
import {
  openPopup,
  switchOff,
  switchOn,
  useExtensionBrowser,
} from '../support/extension-browser.ts';

/** What stands in the database, by table, and the keys of `storage.local`; runs in the worker. */
const stored = async () => {
  type Scope = { chrome: { storage: { local: { get(): Promise<object> } } } };
  const keys = Object.keys(await (globalThis as unknown as Scope).chrome.storage.local.get());
  const rows: Record<string, number> = {};
  if (!(await indexedDB.databases()).some(({ name }) => name === 'lede')) return { keys, rows };
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const db = await settled(indexedDB.open('lede'));
  for (const name of db.objectStoreNames) {
    // What the database knows of itself.
    if (name === 'meta') continue;
    rows[name] = await settled(db.transaction(name).objectStore(name).count());
  }
  db.close();
  return { keys: keys.filter((key) => key !== 'journal:head'), rows };
};

describe('In a private window,', () => {
  const browser = useExtensionBrowser({ inPrivateWindows: true });

  it('the reader is told before typing that nothing is kept, and nothing is', async () => {
    const { session } = browser;
    const page = await session.openPrivatePage(browser.at('harbour.html'));
    const popup = await openPopup(session, page);
    expect(await popup.text('.popup > p.muted')).toContain('private window');
    expect(await popup.texts('textarea')).toEqual([]);
    await popup.close();
    const reader = await switchOn(session, page);
    expect(await reader.text('.notice')).toContain('This is a private window');
    // Walking, a note, a mark, what was understood, a translation: all that is kept elsewhere.
    for (const key of ['j', 'n', 'h', '2', 't', 'j']) await reader.press(key);
    expect(await reader.texts('textarea, .add-note')).toEqual([]);
    await switchOff(reader);
    const { keys, rows } = await session.evaluateInWorker(stored);
    expect(keys).toEqual([]);
    expect(Object.values(rows).every((count) => count === 0)).toBe(true);
    // The library’s own page shows none of it either.
    const library = await session.openExtensionPage('library.html');
    expect(await library.text('.library > .empty')).not.toBe('');
    expect(await session.evaluateInWorker(stored)).toMatchObject({ keys: [] });
    await library.close();
    await page.close();
  });

  it('an ordinary window beside it keeps what is written, as ever', async () => {
    const { session } = browser;
    const page = await session.openPage(browser.at('harbour.html'));
    const reader = await switchOn(session, page);
    await reader.press('n');
    await reader.waitFor(() => document.activeElement?.matches('textarea'));
    await reader.type('kept');
    await reader.waitFor(() => document.querySelector('.save-state.saved'));
    expect((await session.evaluateInWorker(stored)).rows).toMatchObject({ articles: 1, notes: 1 });
    await page.close();
  });
});
