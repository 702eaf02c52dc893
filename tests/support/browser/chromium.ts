import {
  type Browser,
  type CDPSession,
  type Extension,
  type Page,
  ProtocolError,
  type Target,
} from 'puppeteer-core';
import { setChromiumSite, switchChromiumExtension } from './chromium-extensions-page.ts';
import { emulateLooks } from './chromium-media.ts';
import { installInChromium, limitQuota, startChromium } from './chromium-start.ts';
import { ChromiumFrame, ChromiumPage, driverPage } from './chromium-views.ts';
import { ChromiumWorker } from './chromium-worker.ts';
import { isLoaded } from './dom.ts';
import { fromJson, type Script, toExpression } from './expression.ts';
import { killProcessGroup, processEnd } from './process.ts';
import { launchOn, openProfile, type Profile } from './profile.ts';
import type {
  BrowserSession,
  LaunchOptions,
  PageHandle,
  SystemLooks,
  ViewHandle,
} from './session.ts';
import { loaded } from './view.ts';
import { DEFAULT_TIMEOUT, waitUntil, withLimit } from './wait.ts';

/** Starts Chromium with the unpacked extension in it. */
export async function launchChromium(options: LaunchOptions): Promise<BrowserSession> {
  const profile = openProfile(options.profileDir);
  const browser = await launchOn(profile, () => startChromium(options, profile.dir));
  try {
    const cdp = await browser.target().createCDPSession();
    const id = await installInChromium(cdp, options);
    const extension = (await browser.extensions()).get(id);
    if (!extension) throw new Error(`Chromium did not install ${options.extensionDir}`);
    const { quota } = options;
    if (quota) await limitQuota(browser, `chrome-extension://${id}`, quota);
    const session = new ChromiumSession(browser, cdp, extension, profile, options);
    await session.workerIsActive();
    return session;
  } catch (error) {
    await browser.close();
    profile.dispose();
    throw error;
  }
}

class ChromiumSession implements BrowserSession {
  readonly kind = 'chromium';
  readonly profileDir: string;
  readonly extensionOrigin: string;
  readonly gone: Promise<void>;
  private readonly worker: ChromiumWorker;
  private offline = false;

  constructor(
    private readonly browser: Browser,
    private readonly cdp: CDPSession,
    private readonly extension: Extension,
    private readonly profile: Profile,
    private readonly options: LaunchOptions,
  ) {
    this.profileDir = profile.dir;
    this.gone = processEnd(browser.process());
    this.extensionOrigin = `chrome-extension://${extension.id}`;
    this.worker = new ChromiumWorker(browser, cdp, this.extensionOrigin);
  }

  async openPage(url: string): Promise<PageHandle> {
    const page = await this.prepare(await this.browser.newPage());
    await page.goto(url);
    return new ChromiumPage(page);
  }

  async openPrivatePage(url: string): Promise<PageHandle> {
    await this.evaluateInWorker(async (address: string) => {
      const { chrome } = globalThis as unknown as WorkerScope;
      await chrome.windows.create({ incognito: true, url: address });
    }, url);
    const target = await waitUntil('the private window', () =>
      this.browser.targets().findLast((each) => each.url() === url),
    );
    return loaded(new ChromiumPage(await this.prepare(await target.asPage())), `${url} to load`);
  }

  async pages(): Promise<PageHandle[]> {
    return (await this.tabs()).map((page) => new ChromiumPage(page));
  }

  async clickToolbarButton(handle: PageHandle): Promise<ViewHandle> {
    const page = driverPage(handle);
    await page.bringToFront();
    const before = new Set(this.browser.targets());
    await page.triggerExtensionAction(this.extension);
    const target = await waitUntil('the popup to open', () =>
      this.browser.targets().find((each) => !before.has(each) && this.shows(each, '/popup.html')),
    );
    const popup = await target.asPage();
    // Without a display a window that was just brought to the front may take the focus from it.
    await popup.emulateFocusedPage(true);
    return loaded(new ChromiumPage(popup), 'the popup to load');
  }

  openExtensionPage(path: string): Promise<PageHandle> {
    return this.openPage(`${this.extensionOrigin}/${path}`);
  }

  async readerFrame(handle: PageHandle, timeout = DEFAULT_TIMEOUT): Promise<ViewHandle | null> {
    const page = driverPage(handle);
    // A frame that is just going away may still be listed: look again instead of waiting for it.
    const find = async () => {
      const frame = page
        .frames()
        .findLast((each) => !each.detached && isExtensionPath(each.url(), '/reader.html'));
      const view = frame && new ChromiumFrame(page, () => frame);
      return view && (await view.evaluate(isLoaded)) ? view : null;
    };
    return waitUntil('the reader frame', find, timeout).catch(() => null);
  }

  async findExtensionTab(path: string, timeout = DEFAULT_TIMEOUT): Promise<PageHandle | null> {
    const find = async () =>
      (await this.tabs()).findLast((each) => isExtensionPath(each.url(), `/${path}`));
    const page = await waitUntil(`a tab with ${path}`, find, timeout).catch(() => null);
    return page ? loaded(new ChromiumPage(page), `${path} to load`) : null;
  }

  async pressCommand(handle: PageHandle, command: string): Promise<void> {
    const page = driverPage(handle);
    await page.bringToFront();
    await this.evaluateInWorker(playCommandOnClick, command);
    await page.triggerExtensionAction(this.extension);
  }

  grantSite(host: string): Promise<void> {
    return setChromiumSite(this.browser, this.extension.id, `*://${host}/*`, true);
  }

  withdrawSite(host: string): Promise<void> {
    return setChromiumSite(this.browser, this.extension.id, `*://${host}/*`, false);
  }

  killWorker(): Promise<void> {
    return this.worker.kill();
  }

  async reloadExtension(): Promise<void> {
    await installInChromium(this.cdp, this.options);
    await this.workerIsActive();
  }

  async switchExtensionOffAndOn(): Promise<void> {
    await switchChromiumExtension(this.browser, this.extension.id);
    await this.workerIsActive();
  }

  /** Resolves once the worker is installed: nothing may kill it before. */
  async workerIsActive(): Promise<void> {
    await this.worker.awake();
  }

  async workerRuns(): Promise<boolean> {
    return (await this.worker.running()) !== null;
  }

  async evaluateInWorker<Args extends unknown[], Result>(
    script: Script<Args, Result>,
    ...args: Args
  ): Promise<Result> {
    const worker = await this.worker.awake();
    const expression = toExpression(script, args);
    return fromJson<Result>(await withLimit(expression, worker.evaluate(expression)));
  }

  async workerHeap(): Promise<number> {
    const { client } = await this.worker.awake();
    await client.send('HeapProfiler.collectGarbage');
    return (await client.send('Runtime.getHeapUsage')).usedSize;
  }

  async lookLike(looks: SystemLooks): Promise<void> {
    for (const page of await this.tabs()) await emulateLooks(page, looks);
  }

  goOffline(): Promise<void> {
    return this.setOffline(true);
  }

  goOnline(): Promise<void> {
    return this.setOffline(false);
  }

  async kill(): Promise<void> {
    await killProcessGroup(this.browser.process(), 'Chromium');
    this.profile.dispose();
  }

  async close(): Promise<void> {
    await this.browser.close();
    this.profile.dispose();
  }

  private async setOffline(offline: boolean): Promise<void> {
    this.offline = offline;
    await this.tabs();
  }

  /** All tabs. To Chromium the popup is a page too, but it must keep its own size. */
  private async tabs(): Promise<Page[]> {
    const targets = this.browser
      .targets()
      .filter((each) => each.type() === 'page' && !this.shows(each, '/popup.html'));
    const pages = await Promise.all(targets.map((each) => each.page()));
    const open = pages.flatMap((page) => (page && !page.isClosed() ? [page] : []));
    const prepared = await Promise.all(open.map((page) => this.prepare(page).catch(goneMeanwhile)));
    return prepared.filter((page) => page !== null);
  }

  private async prepare(page: Page): Promise<Page> {
    // 2026-11, Chromium 156: while the popup is or was open the tab counts as unfocused, and keys
    // meant for a focused frame of another process go to the top document instead.
    await page.emulateFocusedPage(true);
    await page.setOfflineMode(this.offline);
    // A page that asks something stands still, and the driver with it, until it has its answer.
    if (page.listenerCount('dialog') === 0) page.on('dialog', (dialog) => void dialog.accept());
    return page;
  }

  private shows(target: Target, path: string): boolean {
    return isExtensionPath(target.url(), path) && target.url().startsWith(this.extensionOrigin);
  }
}

/** A tab that closes while it is looked at, as Chromium's first one does after a start, is none. */
function goneMeanwhile(error: unknown): null {
  if (error instanceof ProtocolError && /closed/.test(error.message)) return null;
  throw error;
}

/**
 * Runs in the worker: the next click on the toolbar button opens no popup and fires a keyboard
 * command instead. The click grants `activeTab`, as the real shortcut does.
 */
const playCommandOnClick = async (command: string) => {
  const { action, commands } = (globalThis as unknown as WorkerScope).chrome;
  const popup = await action.getPopup({});
  await action.setPopup({ popup: '' });
  action.onClicked.addListener(function play(tab) {
    action.onClicked.removeListener(play);
    void action.setPopup({ popup });
    commands.onCommand.dispatch(command, tab);
  });
};

/** What the worker is asked for; `dispatch` is Chromium's own way to fire an event, in no types. */
interface WorkerScope {
  chrome: {
    windows: { create(what: object): Promise<unknown> };
    commands: { onCommand: { dispatch(command: string, tab: unknown): void } };
    action: {
      getPopup(of: object): Promise<string>;
      setPopup(details: { popup: string }): Promise<void>;
      onClicked: Record<'addListener' | 'removeListener', (listen: (tab: unknown) => void) => void>;
    };
  };
}

/** A frame's address may be the extension's id or, with `use_dynamic_url`, another host. */
function isExtensionPath(url: string, path: string): boolean {
  return url.startsWith('chrome-extension://') && new URL(url).pathname === path;
}
