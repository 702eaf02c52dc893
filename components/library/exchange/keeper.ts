import type { ExportedRecord, LibraryExport, StoreName } from '../../../utils/contract/records';
import type { Result } from '../../../utils/contract/result';
import type { MergeStrategy } from '../../../utils/exchange/plan';
import type { ImportPreview } from '../../../utils/exchange/preview';

/** The Library, as those need it who take it out or bring something in. */
export interface ExchangeKeeper {
  articleIds(): Promise<Result<readonly string[]>>;
  articles(
    ids: readonly string[],
    whole: boolean,
  ): Promise<Result<{ readonly copy: LibraryExport; readonly taken: number }>>;
  rows(
    store: StoreName,
    after: string | null,
  ): Promise<
    Result<{ readonly rows: readonly ExportedRecord<StoreName>[]; readonly next: string | null }>
  >;
  stage(part: {
    readonly importId: string;
    readonly part: number;
    readonly manner: MergeStrategy;
    readonly copy: LibraryExport;
  }): Promise<Result<ImportPreview>>;
  /** Brings in the next part. */
  apply(
    importId: string,
    parts: number,
  ): Promise<Result<{ readonly done: number; readonly of: number }>>;
  discard(importId: string): Promise<Result<void>>;
  /** Takes the last part back that is still there; `left` counts those to come. */
  undo(importId: string): Promise<Result<UndoneParts>>;
  lastImport(): Promise<Result<{ readonly id: string; readonly at: string } | null>>;
  backupState(): Promise<Result<BackupState>>;
  backedUp(clock: string): Promise<Result<void>>;
}

/** How far an import is undone: records that went back and that stayed, parts still to come. */
export interface UndoneParts {
  readonly restored: number;
  readonly kept: number;
  readonly left: number;
}

/** How it stands with backups. */
export interface BackupState {
  /** ISO 8601: when the last one was made; null for never. */
  readonly at: string | null;
  /** Notes that are in no backup yet. */
  readonly notes: number;
  /** Whether there are more than `notes` says. */
  readonly areMore: boolean;
  /** The Library's clock: what a backup begun now is made at. */
  readonly clock: string;
}
