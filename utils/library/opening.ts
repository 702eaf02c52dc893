import { Dexie } from 'dexie';
import { STORES } from '../contract/records';
import { AppError } from '../contract/result';
import type { LibraryDatabase } from './database';
import type { JournalStore } from './journal/journal';

/** Dexie's version 2 is IndexedDB's 20; it may add a few of its own to that. */
const INDEXEDDB_VERSIONS_PER_DEXIE_VERSION = 10;
/** How long an older Lede, still running somewhere, has to let go of the database. */
const BLOCKED_TIMEOUT_MS = 3000;

/**
 * Opens the database: an older one is copied, as far as it is small, and brought to this version;
 * a newer one is left alone, which Dexie by itself does not do.
 *
 * @throws AppError with `storage-newer`, `storage-upgrade` (the old data is as it was) or `storage`.
 */
export async function openDatabase(db: LibraryDatabase, backups: JournalStore): Promise<void> {
  const found = await versionOf(db.name);
  if (found > db.verno) throw new AppError('storage-newer', `version ${found} over ${db.verno}`);
  const isUpgrade = found > 0 && found < db.verno;
  // Without room for a copy it goes on: an upgrade that fails is undone as a whole.
  if (isUpgrade) await copyBefore(db, backups).catch(() => {});
  try {
    await openInTime(db);
  } catch (error) {
    if (!isUpgrade || error instanceof AppError) throw error;
    throw new AppError('storage-upgrade', String(error));
  }
  const { version } = db.backendDB();
  if (dexieVersion(version) <= db.verno) return;
  db.close();
  throw new AppError('storage-newer', `version ${version} over ${db.verno}`);
}

/** The database's version as Dexie counts; 0 for none, or when the browser does not say. */
async function versionOf(name: string): Promise<number> {
  const known = await indexedDB.databases().catch(() => []);
  const { version = 0 } = known.find((each) => each.name === name) ?? {};
  return dexieVersion(version);
}

const dexieVersion = (version: number) =>
  Math.floor(version / INDEXEDDB_VERSIONS_PER_DEXIE_VERSION);

/** @throws AppError with `storage` when an older version does not let go of the database in time. */
async function openInTime(db: LibraryDatabase): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    db.on('blocked', () => {
      const refuse = () => reject(new AppError('storage', 'an older version holds the database'));
      timer = setTimeout(refuse, BLOCKED_TIMEOUT_MS);
    });
  });
  try {
    await Promise.race([db.open(), limit]);
  } finally {
    clearTimeout(timer);
  }
}

/** The tables that no page gives back: all but the articles' texts and what is derived from others. */
const IRREPLACEABLE_TABLES = [...STORES.filter((store) => store !== 'editions'), 'meta'];

/** Copies an older database's small tables to `backup:before-v<version>`; the copy before goes. */
async function copyBefore({ name, verno }: LibraryDatabase, backups: JournalStore): Promise<void> {
  const old = await new Dexie(name).open();
  try {
    const kept = old.tables.filter((table) => IRREPLACEABLE_TABLES.includes(table.name));
    const tables = await Promise.all(
      kept.map(async (table) => [table.name, await table.toArray()] as const),
    );
    const from = old.verno;
    await backups.write({
      [`backup:before-v${verno}`]: { version: from, tables: Object.fromEntries(tables) },
    });
    await backups.remove([`backup:before-v${from}`]);
  } finally {
    old.close();
  }
}
