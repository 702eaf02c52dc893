import type { Note } from '../../../utils/contract/annotations';
import type {
  BinPage,
  ListPage,
  ListQuery,
  Overview,
  TagsAct,
  Usage,
  WrittenPage,
} from '../../../utils/contract/lists';
import type { Result } from '../../../utils/contract/result';
import type { SearchPage, SearchQuery } from '../../../utils/contract/search';

/** The Library, as its page needs it. An act on several articles is one act. */
export interface ShelfKeeper {
  list(query: ListQuery): Promise<Result<ListPage>>;
  listWritten(query: ListQuery): Promise<Result<WrittenPage>>;
  search(query: SearchQuery): Promise<Result<SearchPage>>;
  listBin(page: { offset: number; limit: number }): Promise<Result<BinPage>>;
  overview(): Promise<Result<Overview>>;
  usage(): Promise<Result<Usage>>;
  /** Answers the ids of those that were moved. */
  deleteArticles(ids: readonly string[]): Promise<Result<readonly string[]>>;
  restoreArticles(ids: readonly string[]): Promise<Result<readonly string[]>>;
  restoreNote(id: string): Promise<Result<Note>>;
  emptyBin(): Promise<Result<void>>;
  changeTags(act: TagsAct): Promise<Result<void>>;
  /** Renames a tag everywhere; removes it where `to` is empty. */
  renameTag(change: { from: string; to: string }): Promise<Result<void>>;
}
