import type {
  KeptTranslation,
  MarkDraft,
  Note,
  NoteDraft,
  SavedNote,
  SentenceMark,
} from './annotations';
import type { Article } from './article';
import { type PolicyTable, READS, WRITES } from './call-policy';
import type { EditionChanges } from './editions';
import type {
  ExportedArticles,
  ExportedRows,
  ImportPart,
  ImportPreview,
  ImportProgress,
  UndoneImport,
} from './exchange';
import type { Health } from './health';
import type {
  ArticlesAct,
  BinPage,
  ListPage,
  ListQuery,
  Overview,
  TagsAct,
  Usage,
  WrittenPage,
} from './lists';
import type { ReadingState } from './reading-state';
import type { StoreName } from './records';
import type { Client } from './result';
import type { SearchPage, SearchQuery } from './search';

/**
 * The Library: every article read, the place reached, every note. Each method is one act in one
 * transaction, complete when its promise is, and harmless when carried out twice: a caller that got
 * no answer asks again.
 *
 * @throws AppError from every method: `storage-full`, `storage`, `storage-newer` or
 *   `storage-upgrade` when the database fails.
 */
export interface LibraryService {
  /** What is known of the article at this address; null for nothing. `sentences`: of its text now. */
  lookUp(canonicalUrl: string, sentences: readonly string[]): Promise<ReadingState | null>;
  /** Keeps the article as read now and says where to go on. */
  openArticle(article: Article): Promise<ReadingState>;
  /** An article kept before, in the edition read last; null for none. */
  readArticle(id: string): Promise<{ article: Article; reading: ReadingState } | null>;
  /** Marks an article kept before as opened now; nothing where it is not there. */
  markOpened(id: string): Promise<void>;
  /**
   * What has changed between two editions of an article; null when one is not kept any more.
   *
   * @param lang BCP 47, for the words that differ.
   */
  compareEditions(
    older: string,
    newer: string,
    lang: string | null,
  ): Promise<EditionChanges | null>;
  /** Keeps the place reached. `sentence`: its number, from 0; `text`: the sentence itself. */
  saveReadingPosition(position: {
    articleId: string;
    sentence: number;
    text: string;
  }): Promise<void>;

  /** Saves a note; one that another view has changed meanwhile is kept beside it, as a new one. */
  saveNote(draft: NoteDraft): Promise<SavedNote>;
  deleteNote(id: string): Promise<void>;
  restoreNote(id: string): Promise<Note>;
  /**
   * Keeps a sentence's mark as it is now; with neither colour nor comprehension it is taken off.
   * When another tab had marked the same sentence first, the answer is that mark, changed.
   */
  saveMark(draft: MarkDraft): Promise<SentenceMark>;
  /** Keeps a sentence's translation with its article, in place of one into the same language. */
  keepTranslation(translation: KeptTranslation): Promise<void>;

  /** One page of a list of articles. */
  list(query: ListQuery): Promise<ListPage>;
  /** One page of articles with their notes or marked sentences, by the view asked for. */
  listWritten(query: ListQuery): Promise<WrittenPage>;
  /** How many articles there are in each view, of each site, language, tag and colour. */
  overview(): Promise<Overview>;
  /** One page of the articles in which all that was typed is found, with the places. */
  search(query: SearchQuery): Promise<SearchPage>;
  /** How many notes there are on articles of a site, as {@link Overview} names it. */
  countNotesOfSite(site: string): Promise<number>;
  /** How much room the library takes. */
  usage(): Promise<Usage>;
  /** Puts articles into the bin as one act; answers the ids of those it moved, to undo it. */
  deleteArticles(act: ArticlesAct): Promise<readonly string[]>;
  /** Takes articles out of the bin as one act; answers the ids of those it moved. */
  restoreArticles(act: ArticlesAct): Promise<readonly string[]>;
  /** Gives tags to articles and takes tags from them, as one act. */
  changeTags(act: TagsAct): Promise<void>;
  /** Renames a tag on all articles, or removes it where `to` is empty. */
  renameTag(change: { from: string; to: string }): Promise<void>;
  /** One page of what was deleted, the last first: articles, and notes deleted by themselves. */
  listBin(page: { offset: number; limit: number }): Promise<BinPage>;
  /** Removes for good all that lies in the bin. */
  emptyBin(): Promise<void>;

  /** The ids of all living articles, the last opened first. */
  articleIds(): Promise<readonly string[]>;
  /** As many of these articles as one answer holds. `whole`: with every edition. */
  exportArticles(ids: readonly string[], whole: boolean): Promise<ExportedArticles>;
  /** The part of a store that begins after this key, or at its start. */
  exportRows(store: StoreName, after: string | null): Promise<ExportedRows>;
  /** Puts a part of a file aside and says what it would change. */
  stageImport(part: ImportPart): Promise<ImportPreview>;
  /** Brings in the next of the parts put aside, in one transaction; asked until all are. */
  applyImportPart(importId: string, parts: number): Promise<ImportProgress>;
  discardImport(importId: string): Promise<void>;
  /** Takes back the last part that was brought in; asked until none is left. */
  undoImportPart(importId: string): Promise<UndoneImport>;
  /** The import that can be undone; null for none. `at`: ISO 8601. */
  lastImport(): Promise<{ readonly id: string; readonly at: string } | null>;

  /** How the library is, and what the reader should be told of it. */
  health(): Promise<Health>;
  /** The reader has seen what `health` said. */
  dismissNotice(): Promise<void>;
}

/** The Library as views call it, from any context. */
export type LibraryClient = Client<LibraryService>;

/** Who may ask the Library for what; checked by the worker. */
export const LIBRARY_POLICY: PolicyTable<LibraryService> = {
  // A private window is told of nothing.
  lookUp: { from: 'own-pages', inPrivateWindow: 'refused' },
  openArticle: WRITES,
  readArticle: READS,
  markOpened: WRITES,
  compareEditions: READS,
  saveReadingPosition: WRITES,
  saveNote: WRITES,
  deleteNote: WRITES,
  restoreNote: WRITES,
  saveMark: WRITES,
  keepTranslation: WRITES,
  list: READS,
  listWritten: READS,
  overview: READS,
  search: READS,
  countNotesOfSite: READS,
  usage: READS,
  deleteArticles: WRITES,
  restoreArticles: WRITES,
  changeTags: WRITES,
  renameTag: WRITES,
  listBin: READS,
  emptyBin: WRITES,
  articleIds: READS,
  exportArticles: READS,
  exportRows: READS,
  stageImport: WRITES,
  applyImportPart: WRITES,
  discardImport: WRITES,
  undoImportPart: WRITES,
  lastImport: READS,
  health: READS,
  dismissNotice: WRITES,
};
