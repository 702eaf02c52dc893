import type { QuoteSelector } from './annotations';
import type { Article } from './article';
import { type PolicyTable, READS, WRITES } from './call-policy';
import type { BackupState } from './exchange';
import type { WentOn } from './went-on';

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
  /**
   * Keeps an article and opens it in a tab of its own, where the page lets no frame work.
   *
   * @param wentOn what the page did, where the reader was open over it already.
   */
  openReaderTab(article: Article, wentOn?: WentOn): Promise<void>;
  /**
   * The frame that had a tab opened to go on with a note has saved it, and gets no more keys.
   *
   * @param caret where its caret is, in UTF-16 code units.
   */
  handOverNote(note: string, caret: number | undefined): Promise<void>;
  /**
   * Waits until the note that a tab goes on with is handed over; not for long, as a frame that its page
   * has taken away hands nothing over.
   *
   * @returns where its caret is; null where that was not told.
   */
  takeOverNote(note: string): Promise<number | null>;
  /** Watches, on the page of the tab that asks, whether the page leaves the reader alone. */
  guardReader(): Promise<void>;
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

const addressesOf = (article: unknown): readonly unknown[] => {
  const { url, canonicalUrl } = (article ?? {}) as Partial<Article>;
  return [url, canonicalUrl];
};

export const TAB_POLICY: PolicyTable<TabService> = {
  openLibraryPage: READS,
  openSettingsPage: READS,
  openReaderTab: {
    from: 'content-scripts',
    about: ([article]) => addressesOf(article),
    inPrivateWindow: 'refused',
  },
  handOverNote: READS,
  takeOverNote: READS,
  guardReader: READS,
  startPicker: READS,
  showOnPage: READS,
  // What was opened by itself is remembered in `storage.session`, which no disk sees.
  offerArticle: {
    from: 'content-scripts',
    about: ([url, identity]) => [url, identity],
    inPrivateWindow: 'runs',
  },
  showNoteCount: READS,
};

/** Keeps for a page what is typed there and not saved yet: a page that ends may take its own writing with it. */
export interface DraftService {
  /**
   * Stores what the page stores itself at the same time.
   *
   * @param texts null to store nothing under the key any more.
   */
  keepDrafts(key: DraftKey, texts: unknown): Promise<void>;
}

/** Where an article's unsaved texts are stored, by its canonical address; those of popups apart. */
export type DraftKey = `${'drafts' | 'popup-drafts'}:${string}`;

export const DRAFT_POLICY: PolicyTable<DraftService> = { keepDrafts: WRITES };

/** What a frame with our reader is told of the page over which it was made. */
export interface FramedBy {
  /** The page's address, as `addressIdentity` gives it. */
  readonly page: string;
  /** The page is in a private window: Chromium does not tell the frame itself. */
  readonly isPrivate: boolean;
}

/**
 * Whose a reader's frame is. Any page can frame `reader.html`, so a frame believes a port only when
 * our script in that very tab has told the worker of the key that came with it.
 */
export interface FrameService {
  /** A frame in the tab of the script that asks will be given a port with this key. */
  expectFrame(key: string): Promise<void>;
  /** Whose key this is, for a frame in the same tab: null for nobody's. The key is used up. */
  claimFrame(key: string): Promise<FramedBy | null>;
}

const aboutItsTab = () => [];

export const FRAME_POLICY: PolicyTable<FrameService> = {
  // Kept in `storage.session`, which no disk sees.
  expectFrame: { from: 'content-scripts', about: aboutItsTab, inPrivateWindow: 'runs' },
  claimFrame: READS,
};

/** What the reader has picked on the site of the page that asks: a script there reads no storage. */
export interface PickedBlockService {
  /** The selector of the block picked there; null for none. */
  pickedBlock(): Promise<string | null>;
  rememberPickedBlock(selector: string): Promise<void>;
  forgetPickedBlock(): Promise<void>;
}

export const PICKED_BLOCK_POLICY: PolicyTable<PickedBlockService> = {
  pickedBlock: { from: 'content-scripts', about: aboutItsTab, inPrivateWindow: 'runs' },
  rememberPickedBlock: { from: 'content-scripts', about: aboutItsTab, inPrivateWindow: 'refused' },
  forgetPickedBlock: { from: 'content-scripts', about: aboutItsTab, inPrivateWindow: 'refused' },
};
