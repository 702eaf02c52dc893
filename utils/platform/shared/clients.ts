import { browser } from 'wxt/browser';
import type { Client } from '../../contract/result';
import { AppError, type ErrorCode, failed, type Result } from '../../contract/result';
import type { Call, PageServices, WorkerServices } from '../../contract/services';
import { after } from '../../contract/timeout';
import { isPrivateWindow } from './private-window';

/** Milliseconds between tries: a worker that was just killed needs a moment to start. */
const RETRY_DELAYS_MS = [50, 250, 1000];

/**
 * A service of the background worker; a worker that dies while it answers is asked again.
 *
 * @param retryDelays milliseconds before each further try; none where a late call would undo a newer one.
 */
export function workerClient<Name extends keyof WorkerServices>(
  service: Name,
  retryDelays: readonly number[] = RETRY_DELAYS_MS,
): Client<WorkerServices[Name]> {
  return clientOf(service, async (call) => {
    for (let attempt = 0; ; attempt++) {
      if (!isExtensionAlive()) return failed(new AppError('extension-reloaded', call.method));
      const result = await send(() => browser.runtime.sendMessage(call));
      const delay = retryDelays[attempt];
      if (result.ok || result.error.code !== 'unreachable' || delay === undefined) return result;
      await after(delay);
    }
  });
}

/** What both browsers say where nobody listens; of a page that is left meanwhile they say other things. */
const NOBODY_THERE = /receiving end does not exist/i;

/**
 * A service of our script in a tab's top frame: `unreachable` when that script is not there,
 * `page-left` when it was there and the page ended or went elsewhere before it answered.
 */
export function pageClient<Name extends keyof PageServices>(
  tabId: number,
  service: Name,
): Client<PageServices[Name]> {
  return clientOf(service, (call) =>
    send(
      () => browser.tabs.sendMessage(tabId, call, { frameId: 0 }),
      (detail) => (NOBODY_THERE.test(detail) ? 'unreachable' : 'page-left'),
    ),
  );
}

/** False in a script or frame whose extension was reloaded, updated or removed. */
export function isExtensionAlive(): boolean {
  try {
    return Boolean(browser.runtime?.id);
  } catch {
    // 2026-11, Firefox 153: what is left of the API throws “can't access dead object”.
    return false;
  }
}

/** Every method of the service, each made when it is first called: none is spelled out here. */
function clientOf<Service>(
  service: string,
  post: (call: Call) => Promise<Result<unknown>>,
): Client<Service> {
  return new Proxy({} as Client<Service>, {
    get: (_target, method) =>
      // An object with a method `then` would be taken for a promise by `await`.
      typeof method === 'string' && method !== 'then'
        ? (...args: readonly unknown[]) => post(callOf(service, method, args))
        : undefined,
  });
}

const callOf = (service: string, method: string, args: readonly unknown[]): Call => ({
  lede: 1,
  service,
  method,
  args,
  isPrivate: isPrivateWindow(),
});

/** @param codeOf why nobody answers, by what the browser says of it. */
async function send(
  post: () => Promise<unknown>,
  codeOf: (detail: string) => ErrorCode = () => 'unreachable',
): Promise<Result<unknown>> {
  try {
    const result = await post();
    return isResult(result) ? result : failed(new AppError('unreachable', 'no answer'));
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    const code = /context invalidated/i.test(detail) ? 'extension-reloaded' : codeOf(detail);
    return failed(new AppError(code, detail));
  }
}

function isResult(value: unknown): value is Result<unknown> {
  return typeof value === 'object' && value !== null && 'ok' in value;
}
