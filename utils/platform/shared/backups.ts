import { browser } from 'wxt/browser';
import type { Library } from '../../library/library';

/** How it stands with backups. */
export interface BackupState {
  /** ISO 8601: when the last one was made; null for never. */
  readonly at: string | null;
  /** Notes that are in no backup yet. */
  readonly notes: number;
  /** Whether there are more than `notes` says. */
  readonly areMore: boolean;
  /** The Library's clock now: what a backup begun now is made at. */
  readonly clock: string;
}

const LAST = 'exchange:last-backup';

interface LastBackup {
  readonly at: string;
  readonly clock: string;
}

export async function backupState(library: Library): Promise<BackupState> {
  const last = await lastBackup();
  return { at: last?.at ?? null, ...(await library.writtenSince(last?.clock ?? '')) };
}

/** @param clock the Library's clock when the backup was begun: what came later is not in it. */
export async function rememberBackup(clock: string): Promise<void> {
  const last: LastBackup = { at: new Date().toISOString(), clock };
  await browser.storage.local.set({ [LAST]: last });
}

export async function lastBackup(): Promise<LastBackup | null> {
  const { [LAST]: last } = await browser.storage.local.get(LAST);
  return (last as LastBackup | undefined) ?? null;
}
