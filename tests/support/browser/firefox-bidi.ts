import type { Browser } from 'puppeteer-core';
import { fromJson, type Script, toExpression } from './expression.ts';
import type { LaunchOptions } from './session.ts';
import { withLimit } from './wait.ts';

/** A browsing context as `browsingContext.getTree` tells it. */
export interface Context {
  context: string;
  url: string;
  children?: Context[] | null;
}

interface Answers {
  'browsingContext.activate': object;
  'browsingContext.captureScreenshot': { data: string };
  'browsingContext.close': object;
  'browsingContext.create': { context: string };
  'browsingContext.getTree': { contexts: Context[] };
  'browsingContext.handleUserPrompt': object;
  'browsingContext.navigate': object;
  'browsingContext.reload': object;
  'browsingContext.setViewport': object;
  'browsingContext.locateNodes': { nodes: { sharedId: string }[] };
  'input.performActions': object;
  'input.setFiles': object;
  'script.evaluate':
    | { type: 'success'; result: { value?: unknown } }
    | { type: 'exception'; exceptionDetails: { text: string } };
  'webExtension.install': object;
}

interface Connection {
  send(method: string, params: object): Promise<{ result: unknown }>;
  on(event: string, act: (params: { context: string }) => void): void;
}

/**
 * WebDriver BiDi itself. puppeteer knows neither the popup nor the browser's own window, and its
 * `goto` of an extension's page never settles (2026-11, puppeteer-core 24.43), so all documents
 * are driven by their context's id here; puppeteer only starts Firefox and holds the connection.
 */
export class Bidi {
  private readonly connection: Connection;

  constructor(browser: Browser) {
    // There at run time, though not in puppeteer's public types.
    this.connection = (browser as unknown as { connection: Connection }).connection;
    // A page that asks something stands still until it has its answer.
    this.connection.on('browsingContext.userPromptOpened', ({ context }) => {
      void this.send('browsingContext.handleUserPrompt', { context, accept: true }).catch(() => {});
    });
  }

  async send<Method extends keyof Answers>(
    method: Method,
    params: object,
  ): Promise<Answers[Method]> {
    const what = `${method} ${JSON.stringify(params)}`;
    const { result } = await withLimit(what, this.connection.send(method, params));
    return result as Answers[Method];
  }

  async evaluate<Args extends unknown[], Result>(
    context: string,
    script: Script<Args, Result>,
    args: Args,
  ): Promise<Result> {
    const answer = await this.send('script.evaluate', {
      expression: toExpression(script, args),
      target: { context },
      awaitPromise: true,
    });
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
    return fromJson<Result>(answer.result.value);
  }

  /** Loads an extension as a temporary add-on, over itself if it is there. */
  async install({ extensionDir: path, inPrivateWindows = false }: LaunchOptions): Promise<void> {
    await this.send('webExtension.install', {
      extensionData: { type: 'path', path },
      'moz:allowPrivateBrowsing': inPrivateWindows,
    });
  }

  /** The first element that matches, as BiDi's commands name it. */
  async element(context: string, selector: string): Promise<{ sharedId: string } | undefined> {
    const locator = { type: 'css', value: selector };
    const { nodes } = await this.send('browsingContext.locateNodes', {
      context,
      locator,
      maxNodeCount: 1,
    });
    return nodes[0] && { sharedId: nodes[0].sharedId };
  }

  /** The tabs, each with its frames; with `root`, that one alone. */
  async tree(root?: string): Promise<Context[]> {
    const { contexts } = await this.send('browsingContext.getTree', root ? { root } : {});
    return contexts;
  }

  /** The browser windows' own documents; needs `--remote-allow-system-access`. */
  async browserWindows(): Promise<string[]> {
    const { contexts } = await this.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const windows = contexts.filter(({ url }) => url.endsWith('/browser.xhtml'));
    return windows.map(({ context }) => context);
  }
}

/** A context's frames at any depth, in document order. */
export function framesOf(context: Context): Context[] {
  return (context.children ?? []).flatMap((child) => [child, ...framesOf(child)]);
}
