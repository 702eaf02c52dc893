import { browser } from 'wxt/browser';
import type { JournalStore } from '../../library/journal/journal';

/** The journal's store: `storage.local`, whose files are not those of IndexedDB. */
export const journalStore: JournalStore = {
  read: (keys) => browser.storage.local.get([...keys]),
  readAll: () => browser.storage.local.get(null),
  write: (values) => browser.storage.local.set(values),
  remove: (keys) => browser.storage.local.remove([...keys]),
};
