import { type Browser, browser } from 'wxt/browser';
import type { CallPolicy } from '../../contract/call-policy';
import { AppError, done, failed, type Result } from '../../contract/result';
import { isOfSameSite } from '../../contract/same-site';
import {
  type Call,
  type PageServices,
  WORKER_POLICIES,
  type WorkerServices,
} from '../../contract/services';

/** Who a call came from. */
export interface Caller {
  readonly tabId: number | null;
  /** The address of the document that calls, as the browser tells it. */
  readonly url: string;
  /** The call comes from a private window, of which nothing may be kept. */
  readonly isPrivate: boolean;
  /** The call comes from a page of the extension, not from a script in somebody else's page. */
  readonly isOwnPage: boolean;
  /** The call comes from the document of a tab, not from a frame in it. */
  readonly isTopOfTab: boolean;
}

/** Each service for one caller, by its name. */
export type ServicesFor = {
  readonly [Name in keyof WorkerServices]: (caller: Caller) => WorkerServices[Name];
};

/**
 * Answers calls to the background worker, as far as its policies let the caller. Register at the
 * worker's start, so that a call can wake it.
 *
 * @param identity the form under which two addresses of one article are the same.
 */
export function serveWorker(services: ServicesFor, identity: (url: string) => string): void {
  answer((call, sender) => {
    if (!Object.hasOwn(WORKER_POLICIES, call.service)) return null;
    const name = call.service as keyof WorkerServices;
    const policies = WORKER_POLICIES[name] as Readonly<Record<string, CallPolicy>>;
    const policy = Object.hasOwn(policies, call.method) ? policies[call.method] : undefined;
    if (!policy) return null;
    const caller = callerOf(call, sender);
    return async () => {
      refuseUnlessAllowed(policy, caller, call, identity);
      return methodOf(services[name](caller), call)(...call.args);
    };
  });
}

/** Answers calls to our script in a page; only pages and worker of ours can reach it there. */
export function servePage<Name extends keyof PageServices>(
  name: Name,
  service: PageServices[Name],
): void {
  answer((call) =>
    call.service === name && Object.hasOwn(service, call.method)
      ? async () => methodOf(service, call)(...call.args)
      : null,
  );
}

/**
 * Listens for calls. What is not ours, or answered elsewhere, is left alone.
 *
 * @param find the act that answers a call; null when it is not answered here.
 */
function answer(
  find: (call: Call, sender: Browser.runtime.MessageSender) => (() => Promise<unknown>) | null,
): void {
  browser.runtime.onMessage.addListener(((
    message: unknown,
    sender: Browser.runtime.MessageSender,
    respond: (result: Result<unknown>) => void,
  ) => {
    if (sender.id !== browser.runtime.id || !isCall(message)) return;
    const act = find(message, sender);
    if (!act) return;
    void act().then(done, failed).then(respond);
    // Chromium's own API takes no promise for an answer: this says that one will come.
    return true;
  }) as never);
}

/** @throws AppError with `forbidden-caller` or `private-window`. */
function refuseUnlessAllowed(
  policy: CallPolicy,
  caller: Caller,
  { method, args }: Call,
  identity: (url: string) => string,
): void {
  if (!caller.isOwnPage) {
    if (policy.from === 'own-pages' || !caller.isTopOfTab)
      throw new AppError('forbidden-caller', `${method} is for pages of the extension`);
    const page = identity(caller.url);
    const isOwn = (address: unknown) =>
      typeof address === 'string' && isOfSameSite(identity(address), page);
    if (!policy.about(args).every(isOwn))
      throw new AppError('forbidden-caller', `${method} is for the page's own article`);
  }
  if (policy.inPrivateWindow === 'refused' && caller.isPrivate)
    throw new AppError('private-window', 'nothing is kept of a private window');
}

/** The browser says what was loaded there; `sender.id` is the same for scripts in news pages. */
function callerOf({ isPrivate }: Call, sender: Browser.runtime.MessageSender): Caller {
  const { tab, url = '', origin, frameId } = sender;
  const own = browser.runtime.getURL('/' as never);
  return {
    tabId: tab?.id ?? null,
    url,
    isPrivate: (tab?.incognito ?? false) || isPrivate === true,
    // A renderer may tell a false address, and in Chromium no false origin.
    isOwnPage: url.startsWith(own) && (origin === undefined || `${origin}/` === own),
    isTopOfTab: tab?.id !== undefined && frameId === 0 && isOriginOf(origin, url),
  };
}

/** True also where the browser tells none, and for a sandboxed page, whose origin is nobody's. */
function isOriginOf(origin: string | undefined, url: string): boolean {
  if (origin === undefined || origin === 'null') return true;
  return URL.canParse(url) && new URL(url).origin === origin;
}

function methodOf(service: object, { method }: Call) {
  const found = service[method as keyof typeof service] as (...args: readonly unknown[]) => unknown;
  return found.bind(service);
}

function isCall(message: unknown): message is Call {
  return (
    typeof message === 'object' &&
    message !== null &&
    'lede' in message &&
    'service' in message &&
    typeof message.service === 'string' &&
    'method' in message &&
    typeof message.method === 'string' &&
    'args' in message &&
    Array.isArray(message.args)
  );
}
