import type { Call, WorkerServices } from '../../utils/contract/services.ts';
import type { PageHandle } from './browser/session.ts';

/** What the functions below find in an extension's page; they run there and must stand alone. */
interface ExtensionScope {
  browser?: Messaging;
  chrome: Messaging;
}

interface Messaging {
  runtime: { sendMessage(call: unknown): Promise<{ ok: boolean; value: unknown } | undefined> };
}

type Methods<Name extends keyof WorkerServices> = WorkerServices[Name];
type Args<Method> = Method extends (...args: infer Given) => unknown ? Given : never;
type Answer<Method> = Method extends (...args: never[]) => infer Given ? Awaited<Given> : never;

/** A call as it travels. */
export const callOf = (service: string, method: string, args: readonly unknown[]): Call => ({
  lede: 1,
  service,
  method,
  args,
  isPrivate: false,
});

/**
 * Calls the background worker from a page of the extension.
 *
 * @throws Error when the answer is a failure.
 */
export async function askWorker<
  Name extends keyof WorkerServices,
  Method extends keyof Methods<Name> & string,
>(
  page: PageHandle,
  service: Name,
  method: Method,
  ...args: Args<Methods<Name>[Method]>
): Promise<Answer<Methods<Name>[Method]>> {
  const result = await page.evaluate(send, callOf(service, method, args) as unknown);
  if (!result?.ok) throw new Error(`${service}.${method}: ${JSON.stringify(result)}`);
  return result.value as Answer<Methods<Name>[Method]>;
}

function send(call: unknown) {
  const { browser, chrome } = globalThis as unknown as ExtensionScope;
  return (browser ?? chrome).runtime.sendMessage(call);
}
