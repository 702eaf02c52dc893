import { copyOfBuild } from '../browser/build-copy.ts';
import type { BrowserKind, BrowserSession, LaunchOptions } from '../browser/session.ts';
import { builtFor } from '../extension-browser.ts';

/**
 * A browser whose extension may store ten million bytes. The built one may store all that the disk
 * has (`unlimitedStorage`), so a copy that does not ask for that is used.
 */
export const onSmallDisk = (kind: BrowserKind): LaunchOptions => ({
  extensionDir: copyOfBuild(builtFor(kind), ({ permissions }) => ({
    permissions: permissions.filter((each) => each !== 'unlimitedStorage'),
  })),
  quota: 10_000_000,
});

/**
 * Fills what the extension may store, to the last few hundred bytes. The bulk lies in a database of
 * its own; the last bit in the library's, in a place that nothing looks at, for what that file has
 * room for of itself counts as used already.
 */
export const fillDisk = (session: BrowserSession) =>
  session.evaluateInWorker(async () => {
    type Request = IDBOpenDBRequest;
    const open = (request: Request, prepare: (db: IDBDatabase) => void = () => {}) =>
      new Promise<IDBDatabase>((resolve, reject) => {
        request.onupgradeneeded = () => prepare(request.result);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    let part = 0;
    const isPut = (db: IDBDatabase, store: string, size: number) =>
      new Promise<boolean>((resolve) => {
        // What could be compressed would fill nothing. 65,536 bytes are all that one call gives.
        const copy = new Uint8Array(size);
        for (let at = 0; at < size; at += 65_536) {
          crypto.getRandomValues(copy.subarray(at, at + 65_536));
        }
        const put = () => {
          const transaction = db.transaction(store, 'readwrite');
          transaction.objectStore(store).put({ importId: 'ballast', part: ++part, copy });
          transaction.oncomplete = () => resolve(true);
          transaction.onabort = () => resolve(false);
        };
        try {
          put();
        } catch {
          // 2026-11, Firefox 153: a transaction that follows one without room may only delete.
          put();
        }
      });
    const fill = async (db: IDBDatabase, store: string) => {
      for (const size of [1_000_000, 100_000, 10_000, 1000, 100]) {
        while (await isPut(db, store, size));
      }
      db.close();
    };
    const ballast = await open(indexedDB.open('ballast', 1), (db) => {
      db.createObjectStore('importParts', { keyPath: ['importId', 'part'] });
    });
    await fill(ballast, 'importParts');
    await fill(await open(indexedDB.open('lede')), 'importParts');
  });

/** Makes room again. */
export const emptyDisk = (session: BrowserSession) =>
  session.evaluateInWorker(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase('ballast');
        request.onsuccess = () => resolve();
        request.onerror = () => reject(request.error);
      }),
  );
