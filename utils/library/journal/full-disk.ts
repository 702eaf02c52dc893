import type { LibraryDatabase } from '../database';

/** An error's name and message in one line. */
export const describeError = (error: unknown) =>
  error instanceof Error ? `${error.name}: ${error.message}` : String(error);

/** Whether an error says that there is no room: the disk or the browser's allowance is full. */
export const isQuotaError = (error: unknown) => /quota/i.test(describeError(error));

/**
 * Works around Firefox (2026-11, 153): after a transaction that found no room, the next one may only
 * delete, and refuses to write as if the database were not open for writing. Here that next one is
 * always an empty transaction that nobody waits for. So every act gets the true answer: that the disk
 * is full or, once there is room, none.
 */
export function absorbDeleteOnlyTransactions(db: LibraryDatabase): void {
  db.use({
    stack: 'dbcore',
    name: 'absorb-delete-only-transactions',
    create: (core) => ({
      ...core,
      transaction(stores, mode, options) {
        const transaction = core.transaction(stores, mode, options) as IDBTransaction;
        transaction.addEventListener('abort', () => {
          if (isQuotaError(transaction.error)) core.transaction(stores, mode, options);
        });
        return transaction;
      },
    }),
  });
}
