import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { ExportFile, ExportOptions } from '../../../utils/exchange/formats';
import type { ChosenFile, OpenedFile } from '../../../utils/exchange/opened-file';
import {
  type AutoBackupKeeper,
  type AutoBackupModel,
  createAutoBackupModel,
} from '../../settings/auto-backup/auto-backup-model';
import { createExportModel, type ExportModel } from './export-model';
import { createImportModel, type ImportModel } from './import-model';
import type { ExchangeKeeper } from './keeper';

export interface ExchangeModel {
  /** Whether the dialog is open. */
  readonly isOpen: Signal<boolean>;
  readonly exporting: ExportModel;
  readonly importing: ImportModel;
  readonly autoBackup: AutoBackupModel;
}

export interface ExchangeDeps {
  readonly keeper: ExchangeKeeper;
  readonly autoBackup: AutoBackupKeeper;
  /** The ids of the articles that are selected on the page. */
  readonly selection: ReadonlySignal<readonly string[]>;
  readonly words: ExportOptions['words'];
  /** Reads a file that is to come in, wherever that does not hold the page up. */
  readonly open: (file: ChosenFile) => Promise<OpenedFile>;
  /** Hands a file to the reader. */
  readonly deliver: (file: ExportFile) => void;
  /** The Library has become another. */
  readonly onChanged: () => void;
}

/** Export and import of the library page. */
export function createExchangeModel(deps: ExchangeDeps): ExchangeModel {
  const exporting = createExportModel(deps);
  const importing = createImportModel({
    ...deps,
    onChanged() {
      deps.onChanged();
      void exporting.refresh();
    },
  });
  const autoBackup = createAutoBackupModel(deps.autoBackup);
  return { isOpen: signal(false), exporting, importing, autoBackup };
}
