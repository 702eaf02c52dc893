import { browser } from 'wxt/browser';

/** Chromium's own, which the types of the browsers' common API do not have. */
interface RestrictedArea {
  setAccessLevel?(level: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
}

/**
 * Keeps scripts in news pages from what is stored: notes, drafts, settings. Only Chromium can; in
 * Firefox (2026-11, 153) they read `storage.local` and `storage.sync`, and SECURITY.md says so.
 * Call it first at every start of the worker.
 */
export function keepStorageFromPages(): void {
  const { local, sync, session } = browser.storage;
  for (const area of [local, sync, session] as RestrictedArea[]) {
    // A browser that cannot leaves it as it is: nothing here could be done about that.
    void area?.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }).catch(() => {});
  }
}
