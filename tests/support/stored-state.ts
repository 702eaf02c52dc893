import type { BrowserSession } from './browser/session.ts';
import { waitUntil } from './browser/wait.ts';

/**
 * All that the extension has stored, by where it lies: every row of every database, every key, and
 * what the browser keeps for it: permissions, scripts for sites.
 */
export type StoredState = Readonly<Record<string, unknown>>;

/** Waits until the Library has nothing left to do by itself, and gives all that is stored. */
export async function settledState(session: BrowserSession): Promise<StoredState> {
  return waitUntil('the Library to have indexed its articles and looked into its bin', async () => {
    const state = await storedState(session);
    const isIndexed = Object.keys(state).every((key) => !key.startsWith('lede/unindexed/'));
    return isIndexed && 'lede/meta/"purged"' in state ? state : null;
  });
}

/** All that is stored at this moment. */
export const storedState = (session: BrowserSession): Promise<StoredState> =>
  session.evaluateInWorker(readStores);

/** Runs in the worker. */
async function readStores(): Promise<StoredState> {
  type Area = { get(keys: null): Promise<Record<string, unknown>> };
  const { chrome } = globalThis as unknown as {
    chrome: {
      storage: Record<'local' | 'sync', Area>;
      permissions: { getAll(): Promise<unknown> };
      scripting: { getRegisteredContentScripts(): Promise<unknown> };
    };
  };
  const state: Record<string, unknown> = {
    permissions: await chrome.permissions.getAll(),
    scripts: await chrome.scripting.getRegisteredContentScripts(),
  };
  // Chromium's worker has none, and no page of ours is in a private window there.
  const { localStorage } = globalThis as { localStorage?: Storage };
  for (const [key, value] of Object.entries(localStorage ?? {}))
    state[`localStorage/${key}`] = value;
  for (const area of ['local', 'sync'] as const) {
    for (const [key, value] of Object.entries(await chrome.storage[area].get(null))) {
      state[`storage.${area}/${key}`] = value;
    }
  }
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  for (const { name = '' } of await indexedDB.databases()) {
    const db = await settled(indexedDB.open(name));
    state[name] = db.version;
    for (const store of db.objectStoreNames) {
      const rows = db.transaction(store).objectStore(store);
      const [keys, values] = await Promise.all([
        settled(rows.getAllKeys()),
        settled(rows.getAll()),
      ]);
      keys.forEach((key, i) => {
        state[`${name}/${store}/${JSON.stringify(key)}`] = values[i];
      });
    }
    db.close();
  }
  return state;
}
