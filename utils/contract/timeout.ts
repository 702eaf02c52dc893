/** Resolves after this many milliseconds; with 0, once what is due already has been done. */
export const after = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** Whether a promise is fulfilled within this many milliseconds. Rejects when the promise does. */
export function settledWithin(promise: Promise<void>, milliseconds: number): Promise<boolean> {
  return Promise.race([promise.then(() => true), after(milliseconds).then(() => false)]);
}

/** Milliseconds after which it is done in any case: a page that is not painted is never idle. */
const AT_LATEST_MS = 500;

/** Acts once this page has nothing else to do. */
export function whenIdle(act: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(act, { timeout: AT_LATEST_MS });
  else setTimeout(act);
}
