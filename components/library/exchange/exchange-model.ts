import { type Signal, signal } from '@preact/signals';
import {
  type AutoBackupModel,
  type AutoBackupSwitch,
  createAutoBackupModel,
} from '../../settings/auto-backup/auto-backup-model';
import { createExportModel, type ExportDeps, type ExportModel } from './export-model';
import { createImportModel, type ImportDeps, type ImportModel } from './import-model';

export interface ExchangeModel {
  /** Whether the dialog is open. */
  readonly isOpen: Signal<boolean>;
  readonly exporting: ExportModel;
  readonly importing: ImportModel;
  readonly autoBackup: AutoBackupModel;
}

export interface ExchangeDeps extends ExportDeps, ImportDeps {
  readonly library: ExportDeps['library'] & ImportDeps['library'];
  readonly autoBackup: AutoBackupSwitch;
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
