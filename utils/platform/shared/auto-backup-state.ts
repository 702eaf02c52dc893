import { browser } from 'wxt/browser';
import type { AutoBackupState } from '../../contract/exchange';

/** Its key in `storage.local`. */
const STATE_KEY = 'exchange:auto-backup';

/** How the automatic backup last went: never, where nothing is kept. */
export async function autoBackupState(): Promise<AutoBackupState> {
  const { [STATE_KEY]: state } = await browser.storage.local.get(STATE_KEY);
  return (state as AutoBackupState | undefined) ?? { at: null, failed: null };
}

/** Keeps how it went, for the pages that show it and for the next time. */
export async function rememberAutoBackup(state: AutoBackupState): Promise<void> {
  await browser.storage.local.set({ [STATE_KEY]: state });
}
