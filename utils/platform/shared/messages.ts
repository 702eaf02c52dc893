import { type Browser, browser } from 'wxt/browser';
import type {
  Answer,
  AnyCalls,
  Ask,
  CallName,
  Envelope,
  Handlers,
  PageCalls,
  ShowOnPageCalls,
  WorkerCalls,
} from '../../contract/protocol';
import { AppError, done, failed, type Result } from '../../contract/result';

/** Waits between tries, in milliseconds: a worker that was just killed needs a moment to start. */
const RETRY_AFTER = [50, 250, 1000];

/** Who a call came from. */
export interface Caller {
  readonly tabId: number | null;
  /** The call comes from a private window, of which nothing may be kept. */
  readonly isPrivate: boolean;
}

/**
 * Asks the background worker. A worker that dies while it answers is asked again, so every call
 * must be harmless when carried out twice.
 */
export async function callWorker<N extends keyof WorkerCalls>(
  call: N,
  ask: Ask<N>,
): Promise<Result<Answer<N>>> {
  const envelope: Envelope<N> = { lede: 1, call, ask };
  for (let attempt = 0; ; attempt++) {
    if (!isExtensionAlive()) return failed(new AppError('extension-reloaded', call));
    const outcome = await send<N>(() => browser.runtime.sendMessage(envelope));
    const wait = RETRY_AFTER[attempt];
    if (outcome.ok || outcome.error.code !== 'unreachable' || wait === undefined) return outcome;
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
}

/** Asks the content script of a tab's top frame; `unreachable` when none is there. */
export function callPage<N extends keyof (PageCalls & ShowOnPageCalls)>(
  tabId: number,
  call: N,
  ask: Ask<N>,
): Promise<Result<Answer<N>>> {
  const envelope: Envelope<N> = { lede: 1, call, ask };
  return send<N>(() => browser.tabs.sendMessage(tabId, envelope, { frameId: 0 }));
}

/** Answers calls to this context; register at the top level, so that a call can wake the worker. */
export function answerCalls<Map extends AnyCalls>(handlers: Handlers<Map, Caller>): void {
  const known = new Set(Object.keys(handlers));
  browser.runtime.onMessage.addListener(((
    message: unknown,
    sender: Browser.runtime.MessageSender,
  ) => {
    if (sender.id !== browser.runtime.id || !isEnvelope(message) || !known.has(message.call))
      return;
    const handler = handlers[message.call as keyof typeof handlers] as (
      ask: unknown,
      caller: Caller,
    ) => unknown;
    const caller = { tabId: sender.tab?.id ?? null, isPrivate: sender.tab?.incognito ?? false };
    // The polyfill takes a promise as the answer; `return true` would wait for a callback.
    return (async () => done(await handler(message.ask, caller)))().catch(failed);
  }) as never);
}

/** False in a content script or frame whose extension was reloaded, updated or removed. */
export function isExtensionAlive(): boolean {
  try {
    return Boolean(browser.runtime?.id);
  } catch {
    // 2026-11, Firefox 153: what is left of the API throws “can't access dead object”.
    return false;
  }
}

async function send<N extends CallName>(post: () => Promise<unknown>): Promise<Result<Answer<N>>> {
  try {
    const outcome = await post();
    if (isResult<Answer<N>>(outcome)) return outcome;
    return failed(new AppError('unreachable', 'no answer'));
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    const code = /context invalidated/i.test(detail) ? 'extension-reloaded' : 'unreachable';
    return failed(new AppError(code, detail));
  }
}

function isEnvelope(message: unknown): message is Envelope {
  return typeof message === 'object' && message !== null && 'lede' in message && 'call' in message;
}

function isResult<T>(outcome: unknown): outcome is Result<T> {
  return typeof outcome === 'object' && outcome !== null && 'ok' in outcome;
}
