import type { TabService } from '../../contract/background-services';
import type { Library } from '../../library/library';
import { showCount } from '../shared/badge';
import type { Caller, ServicesFor } from '../shared/serving';
import {
  injectExtra,
  openExtensionPage,
  openSettingsPage,
  showSentenceOnPage,
} from '../shared/tabs';
import { backedUpAfterWrites, type OnWritten } from './auto-backup';
import { autoOpen } from './auto-open';
import { backupService } from './backups';

/** What the background worker answers: the Library, backups of it, and tabs of our own. */
export function workerServices(library: Library, onWritten: OnWritten): ServicesFor {
  const backed = backedUpAfterWrites(library, onWritten);
  const backups = backupService(library);
  return {
    library: () => backed,
    backups: () => backups,
    tabs: (caller) => tabService(library, caller),
  };
}

/** What concerns the tab of the caller does nothing for a caller without one. */
const tabService = (library: Library, { tabId }: Caller): TabService => ({
  openLibraryPage: () => openExtensionPage('/library.html'),
  openSettingsPage,
  async openReaderTab(article) {
    const { articleId } = await library.openArticle(article);
    await openExtensionPage(`/reader.html#article=${articleId}`);
  },
  async startPicker() {
    if (tabId !== null) await injectExtra(tabId, 'picker');
  },
  showOnPage: async (quote) => tabId !== null && showSentenceOnPage(tabId, quote),
  async offerArticle(url, identity) {
    if (tabId !== null) await autoOpen(tabId, url, identity);
  },
  async showNoteCount(count) {
    if (tabId !== null) await showCount(tabId, count);
  },
});
