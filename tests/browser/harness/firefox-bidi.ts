import type { Browser } from 'puppeteer-core';
import { fromJson, type Script, toExpression } from './expression.ts';
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
  'browsingContext.navigate': object;
  'browsingContext.reload': object;
  'browsingContext.setViewport': object;
  'input.performActions': object;
  'script.evaluate':
    | { type: 'success'; result: { value?: unknown } }
    | { type: 'exception'; exceptionDetails: { text: string } };
}

interface Connection {
  send(method: string, params: object): Promise<{ result: unknown }>;
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

  /** The tabs, each with its frames; with `root`, that one alone. */
  async tree(root?: string): Promise<Context[]> {
    const { contexts } = await this.send('browsingContext.getTree', root ? { root } : {});
    return contexts;
  }

  /** The browser window's own document; needs `--remote-allow-system-access`. */
  async browserWindow(): Promise<string | undefined> {
    const { contexts } = await this.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    return contexts.find(({ url }) => url.endsWith('/browser.xhtml'))?.context;
  }
}

/** A context's frames at any depth, in document order. */
export function framesOf(context: Context): Context[] {
  return (context.children ?? []).flatMap((child) => [child, ...framesOf(child)]);
}
