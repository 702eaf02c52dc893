/** Why a call to another part of Lede failed, in a form that survives a message port. */
export type ErrorCode =
  /** The extension was updated or reloaded under this page; nothing can be reached from here. */
  | 'extension-reloaded'
  /** The other side did not answer, although it was asked again. */
  | 'unreachable'
  /** A page was left before our script in it had answered. */
  | 'page-left'
  /** The browser refuses extensions on this page: browser pages, the stores. */
  | 'forbidden-page'
  /** The disk or the browser's allowance is full. */
  | 'storage-full'
  /** The database gave an error. */
  | 'storage'
  /** The library was written by a newer version of Lede; it was left alone. */
  | 'storage-newer'
  /** The library could not be brought to this version; it is as it was. */
  | 'storage-upgrade'
  /** A private window: nothing may be kept. */
  | 'private-window'
  /** This caller may not ask for that: see `call-policy.ts`. */
  | 'forbidden-caller'
  /** A file could not be written to the downloads folder. */
  | 'downloads'
  /** A backup is larger than what the browser lets a worker save. */
  | 'backup-too-large'
  /** A note has more text than the library keeps. */
  | 'note-too-long'
  /** What was asked for is not there. */
  | 'not-found'
  /** A bug of ours. */
  | 'internal';

export interface ErrorValue {
  readonly code: ErrorCode;
  /** For a bug report; never shown as the whole explanation. */
  readonly detail: string;
}

/** An outcome that crosses contexts as plain data. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: ErrorValue };

/** Thrown inside a context; becomes a {@link ErrorValue} at its edge. */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    detail: string,
  ) {
    super(detail);
    this.name = 'AppError';
  }
}

export const done = <T>(value: T): Result<T> => ({ ok: true, value });

/** The failure an error stands for; anything that is not a {@link AppError} is a bug of ours. */
export function failed(error: unknown): Result<never> {
  const code = error instanceof AppError ? error.code : 'internal';
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { ok: false, error: { code, detail } };
}

type Answered<Method> = Method extends (...args: infer Args) => infer Answer
  ? (...args: Args) => Promise<Result<Awaited<Answer>>>
  : never;

/**
 * A service in another context, as its callers see it: each method takes the same arguments and
 * answers with a {@link Result}; nothing is thrown.
 */
export type Client<Service> = { readonly [Method in keyof Service]: Answered<Service[Method]> };
