import { readFileSync } from 'node:fs';

const LIBRARIES = new URL('../../fixtures/libraries/', import.meta.url);

/** A profile as an earlier build left it: the rows of its database as they lay on the disk. */
export interface EarlierProfile {
  readonly database: EarlierDatabase;
  /** What stood in `storage.local`. */
  readonly storage: Readonly<Record<string, unknown>>;
}

interface EarlierDatabase {
  readonly name: string;
  /** The native version, ten times Dexie's. */
  readonly version: number;
  readonly stores: Readonly<
    Record<
      string,
      {
        readonly keyPath: string | string[];
        readonly indexes: readonly {
          readonly name: string;
          readonly keyPath: string | string[];
          readonly unique: boolean;
          readonly multiEntry: boolean;
        }[];
        readonly rows: readonly unknown[];
      }
    >
  >;
}

/*
 * Both files were made with the build of commit d5e0e3c in Chromium: an article with a note, two
 * marks, a translation, two tags and a deleted note; one that was edited after three notes were
 * written on it; one in the bin. They must stay as they are.
 */
export const earlierProfile = (): EarlierProfile =>
  JSON.parse(readFileSync(new URL('profile-0.1.json', LIBRARIES), 'utf8'));

/** The same library as version 1 had it: its tables alone, and notes that did not know their edition. */
export function earliestDatabase(): EarlierDatabase {
  const { name, stores } = earlierProfile().database;
  const rowsOf = (store: string) => stores[store]?.rows ?? [];
  const notes = rowsOf('notes').map((note) => ({ ...(note as object), editionId: undefined }));
  const indexes: [] = [];
  return {
    name,
    version: 10,
    stores: {
      articles: { keyPath: 'id', indexes, rows: rowsOf('articles') },
      editions: { keyPath: 'id', indexes, rows: rowsOf('editions') },
      places: { keyPath: 'articleId', indexes, rows: rowsOf('places') },
      notes: { keyPath: 'id', indexes, rows: notes },
      meta: { keyPath: 'key', indexes, rows: rowsOf('meta') },
    },
  };
}

export const earlierBackup = (): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(new URL('backup-0.1.json', LIBRARIES)));

/**
 * Writes the database with the browser's own means. It uses nothing outside itself, so that it can
 * run in a browser too.
 */
export async function writeDatabase({ name, version, stores }: EarlierDatabase): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open(name, version);
    opening.onupgradeneeded = () => {
      for (const [store, { keyPath, indexes }] of Object.entries(stores)) {
        const made = opening.result.createObjectStore(store, { keyPath });
        for (const index of indexes)
          made.createIndex(index.name, index.keyPath, {
            unique: index.unique,
            multiEntry: index.multiEntry,
          });
      }
    };
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const names = Object.keys(stores);
  const writing = db.transaction(names, 'readwrite');
  for (const store of names) {
    // A browser that has started once may have an empty library already.
    writing.objectStore(store).clear();
    for (const row of stores[store]?.rows ?? []) writing.objectStore(store).put(row);
  }
  await new Promise<void>((resolve, reject) => {
    writing.oncomplete = () => resolve();
    writing.onabort = () => reject(writing.error);
  });
  db.close();
}
