import { browser } from 'wxt/browser';
import type { BackupService } from '../../contract/background-services';
import type { Library } from '../../library/library';

const LAST = 'exchange:last-backup';

interface LastBackup {
  /** ISO 8601: when it was made. */
  readonly at: string;
  /** The Library's clock when it was begun: what came later is not in it. */
  readonly clock: string;
}

/** Remembers the last backup, and counts what has been written since. */
export const backupService = (library: Library): BackupService => ({
  async backupState() {
    const last = await lastBackup();
    return { at: last?.at ?? null, ...(await library.writtenSince(last?.clock ?? '')) };
  },
  rememberBackup,
});

/** @param clock the Library's when the backup was begun. */
export async function rememberBackup(clock: string): Promise<void> {
  const last: LastBackup = { at: new Date().toISOString(), clock };
  await browser.storage.local.set({ [LAST]: last });
}

export async function lastBackup(): Promise<LastBackup | null> {
  const { [LAST]: last } = await browser.storage.local.get(LAST);
  return (last as LastBackup | undefined) ?? null;
}
