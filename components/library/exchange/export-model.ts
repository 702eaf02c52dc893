import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { BackupService } from '../../../utils/contract/background-services';
import type { BackupState } from '../../../utils/contract/exchange';
import type { Client, ErrorValue } from '../../../utils/contract/result';
import { ANKI_FIELDS, type AnkiField } from '../../../utils/exchange/anki';
import type { ExportFile, ExportFormat, ExportOptions } from '../../../utils/exchange/formats';
import { type ExportedLibrary, gatherExport } from './gather';

export interface ExportModel {
  readonly format: Signal<ExportFormat>;
  readonly scope: Signal<'all' | 'selection'>;
  /** The ids of the articles that are selected on the page. */
  readonly selection: ReadonlySignal<readonly string[]>;
  /** The fields of a card; never none. */
  readonly ankiFields: ReadonlySignal<readonly AnkiField[]>;
  readonly isMaking: ReadonlySignal<boolean>;
  /** The share of a file that is made, 0 to 1; null when that cannot be told. */
  readonly progress: ReadonlySignal<number | null>;
  readonly failure: ReadonlySignal<ErrorValue | null>;
  /** The name of the file made last. */
  readonly madeFile: ReadonlySignal<string | null>;
  /** Null until the Library has answered. */
  readonly backup: ReadonlySignal<BackupState | null>;
  toggleAnkiField(field: AnkiField): void;
  run(): Promise<void>;
  /** Makes a backup of everything, whatever is chosen above. */
  backUp(): Promise<void>;
  refresh(): Promise<void>;
}

export interface ExportDeps {
  readonly library: ExportedLibrary;
  readonly backups: Client<BackupService>;
  readonly selection: ReadonlySignal<readonly string[]>;
  readonly words: ExportOptions['words'];
  /** Hands a file to the reader. */
  readonly deliver: (file: ExportFile) => void;
}

/** Choosing what goes out, and making the file. */
export function createExportModel(deps: ExportDeps): ExportModel {
  const { library, backups, selection, words, deliver } = deps;
  const format = signal<ExportFormat>('backup');
  const scope = signal<'all' | 'selection'>('all');
  const ankiFields = signal<readonly AnkiField[]>(ANKI_FIELDS);
  const isMaking = signal(false);
  const progress = signal<number | null>(null);
  const failure = signal<ErrorValue | null>(null);
  const madeFile = signal<string | null>(null);
  const backup = signal<BackupState | null>(null);

  async function refresh(): Promise<void> {
    const state = await backups.backupState();
    if (state.ok) backup.value = state.value;
  }

  async function make(made: ExportFormat, ids: readonly string[] | null): Promise<void> {
    if (isMaking.peek()) return;
    isMaking.value = true;
    progress.value = 0;
    failure.value = null;
    madeFile.value = null;
    // Asked first: what is written while the file is being made may not be in it.
    const before = await backups.backupState();
    const options: ExportOptions = {
      format: made,
      scope: ids ? 'selection' : 'all',
      createdAt: new Date().toISOString(),
      words,
      ankiFields: ankiFields.peek(),
    };
    const file = await gatherExport(library, options, ids, (share) => {
      progress.value = share;
    });
    isMaking.value = false;
    if (!file.ok) {
      failure.value = file.error;
      return;
    }
    deliver(file.value);
    madeFile.value = file.value.name;
    if (made === 'backup' && !ids && before.ok) await backups.rememberBackup(before.value.clock);
    await refresh();
  }

  return {
    format,
    scope,
    selection,
    ankiFields,
    isMaking,
    progress,
    failure,
    madeFile,
    backup,
    refresh,
    toggleAnkiField(field) {
      const chosen = ankiFields.peek();
      const isChosen = chosen.includes(field);
      if (isChosen && chosen.length === 1) return;
      ankiFields.value = ANKI_FIELDS.filter((one) =>
        one === field ? !isChosen : chosen.includes(one),
      );
    },
    run: () => make(format.peek(), scope.peek() === 'selection' ? selection.peek() : null),
    backUp: () => make('backup', null),
  };
}
