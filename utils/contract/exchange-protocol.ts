import type { ImportPreview } from '../exchange/preview';
import type { ExportedArticles, ExportedRows } from '../library/imports/exporting';
import type { UndoneImport } from '../library/imports/import-undo';
import type { ImportPart, ImportProgress } from '../library/imports/importing';
import type { BackupState } from '../platform/shared/backups';
import type { StoreName } from './records';

/** Calls by which the Library goes out and comes back in, in parts that fit a message. */
export interface ExchangeCalls {
  /** The ids of all living articles, the last opened first. */
  'exchange/article-ids': (ask: Record<string, never>) => readonly string[];
  /** As many of these articles as one answer holds. `whole`: with every edition. */
  'exchange/articles': (ask: { ids: readonly string[]; whole: boolean }) => ExportedArticles;
  /** The part of a store that begins after this key, or at its start. */
  'exchange/rows': (ask: { store: StoreName; after: string | null }) => ExportedRows;
  /** Puts a part of a file aside and says what it would change. */
  'exchange/stage': (ask: ImportPart) => ImportPreview;
  /** Brings in the next of the parts put aside, in one transaction; asked until all are. */
  'exchange/apply': (ask: { importId: string; parts: number }) => ImportProgress;
  'exchange/discard': (ask: { importId: string }) => void;
  /** Takes back the last part that was brought in; asked until none is left. */
  'exchange/undo': (ask: { importId: string }) => UndoneImport;
  /** The import that can be undone; null for none. `at`: ISO 8601. */
  'exchange/last-import': (ask: Record<string, never>) => { id: string; at: string } | null;
  /** When the last backup was made and what has been written since. */
  'exchange/backup-state': (ask: Record<string, never>) => BackupState;
  /** A backup that was begun at `clock` has been handed to the reader. */
  'exchange/backed-up': (ask: { clock: string }) => void;
}
