import { Dexie } from 'dexie';
import { vi } from 'vitest';
import { LibraryDatabase } from '../../../utils/library/database';

/**
 * Has transactions that write fail for lack of room, until it is restored.
 *
 * @param tables of how many tables; null for all transactions.
 */
export function fillDisk(tables: number | null = null) {
  const { transaction } = LibraryDatabase.prototype;
  return vi.spyOn(LibraryDatabase.prototype, 'transaction').mockImplementation(function (
    this: LibraryDatabase,
    ...args: unknown[]
  ) {
    const isMeant = tables === null || (args[1] as readonly unknown[]).length === tables;
    if (args[0] === 'rw' && isMeant) {
      return Dexie.Promise.reject(new Dexie.QuotaExceededError('full'));
    }
    return (transaction as (...all: unknown[]) => never).apply(this, args);
  } as never);
}
