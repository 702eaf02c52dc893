/** Milliseconds after which it is done in any case: a page that is not painted is never idle. */
const AT_LATEST_MS = 500;

/** Acts once this page has nothing else to do. */
export function whenIdle(act: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(act, { timeout: AT_LATEST_MS });
  else setTimeout(act);
}
