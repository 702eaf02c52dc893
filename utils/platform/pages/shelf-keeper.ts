import type { Ask } from '../../contract/protocol';
import { callWorker } from '../shared/messages';

/**
 * The Library for its page.
 *
 * @param newOperation makes ids of acts: the same act a second time changes nothing.
 */
export const shelfKeeper = (newOperation: () => string) => ({
  list: (query: Ask<'library/list'>) => callWorker('library/list', query),
  listWritten: (query: Ask<'library/list-written'>) => callWorker('library/list-written', query),
  search: (query: Ask<'library/search'>) => callWorker('library/search', query),
  listBin: (page: Ask<'library/list-bin'>) => callWorker('library/list-bin', page),
  overview: () => callWorker('library/overview', {}),
  usage: () => callWorker('library/usage', {}),
  deleteArticles: (ids: readonly string[]) =>
    callWorker('library/delete-articles', { ids, operation: newOperation() }),
  restoreArticles: (ids: readonly string[]) =>
    callWorker('library/restore-articles', { ids, operation: newOperation() }),
  restoreNote: (id: string) => callWorker('library/restore-note', { id }),
  emptyBin: () => callWorker('library/empty-bin', {}),
  changeTags: (act: Ask<'library/change-tags'>) => callWorker('library/change-tags', act),
  renameTag: (change: Ask<'library/rename-tag'>) => callWorker('library/rename-tag', change),
});
