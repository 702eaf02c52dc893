import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { ImportPreview } from '../../../utils/contract/exchange';
import type { ImportErrorValue } from '../../../utils/contract/import-error';
import type { LibraryClient } from '../../../utils/contract/library-service';
import { done, type ErrorValue, failed, type Result } from '../../../utils/contract/result';
import { EMPTY_PREVIEW, joinPreviews } from '../../../utils/exchange/import-plan';
import type { ChosenFile, OpenedFile } from '../../../utils/exchange/opened-file';

/** Where an import stands. */
export type ImportState =
  | { readonly kind: 'idle' }
  /** `share`: 0 to 1. */
  | { readonly kind: 'reading'; readonly name: string; readonly share: number }
  | { readonly kind: 'problem'; readonly name: string; readonly problem: ImportErrorValue }
  /** `misnamed`: articles and texts of the file that are not what their ids say, and are left out. */
  | {
      readonly kind: 'preview';
      readonly name: string;
      readonly preview: ImportPreview;
      readonly misnamed: number;
    }
  /** `share`: 0 to 1. */
  | { readonly kind: 'applying'; readonly name: string; readonly share: number }
  /** `share`: 0 to 1. */
  | { readonly kind: 'undoing'; readonly share: number }
  | { readonly kind: 'applied'; readonly name: string }
  | { readonly kind: 'undone'; readonly restored: number; readonly kept: number };

export interface ImportModel {
  readonly state: ReadonlySignal<ImportState>;
  /** The Library did not do what it was asked to; the state is as before. */
  readonly failure: ReadonlySignal<ErrorValue | null>;
  /** The last import while it can be undone. `at`: ISO 8601. */
  readonly last: ReadonlySignal<{ readonly id: string; readonly at: string } | null>;
  /** Reads a file and says what it would change. */
  take(file: ChosenFile): Promise<void>;
  apply(): Promise<void>;
  /** Puts the file away; what of it is in the Library already is taken out again. */
  cancel(): Promise<void>;
  undo(): Promise<void>;
  refresh(): Promise<void>;
}

export interface ImportDeps {
  readonly library: Pick<
    LibraryClient,
    'stageImport' | 'applyImportPart' | 'discardImport' | 'undoImportPart' | 'lastImport'
  >;
  /** Reads a file, wherever that does not hold the page up. */
  readonly open: (file: ChosenFile, onProgress: (share: number) => void) => Promise<OpenedFile>;
  /** The Library has become another. */
  readonly onChanged: () => void;
}

/** What the steps of an import share. */
interface ImportRun {
  readonly state: Signal<ImportState>;
  readonly failure: Signal<ErrorValue | null>;
  readonly last: Signal<{ readonly id: string; readonly at: string } | null>;
  /** What the Library was handed and has not been told to bring in. */
  staged: { readonly importId: string; readonly parts: number };
  /** The reader cancelled while it was being brought in. */
  isCancelled: boolean;
}

/** Bringing a file in: reading, preview, the act itself, undoing it. */
export function createImportModel(deps: ImportDeps): ImportModel {
  const { library } = deps;
  const run: ImportRun = {
    state: signal<ImportState>({ kind: 'idle' }),
    failure: signal<ErrorValue | null>(null),
    last: signal<{ id: string; at: string } | null>(null),
    staged: { importId: '', parts: 0 },
    isCancelled: false,
  };
  const { state, failure, last } = run;
  return {
    state,
    failure,
    last,
    take: (file) => takeFile(run, deps, file),
    refresh: () => refreshLast(run, library),
    apply: () => applyStaged(run, deps),
    async cancel() {
      const { kind } = state.peek();
      const { importId } = run.staged;
      if (kind === 'applying') {
        run.isCancelled = true;
        return;
      }
      // One that failed half way is begun: left as it is, the Library would finish it by itself.
      if (kind === 'preview' && last.peek()?.id === importId)
        return undoImport(run, deps, importId);
      if (kind === 'preview') await library.discardImport(importId);
      failure.value = null;
      state.value = { kind: 'idle' };
    },
    async undo() {
      const found = last.peek();
      if (found && !isBusy(state.peek())) await undoImport(run, deps, found.id);
    },
  };
}

async function refreshLast({ last }: ImportRun, library: ImportLibrary): Promise<void> {
  const result = await library.lastImport();
  if (result.ok) last.value = result.value;
}

/** Reads a file as far as its preview, or as far as it can be read. */
async function takeFile(run: ImportRun, deps: ImportDeps, file: ChosenFile): Promise<void> {
  const { state, failure } = run;
  if (isBusy(state.peek())) return;
  const { name } = file;
  failure.value = null;
  state.value = { kind: 'reading', name, share: 0 };
  // Half the bar is for reading, where the reader of files can tell how far it is.
  let read = 0;
  const show = (share: number) => {
    state.value = { kind: 'reading', name, share };
  };
  const result = await deps
    .open(file, (share) => {
      read = share / 2;
      show(read);
    })
    .then(async (opened) => {
      if (!opened.ok) return done(opened.problem);
      const staging = stageFile(run, deps.library, name, opened, (share) =>
        show(read + (1 - read) * share),
      );
      await staging.finally(() => opened.close());
      return done(null);
    })
    .catch(failed);
  if (!result.ok) {
    failure.value = result.error;
    state.value = { kind: 'idle' };
  } else if (result.value) state.value = { kind: 'problem', name, problem: result.value };
}

/** Hands an opened file to the Library and shows what it would change. */
async function stageFile(
  run: ImportRun,
  library: ImportLibrary,
  name: string,
  file: Extract<OpenedFile, { ok: true }>,
  onProgress: (share: number) => void,
): Promise<void> {
  const { state, failure } = run;
  const importId = crypto.randomUUID();
  const preview = await stageParts(library, importId, file, onProgress);
  if (!preview.ok) {
    failure.value = preview.error;
    state.value = { kind: 'idle' };
    return;
  }
  run.staged = { importId, parts: file.parts };
  state.value = { kind: 'preview', name, preview: preview.value, misnamed: file.misnamed };
}

/** Brings in part after part; stops where the reader cancels. */
async function applyStaged(run: ImportRun, deps: ImportDeps): Promise<void> {
  const { state, failure } = run;
  const before = state.peek();
  if (before.kind !== 'preview') return;
  const { name } = before;
  failure.value = null;
  run.isCancelled = false;
  for (let share = 0; share < 1 && !run.isCancelled; ) {
    state.value = { kind: 'applying', name, share };
    const result = await deps.library.applyImportPart(run.staged.importId, run.staged.parts);
    if (!result.ok) {
      failure.value = result.error;
      state.value = before;
      break;
    }
    share = result.value.done / result.value.of;
  }
  if (run.isCancelled) await undoImport(run, deps, run.staged.importId);
  else {
    if (!failure.peek()) state.value = { kind: 'applied', name };
    await refreshLast(run, deps.library);
    deps.onChanged();
  }
}

/** Takes an import back, whole or as far as it came. */
async function undoImport(run: ImportRun, deps: ImportDeps, id: string): Promise<void> {
  const { state, failure } = run;
  if (state.peek().kind === 'undoing') return;
  failure.value = null;
  state.value = { kind: 'undoing', share: 0 };
  const undone = await undoParts(deps.library, id, (share) => {
    state.value = { kind: 'undoing', share };
  });
  failure.value = undone.ok ? null : undone.error;
  state.value = undone.ok ? { kind: 'undone', ...undone.value } : { kind: 'idle' };
  await refreshLast(run, deps.library);
  deps.onChanged();
}

/** Whether something is under way that nothing else may come between. */
export const isBusy = ({ kind }: ImportState): boolean =>
  kind === 'reading' || kind === 'applying' || kind === 'undoing';

type ImportLibrary = ImportDeps['library'];

/**
 * Hands the Library a file part by part, and asks what it would change.
 *
 * @param onProgress gets the share that is read, 0 to 1.
 */
async function stageParts(
  library: ImportLibrary,
  importId: string,
  { parts, strategy, ...file }: Extract<OpenedFile, { ok: true }>,
  onProgress: (share: number) => void,
): Promise<Result<ImportPreview>> {
  let preview = EMPTY_PREVIEW;
  for (let part = 0; part < parts; part++) {
    const read = await file.part(part);
    const staged = await library.stageImport({ importId, part, strategy, library: read });
    if (!staged.ok) return staged;
    preview = joinPreviews(preview, staged.value);
    onProgress((part + 1) / parts);
  }
  return done(preview);
}

/**
 * Takes an import back part by part, from the last one on.
 *
 * @param onProgress gets the share that is undone, 0 to 1.
 * @returns how many records went back and how many stayed as they were changed since.
 */
async function undoParts(
  library: ImportLibrary,
  importId: string,
  onProgress: (share: number) => void,
): Promise<Result<{ readonly restored: number; readonly kept: number }>> {
  for (let first = 0; ; ) {
    const part = await library.undoImportPart(importId);
    if (!part.ok) return part;
    const { left, restored, kept } = part.value;
    if (left === 0) return done({ restored, kept });
    first ||= left + 1;
    onProgress(1 - left / first);
  }
}
