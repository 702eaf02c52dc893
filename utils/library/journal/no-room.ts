import type { LibraryDatabase } from '../database';

/** An error's name and message in one line. */
export const describeError = (error: unknown) =>
  error instanceof Error ? `${error.name}: ${error.message}` : String(error);

/** Whether it says that there is no room: the disk or the browser's allowance is full. */
export const isQuota = (error: unknown) => /quota/i.test(describeError(error));

/**
 * 2026-11, Firefox 153: the transaction that follows one without room may only delete, and refuses
 * to write as if the database were not open for it. Here that one is always an empty one, so that
 * every act is told the truth: that the disk is full, or nothing, once there is room.
 */
export function spendDeletingTurns(db: LibraryDatabase): void {
  db.use({
    stack: 'dbcore',
    name: 'spend-deleting-turns',
    create: (core) => ({
      ...core,
      transaction(stores, mode, options) {
        const transaction = core.transaction(stores, mode, options) as IDBTransaction;
        transaction.addEventListener('abort', () => {
          if (isQuota(transaction.error)) core.transaction(stores, mode, options);
        });
        return transaction;
      },
    }),
  });
}
