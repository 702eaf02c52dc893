import type { Handlers, WorkerCalls } from '../../contract/protocol';
import { AppError } from '../../contract/result';
import { backupName, backupWriter } from '../../exchange/backup';
import type { ExportFile } from '../../exchange/formats';
import { wholeLibrary } from '../../exchange/whole';
import type { Library } from '../../library/library';
import { autoBackupState, rememberAutoBackup } from '../shared/auto-backup-state';
import { lastBackup, rememberBackup } from '../shared/backups';
import { mayUseDownloads, saveToDownloads } from '../shared/downloads';
import type { Caller } from '../shared/messages';
import { loadSettings } from '../shared/settings';

const DAY = 24 * 60 * 60 * 1000;
/** After a failure it is tried again sooner. Milliseconds. */
const TRY_AGAIN = 60 * 60 * 1000;
/** Milliseconds after the last change: the worker lives for thirty seconds without work. */
const QUIET = 10_000;

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
  if (isRecent(state.at, DAY) || isRecent(state.failed?.at, TRY_AGAIN)) return;
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

/** What changes the Library in a way that a backup should have. */
const WRITES = [
  ...(['library/save-note', 'library/delete-note', 'library/save-mark'] as const),
  ...(['library/open-article', 'library/keep-translation', 'library/change-tags'] as const),
  ...(['library/rename-tag', 'exchange/apply'] as const),
] as const;

/** The same answers; after those that change the Library, and a pause, a backup is made if due. */
export function withAutoBackup(
  handlers: Handlers<WorkerCalls, Caller>,
  library: Library,
): Handlers<WorkerCalls, Caller> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = () => {
    clearTimeout(timer);
    // Storage that fails here fails at the reader's next act too, and says so there.
    timer = setTimeout(() => void backUpIfDue(library, Date.now()).catch(() => {}), QUIET);
  };
  const watched = WRITES.map((call) => {
    const handler = handlers[call] as (ask: unknown, caller: Caller) => unknown;
    const answer = async (ask: unknown, caller: Caller) => {
      const value = await handler(ask, caller);
      later();
      return value;
    };
    return [call, answer];
  });
  return { ...handlers, ...Object.fromEntries(watched) };
}
