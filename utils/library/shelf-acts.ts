import type { ArticlesAct, ListQuery, TagsAct } from '../contract/lists';
import type { SearchQuery } from '../contract/search';
import type { LibraryDatabase } from './database';
import { listBin } from './lists/bin';
import { listArticles } from './lists/lists';
import { overview } from './lists/overview';
import { purge } from './lists/purging';
import { usage } from './lists/usage';
import { listWritten } from './lists/written';
import { setArticlesDeleted } from './records/deleting';
import { listEditions, readEdition } from './records/editions';
import { changeTagsOf, renameTag } from './records/tags';
import { indexSome } from './search/indexing';
import { search } from './search/searching';

/** Parts whose words are gathered before a search: what was just read or written is found. */
const INDEXED_FIRST = 8;

/** What the library page asks of the Library. */
export const shelfActs = (db: LibraryDatabase, now: () => number) => ({
  list: (query: ListQuery) => listArticles(db, query),
  listWritten: (query: ListQuery) => listWritten(db, query),
  overview: () => overview(db),
  async search(query: SearchQuery) {
    if ((await db.unindexed.count()) > 0) await indexSome(db, INDEXED_FIRST);
    return search(db, query);
  },
  deleteArticles: (act: ArticlesAct) => setArticlesDeleted(db, act, true, now()),
  restoreArticles: (act: ArticlesAct) => setArticlesDeleted(db, act, false, now()),
  changeTags: (act: TagsAct) => changeTagsOf(db, act, now()),
  renameTag: (change: { from: string; to: string }) => renameTag(db, change, now()),
  listBin: (page: { offset: number; limit: number }) => listBin(db, page),
  emptyBin: () => purge(db, now()),
  listEditions: (articleId: string) => listEditions(db, articleId),
  readEdition: (editionId: string) => readEdition(db, editionId),
  usage: () => usage(db),
});
