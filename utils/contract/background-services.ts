import type { QuoteSelector } from './annotations';
import type { Article } from './article';
import { type PolicyTable, READS, WRITES } from './call-policy';
import type { BackupState } from './exchange';

/** What the background worker remembers of backups. */
export interface BackupService {
  backupState(): Promise<BackupState>;
  /** A backup that was begun at `clock` has been handed to the reader. */
  rememberBackup(clock: string): Promise<void>;
}

export const BACKUP_POLICY: PolicyTable<BackupService> = {
  backupState: READS,
  rememberBackup: WRITES,
};

/** What the background worker does with tabs, for the page that asks and the tab it is in. */
export interface TabService {
  openLibraryPage(): Promise<void>;
  openSettingsPage(): Promise<void>;
  /** Keeps an article and opens it in a tab of its own, where the page lets no frame work. */
  openReaderTab(article: Article): Promise<void>;
  /** Starts the picker on the page of the tab that asks: the reader over it closes first. */
  startPicker(): Promise<void>;
  /** Shows a sentence on the page of the tab that asks; false when it is not to be found there. */
  showOnPage(quote: QuoteSelector): Promise<boolean>;
  /**
   * An article on a site where Sentences Mode opens by itself.
   *
   * @param identity its address as `addressIdentity` gives it.
   */
  offerArticle(url: string, identity: string): Promise<void>;
  /** Shows the number of notes on the toolbar button for the tab that asks; nothing for 0. */
  showNoteCount(count: number): Promise<void>;
}

const RUNS_FOR_CONTENT_SCRIPTS = { from: 'content-scripts', inPrivateWindow: 'runs' } as const;

export const TAB_POLICY: PolicyTable<TabService> = {
  openLibraryPage: READS,
  openSettingsPage: READS,
  openReaderTab: { from: 'content-scripts', inPrivateWindow: 'refused' },
  startPicker: READS,
  showOnPage: READS,
  // What was opened by itself is remembered in `storage.session`, which no disk sees.
  offerArticle: RUNS_FOR_CONTENT_SCRIPTS,
  showNoteCount: READS,
};
