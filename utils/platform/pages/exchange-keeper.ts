import type { Ask } from '../../contract/protocol';
import { callWorker } from '../shared/messages';

/** The Library for the page that takes it out and brings files in. */
export const exchangeKeeper = {
  articleIds: () => callWorker('exchange/article-ids', {}),
  articles: (ids: readonly string[], whole: boolean) =>
    callWorker('exchange/articles', { ids, whole }),
  rows: (store: Ask<'exchange/rows'>['store'], after: string | null) =>
    callWorker('exchange/rows', { store, after }),
  stage: (part: Ask<'exchange/stage'>) => callWorker('exchange/stage', part),
  apply: (importId: string, parts: number) => callWorker('exchange/apply', { importId, parts }),
  discard: (importId: string) => callWorker('exchange/discard', { importId }),
  undo: (importId: string) => callWorker('exchange/undo', { importId }),
  lastImport: () => callWorker('exchange/last-import', {}),
  backupState: () => callWorker('exchange/backup-state', {}),
  backedUp: (clock: string) => callWorker('exchange/backed-up', { clock }),
};
