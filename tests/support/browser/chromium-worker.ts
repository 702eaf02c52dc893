import type { Browser, CDPSession, WebWorker } from 'puppeteer-core';
import { waitUntil, withLimit } from './wait.ts';

/** Milliseconds that a living worker has to answer; one that takes longer is asked again. */
const ANSWER_TIMEOUT = 1000;

/** Milliseconds for starting one and for its first answer. */
const AWAKE_TIMEOUT = 20_000;

/** An expression in the worker. */
const IS_ACTIVE = `'chrome' in globalThis && registration.active?.state === 'activated'`;

/** The extension's service worker, which Chromium starts and stops as it likes. */
export class ChromiumWorker {
  constructor(
    private readonly browser: Browser,
    private readonly cdp: CDPSession,
    private readonly origin: string,
  ) {}

  /** The worker that runs now; null if none does. */
  async running(): Promise<WebWorker | null> {
    if ((await this.targetIds()).length === 0) return null;
    // puppeteer keeps a dead worker's target for a moment: the newest is the live one.
    const target = this.browser.targets().findLast((each) => this.isOurs(each.type(), each.url()));
    return (await target?.worker()) ?? null;
  }

  /** The running worker, started if there is none; also where one ends, idle, while it is waited for. */
  awake(): Promise<WebWorker> {
    const answers = async () => {
      // One that dies at this moment cannot be attached to any more.
      if (!(await this.running().catch(() => null))) await this.start();
      return withLimit('the service worker', this.answering(), ANSWER_TIMEOUT);
    };
    return waitUntil('the service worker to start', answers, AWAKE_TIMEOUT);
  }

  /**
   * The running worker once it answers and is the active one. The driver sees one a moment before the
   * extension's script is run in it, and for a moment after its end, when it never does. 2026-11,
   * Chromium 156: one that is killed while it is being installed is never started again.
   */
  private async answering(): Promise<WebWorker | null> {
    const worker = await this.running();
    return (await worker?.evaluate(IS_ACTIVE)) ? worker : null;
  }

  /** Stops the running worker, as Chromium does on idling; resolves once its target is gone. */
  async kill(): Promise<void> {
    const before = await this.targetIds();
    await waitUntil('the service worker to be gone', async () => {
      const left = (await this.targetIds()).filter((id) => before.includes(id));
      if (left.length === 0) return true;
      // One that has only just begun to start takes no notice of it, so it is asked again.
      const worker = await this.running();
      await worker?.close();
      return false;
    });
  }

  /** Only a page's CDP session can start a worker, so one opens in the background for that. */
  private async start(): Promise<void> {
    const url = `${this.origin}/manifest.json`;
    const { targetId } = await this.cdp.send('Target.createTarget', { url, background: true });
    try {
      const target = await waitUntil('a page to start the worker from', () =>
        this.browser.targets().find((each) => each.url() === url),
      );
      const session = await target.createCDPSession();
      await session.send('ServiceWorker.enable');
      await waitUntil('the service worker to be started', async () => {
        const start = session.send('ServiceWorker.startWorker', { scopeURL: `${this.origin}/` });
        await withLimit('ServiceWorker.startWorker', start);
        return true;
      });
    } finally {
      await this.cdp.send('Target.closeTarget', { targetId });
    }
  }

  private async targetIds(): Promise<string[]> {
    const { targetInfos } = await this.cdp.send('Target.getTargets');
    return targetInfos
      .filter((each) => this.isOurs(each.type, each.url))
      .map((each) => each.targetId);
  }

  private isOurs(type: string, url: string): boolean {
    return type === 'service_worker' && url.startsWith(`${this.origin}/`);
  }
}
