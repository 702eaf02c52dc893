import { browser } from 'wxt/browser';
import type { ErrorCode } from '../../contract/result';

/** How the automatic backup last went. */
export interface AutoBackupState {
  /** ISO 8601: when one was last made; null for never. */
  readonly at: string | null;
  /** When it last failed since then, and why. */
  readonly failed: { readonly at: string; readonly code: ErrorCode } | null;
}

const STATE = 'exchange:auto-backup';

export async function autoBackupState(): Promise<AutoBackupState> {
  const { [STATE]: state } = await browser.storage.local.get(STATE);
  return (state as AutoBackupState | undefined) ?? { at: null, failed: null };
}

export async function rememberAutoBackup(state: AutoBackupState): Promise<void> {
  await browser.storage.local.set({ [STATE]: state });
}
