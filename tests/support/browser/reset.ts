import type { BrowserSession } from './session.ts';

/** A file of the extension that any tab can show: it runs none of our scripts. */
const IDLE_PAGE = 'first-paint.js';

/**
 * Makes a running browser as good as one in which the extension was installed this moment: one empty
 * tab, nothing stored, no worker that remembers anything.
 */
export async function resetSession(session: BrowserSession): Promise<void> {
  const idle = await session.openExtensionPage(IDLE_PAGE);
  const address = await idle.url();
  let isFirst = true;
  for (const page of await session.pages()) {
    if ((await page.url().catch(() => address)) === address) continue;
    // The browser ends with its last tab: one stays, whichever it is.
    if (isFirst) await page.goto('about:blank');
    else await page.close().catch(() => {});
    isFirst = false;
  }
  // What pages send as they close must not come to be written later.
  await session.killWorker();
  await idle.evaluate(emptyStores);
  await idle.close();
  await session.killWorker();
}

/** Runs in a page of the extension: empties all that the extension stores. */
async function emptyStores(): Promise<void> {
  type Areas = Record<'local' | 'sync' | 'session', { clear(): Promise<void> } | undefined>;
  const { storage } = (globalThis as unknown as { chrome: { storage: Areas } }).chrome;
  await Promise.all([storage.local?.clear(), storage.sync?.clear(), storage.session?.clear()]);
  localStorage.clear();
  const databases = await indexedDB.databases();
  await Promise.all(
    databases.map(
      ({ name = '' }) =>
        new Promise<void>((resolve, reject) => {
          const request = indexedDB.deleteDatabase(name);
          request.onsuccess = () => resolve();
          request.onerror = () => reject(request.error);
        }),
    ),
  );
}
