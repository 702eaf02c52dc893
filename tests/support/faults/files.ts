import { existsSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { BrowserKind } from '../browser/session.ts';

export type StoreName = 'database' | 'journal';
export type Damage = 'deleted' | 'overwritten' | 'truncated';

/** The folder where a browser keeps the extension's IndexedDB or its `storage.local`. */
function folderOf(kind: BrowserKind, profileDir: string, origin: string, store: StoreName): string {
  const id = basename(origin);
  if (kind === 'chromium') {
    return store === 'database'
      ? join(profileDir, 'Default/IndexedDB', `chrome-extension_${id}_0.indexeddb.leveldb`)
      : join(profileDir, 'Default/Local Extension Settings', id);
  }
  // Firefox keeps `storage.local` as an IndexedDB too, in a container of its own.
  const container = store === 'database' ? '' : '^userContextId=4294967295';
  return join(profileDir, 'storage/default', `moz-extension+++${id}${container}`);
}

/** Damages one store's files; the browser must not run. Throws when there are none. */
export function damageFiles(
  kind: BrowserKind,
  profileDir: string,
  origin: string,
  store: StoreName,
  damage: Damage,
): void {
  const folder = folderOf(kind, profileDir, origin, store);
  if (!existsSync(folder)) throw new Error(`no files of the ${store} in ${folder}`);
  if (damage === 'deleted') {
    rmSync(folder, { recursive: true });
    return;
  }
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    if (damage === 'truncated') truncateSync(path, Math.floor(statSync(path).size / 3));
    else writeFileSync(path, Buffer.alloc(statSync(path).size, 0x5a));
  }
}
