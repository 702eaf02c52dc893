import type { StoreName } from '../contract/records';
import type { LibraryDatabase } from './database';
import { articleIds, exportArticles, exportRows, writtenSince } from './imports/exporting';
import { finishImports, lastImport, undoNextPart } from './imports/import-undo';
import { applyNextPart, discardImport, type ImportPart, stageImport } from './imports/importing';

/** Going out and coming back in: see `utils/exchange`. */
export const exchangeActs = (db: LibraryDatabase, now: () => number) => ({
  exportRows: (store: StoreName, after: string | null) => exportRows(db, store, after),
  exportArticles: (ids: readonly string[], whole: boolean) => exportArticles(db, ids, whole),
  articleIds: () => articleIds(db),
  writtenSince: (clock: string) => writtenSince(db, clock),
  stageImport: (part: ImportPart) => stageImport(db, part, now()),
  async applyImportPart(importId: string, parts: number) {
    await finishImports(db, now(), importId);
    return applyNextPart(db, importId, parts, now());
  },
  undoImportPart: (importId: string) => undoNextPart(db, importId),
  discardImport: (importId: string) => discardImport(db, importId),
  lastImport: () => lastImport(db),
});
