import { callWorker } from './messages';
import type { Ask } from './protocol';

/** Milliseconds. Firefox ends an event page after 30 seconds, though an answer is still awaited. */
const NUDGE_EVERY = 5000;

/** Keeps the worker awake until it has answered: a large import takes it minutes. */
async function awaited<T>(answer: Promise<T>): Promise<T> {
  const nudge = setInterval(() => void callWorker('exchange/stay-awake', {}), NUDGE_EVERY);
  try {
    return await answer;
  } finally {
    clearInterval(nudge);
  }
}

/** The Library for the page that takes it out and brings files in. */
export const exchangeKeeper = {
  articleIds: () => callWorker('exchange/article-ids', {}),
  articles: (ids: readonly string[], whole: boolean) =>
    callWorker('exchange/articles', { ids, whole }),
  rows: (store: Ask<'exchange/rows'>['store'], after: string | null) =>
    callWorker('exchange/rows', { store, after }),
  stage: (part: Ask<'exchange/stage'>) => awaited(callWorker('exchange/stage', part)),
  apply: (importId: string, parts: number) =>
    awaited(callWorker('exchange/apply', { importId, parts })),
  discard: (importId: string) => callWorker('exchange/discard', { importId }),
  undo: (importId: string) => awaited(callWorker('exchange/undo', { importId })),
  lastImport: () => callWorker('exchange/last-import', {}),
  backupState: () => callWorker('exchange/backup-state', {}),
  backedUp: (clock: string) => callWorker('exchange/backed-up', { clock }),
};
