import type { MergeStrategy } from '../contract/exchange';
import type { ImportErrorValue } from '../contract/import-error';
import type { LibraryExport } from '../contract/records';
import { type ChosenFile, type OpenedFile, openFile } from './opened-file';

/** What the page asks of its worker: to open a file, then for parts of it. */
type FileRequest = { readonly open: ChosenFile; readonly now: number } | { readonly part: number };

/** The answer to opening a file; a part is answered as it is. */
type OpenAnswer =
  | { readonly ok: false; readonly problem: ImportErrorValue }
  | {
      readonly ok: true;
      readonly strategy: MergeStrategy;
      readonly parts: number;
      readonly misnamed: number;
    };

/** An answer, or the error in place of it: the page hears of what fails in its worker in no other way. */
type Answer<T> = { readonly value: T } | { readonly error: string };

/** How far the opening of a file is, 0 to 1; such messages come before the answer, as often as it takes. */
interface Report {
  readonly share: number;
}

/** A dedicated worker, as far as it is needed here, from either side. */
export interface WorkerPort {
  postMessage(message: unknown): void;
  onmessage: ((event: MessageEvent) => unknown) | null;
}

/** Answers in the worker: a large file, read in the page itself, would stop the page for seconds. */
export function answerFiles(port: WorkerPort, hash: (text: string) => Promise<string>): void {
  let opened: OpenedFile | null = null;

  async function answer(request: FileRequest): Promise<OpenAnswer | LibraryExport> {
    if ('open' in request) {
      opened = await openFile(request.open, request.now, hash, (share) => {
        port.postMessage({ share } satisfies Report);
      });
      if (!opened.ok) return opened;
      const { ok, strategy, parts, misnamed } = opened;
      return { ok, strategy, parts, misnamed };
    }
    if (!opened?.ok) throw new TypeError('no file is open');
    return opened.part(request.part);
  }

  port.onmessage = async ({ data }: MessageEvent<FileRequest>) => {
    const given: Answer<unknown> = await answer(data).then(
      (value) => ({ value }),
      (error: unknown) => ({ error: String(error) }),
    );
    port.postMessage(given);
  };
}

/**
 * Opens a file in a worker, asked for one thing after another.
 *
 * @param now milliseconds since 1970.
 * @param onProgress gets the share that is read, 0 to 1, as far as that can be told.
 * @throws Error when the worker cannot be started, or fails.
 */
export async function openInWorker(
  worker: WorkerPort & Pick<Worker, 'onerror' | 'terminate'>,
  file: ChosenFile,
  now: number,
  onProgress: (share: number) => void = () => {},
): Promise<OpenedFile> {
  const ask = <T>(request: FileRequest) =>
    new Promise<T>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<Answer<T> | Report>) => {
        if ('share' in data) onProgress(data.share);
        else if ('value' in data) resolve(data.value);
        else reject(new Error(data.error));
      };
      worker.onerror = () => reject(new Error('the worker failed'));
      worker.postMessage(request);
    });
  const close = () => worker.terminate();
  const opened = await ask<OpenAnswer>({ open: file, now }).catch((error: unknown) => {
    close();
    throw error;
  });
  if (!opened.ok) {
    close();
    return opened;
  }
  return { ...opened, part: (part) => ask<LibraryExport>({ part }), close };
}
