import type { ExchangeCalls } from '../../contract/exchange-protocol';
import type { Handlers } from '../../contract/protocol';
import type { Library } from '../../library/library';
import { backupState, rememberBackup } from '../shared/backups';
import type { Caller } from '../shared/messages';

/** The worker's answers to those who take the Library out or bring something in. */
export function exchangeCalls(library: Library): Handlers<ExchangeCalls, Caller> {
  return {
    'exchange/article-ids': () => library.articleIds(),
    'exchange/articles': ({ ids, whole }) => library.exportArticles(ids, whole),
    'exchange/rows': ({ store, after }) => library.exportRows(store, after),
    'exchange/stage': (part) => library.stageImport(part),
    'exchange/apply': ({ importId, parts }) => library.applyImportPart(importId, parts),
    'exchange/discard': ({ importId }) => library.discardImport(importId),
    'exchange/undo': ({ importId }) => library.undoImportPart(importId),
    'exchange/last-import': () => library.lastImport(),
    'exchange/backup-state': () => backupState(library),
    'exchange/backed-up': ({ clock }) => rememberBackup(clock),
  };
}
