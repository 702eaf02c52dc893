import type { LibraryCopy } from './copy';
import { type ChosenFile, type OpenedFile, openFile } from './opened-file';
import type { Manner } from './plan';
import type { ImportProblem } from './problem';

/** What the page asks of its worker: to open a file, then for parts of it. */
type Question = { readonly open: ChosenFile; readonly now: number } | { readonly part: number };

/** What became of opening; parts are answered as they are. */
type Opening =
  | { readonly ok: false; readonly problem: ImportProblem }
  | { readonly ok: true; readonly manner: Manner; readonly parts: number };

/** A dedicated worker, as far as it is needed here, from either side. */
export interface Port {
  postMessage(message: unknown): void;
  onmessage: ((event: MessageEvent) => unknown) | null;
}

/** Answers in the worker: a large file, read in the page itself, would stop the page for seconds. */
export function answerFiles(port: Port, hash: (text: string) => Promise<string>): void {
  let opened: OpenedFile | null = null;
  port.onmessage = async ({ data }: MessageEvent<Question>) => {
    if ('open' in data) {
      opened = await openFile(data.open, data.now, hash);
      const { ok } = opened;
      const answer: Opening = ok
        ? { ok, manner: opened.manner, parts: opened.parts }
        : { ok, problem: opened.problem };
      port.postMessage(answer);
    } else if (opened?.ok) port.postMessage(await opened.part(data.part));
  };
}

/**
 * Opens a file in a worker, asked for one thing after another.
 *
 * @param now milliseconds since 1970.
 */
export async function openInWorker(
  worker: Port & Pick<Worker, 'onerror' | 'terminate'>,
  file: ChosenFile,
  now: number,
): Promise<OpenedFile> {
  const ask = <T>(question: Question) =>
    new Promise<T>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<T>) => resolve(data);
      worker.onerror = (event) => reject(new Error(String((event as ErrorEvent).message)));
      worker.postMessage(question);
    });
  const close = () => worker.terminate();
  const opening = await ask<Opening>({ open: file, now });
  if (!opening.ok) {
    close();
    return opening;
  }
  return { ...opening, part: (part) => ask<LibraryCopy>({ part }), close };
}
