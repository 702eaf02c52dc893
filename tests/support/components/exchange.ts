import { signal } from '@preact/signals';
import { createExchangeModel } from '../../../components/library/exchange/exchange-model';
import { exportWords } from '../../../components/library/exchange/export-words';
import type { BackupService } from '../../../utils/contract/background-services';
import type { Result } from '../../../utils/contract/result';
import type { ExportFile } from '../../../utils/exchange/formats';
import { type ChosenFile, openFile } from '../../../utils/exchange/opened-file';
import type { Library } from '../../../utils/library/library';
import { sha256 } from '../../../utils/library/records/identity';
import { clientOf } from '../library/client';
import { freshLibrary } from '../library/library';
import { english } from './english';

/** What is remembered of backups, in memory. */
function backupsOf(library: Library): BackupService {
  let last = { at: '', clock: '' };
  return {
    backupState: async () => ({
      at: last.at || null,
      ...(await library.writtenSince(last.clock)),
    }),
    async rememberBackup(clock) {
      last = { at: '2026-11-01T00:00:00.000Z', clock };
    },
  };
}

/** Export and import over a library of its own, with the files that were handed out. */
export function freshExchange(open = (file: ChosenFile) => openFile(file, Date.now(), sha256)) {
  const fresh = freshLibrary();
  const files: ExportFile[] = [];
  const selection = signal<readonly string[]>([]);
  const switched = {
    isGranted: true,
    on: false,
    isPossible: async () => true,
    isOn: async () => switched.on,
    turnOn: async () => {
      switched.on = switched.isGranted;
      return switched.on;
    },
    turnOff: async () => {
      switched.on = false;
    },
    state: async () => ({
      at: '2026-10-30T12:00:00.000Z',
      failed: { at: '2026-10-31T12:00:00.000Z', code: 'storage-full' as const },
    }),
  };
  const deps = { refusal: null as Result<never> | null, changes: 0 };
  const model = createExchangeModel({
    library: clientOf(fresh.library, () => deps.refusal),
    backups: clientOf(backupsOf(fresh.library), () => deps.refusal),
    selection,
    autoBackup: switched,
    words: exportWords(english, 'en', 'ltr'),
    open,
    deliver: (file) => files.push(file),
    onChanged: () => {
      deps.changes++;
    },
  });
  return { ...fresh, files, selection, deps, switched, model };
}

/** A file as an input gives it. */
export const fileOf = (name: string, ...pieces: readonly BlobPart[]) => new File([...pieces], name);

export const textOf = (file: ExportFile | undefined) => (file?.pieces ?? []).join('');
