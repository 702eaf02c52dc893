import type { LibraryService } from '../../contract/library-service';
import { AppError } from '../../contract/result';
import { backupName, backupWriter } from '../../exchange/backup';
import type { ExportFile } from '../../exchange/formats';
import { wholeLibrary } from '../../exchange/parts';
import type { Library } from '../../library/library';
import { autoBackupState, rememberAutoBackup } from '../shared/auto-backup-state';
import { mayUseDownloads, saveToDownloads } from '../shared/downloads';
import { loadSettings } from '../shared/settings';
import { lastBackup, rememberBackup } from './backups';

const DAY_MS = 24 * 60 * 60 * 1000;
/** After a failure it is tried again sooner. */
const RETRY_AFTER_MS = 60 * 60 * 1000;
/** Milliseconds after the last change: the worker lives for thirty seconds without work. */
const QUIET_MS = 10_000;

/** The downloads folder, as far as the reader lets Lede use it. */
export interface Downloads {
  isAllowed(): Promise<boolean>;
  save(file: ExportFile): Promise<void>;
}

/**
 * Makes a backup in the downloads folder when the reader wants that, something has been written
 * since the last one, and the last automatic one is a day old.
 *
 * @param now milliseconds since 1970.
 */
export async function backUpIfDue(
  library: Library,
  now: number,
  downloads: Downloads = { isAllowed: mayUseDownloads, save: saveToDownloads },
): Promise<void> {
  const { library: settings } = await loadSettings();
  if (!settings.autoBackup || !(await downloads.isAllowed())) return;
  const state = await autoBackupState();
  const isRecent = (at: string | undefined | null, span: number) =>
    at !== undefined && at !== null && now - Date.parse(at) < span;
  if (isRecent(state.at, DAY_MS) || isRecent(state.failed?.at, RETRY_AFTER_MS)) return;
  const { clock } = await library.writtenSince('');
  if (clock === (await lastBackup())?.clock) return;
  const at = new Date(now).toISOString();
  try {
    await downloads.save(await wholeBackup(library, at));
    await rememberBackup(clock);
    await rememberAutoBackup({ at, failed: null });
  } catch (error) {
    const code = error instanceof AppError ? error.code : 'internal';
    await rememberAutoBackup({ ...state, failed: { at, code } });
  }
}

/** Everything in the Library as one file. `createdAt`: ISO 8601. */
async function wholeBackup(library: Library, createdAt: string): Promise<ExportFile> {
  const writer = backupWriter({ createdAt, scope: 'all' });
  for await (const part of wholeLibrary(library.exportRows)) writer.add(part);
  return { name: backupName(createdAt), type: 'application/json', pieces: writer.end() };
}

/** The methods that change the Library in a way that a backup should have. */
const BACKED_UP = [
  'saveNote',
  'deleteNote',
  'saveMark',
  'openArticle',
  'keepTranslation',
  'changeTags',
  'renameTag',
  'applyImportPart',
] as const satisfies readonly (keyof LibraryService)[];

/** Called after each act that a backup should have. */
export type OnWritten = () => void;

/** An automatic backup for this Library, made when nothing has been written for {@link QUIET_MS}. */
export function autoBackupOf(library: Library): OnWritten {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    // Storage that fails here fails at the reader's next act too, and says so there.
    timer = setTimeout(() => void backUpIfDue(library, Date.now()).catch(() => {}), QUIET_MS);
  };
}

/** The same Library; `onWritten` is called after each act that a backup should have. */
export function backedUpAfterWrites(library: LibraryService, onWritten: OnWritten): LibraryService {
  const watched = BACKED_UP.map((name) => {
    const method = library[name] as (...args: readonly unknown[]) => Promise<unknown>;
    const withBackup = async (...args: readonly unknown[]) => {
      const answer = await method(...args);
      onWritten();
      return answer;
    };
    return [name, withBackup] as const;
  });
  return { ...library, ...Object.fromEntries(watched) };
}
