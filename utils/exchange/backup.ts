import { ImportError } from '../contract/import-error';
import { RECORD_VALIDATORS } from '../contract/record-validators';
import { type LibraryExport, STORES } from '../contract/records';
import { count, isObject, list, optional } from '../contract/validators';

/** What a backup calls itself, and the version of its shape. */
const BACKUP_FORMAT = 'lede-backup';
const BACKUP_VERSION = 1;

/** What a backup says of itself. */
export interface BackupHead {
  /** ISO 8601. */
  readonly createdAt: string;
  /** All of the Library, or articles that were chosen. */
  readonly scope: 'all' | 'selection';
}

/**
 * Writes a backup from parts of the Library, given in any order: one JSON object, a
 * record a line, with everything that is in the records, tombstones and unknown fields included.
 */
export function backupWriter(head: BackupHead) {
  const rows = new Map<string, string[]>(STORES.map((store) => [store, []]));
  return {
    add(part: LibraryExport): void {
      for (const store of STORES)
        for (const record of part[store]) rows.get(store)?.push(JSON.stringify(record));
    },
    /** The file, in pieces. */
    end(): string[] {
      const about = { format: BACKUP_FORMAT, version: BACKUP_VERSION, ...head };
      const pieces = [JSON.stringify(about).slice(0, -1)];
      for (const [store, records] of rows) {
        pieces.push(`,\n"${store}": [`);
        for (const [i, record] of records.entries()) pieces.push(i ? ',\n' : '\n', record);
        pieces.push('\n]');
      }
      pieces.push('\n}\n');
      return pieces;
    },
  };
}

/** The file's name. `createdAt`: ISO 8601. */
export const backupName = (createdAt: string) => `lede-backup-${createdAt.slice(0, 10)}.json`;

/** Whether a parsed file calls itself a backup of ours. */
export function isBackup(file: unknown): file is Record<string, unknown> {
  return isObject(file) && file['format'] === BACKUP_FORMAT;
}

/**
 * The records of a backup, every one checked.
 *
 * @throws ImportError
 */
export function readBackup(file: Record<string, unknown>): LibraryExport {
  if (count(file['version']) > BACKUP_VERSION)
    throw new ImportError('too-new', `backup version ${file['version']}`).within('version');
  return checkedRecords(file);
}

/**
 * What a file has of each store, as a library, every record checked.
 *
 * @throws ImportError
 */
export function checkedRecords(stores: Readonly<Record<string, unknown>>): LibraryExport {
  const read = STORES.map((store) => {
    try {
      return [store, optional(list<unknown>(RECORD_VALIDATORS[store]))(stores[store]) ?? []];
    } catch (error) {
      throw error instanceof ImportError ? error.within(store) : error;
    }
  });
  return Object.fromEntries(read) as LibraryExport;
}
