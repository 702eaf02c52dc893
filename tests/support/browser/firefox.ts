import { readdirSync } from 'node:fs';
import puppeteer, { type Browser } from 'puppeteer-core';
import { ensureBrowser } from './browsers.ts';
import { isLoaded } from './dom.ts';
import type { Script } from './expression.ts';
import { Bidi, type Context, framesOf } from './firefox-bidi.ts';
import {
  adoptView,
  backgroundState,
  clickToolbarButton,
  closePopups,
  fireCommand,
  setOffline,
  stopBackground,
  switchAddon,
  useLocale,
} from './firefox-chrome-scope.ts';
import { setLooks } from './firefox-looks.ts';
import { EXTENSION_UUID, firefoxPrefs, GECKO_ID } from './firefox-prefs.ts';
import { answerQuestion, takeSiteAway } from './firefox-sites.ts';
import { FirefoxPage, FirefoxView } from './firefox-views.ts';
import { firstWindow, focusPage, openPrivateWindow } from './firefox-windows.ts';
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
import { DEFAULT_TIMEOUT, waitUntil } from './wait.ts';

/** What Firefox makes of the add-on's id in the ids of its own elements. */
const WIDGET_ID = GECKO_ID.toLowerCase().replace(/[^a-z0-9_-]/g, '_');

interface Size {
  width: number;
  height: number;
}

/** Starts Firefox with the extension as a temporary add-on in it. */
export async function launchFirefox(options: LaunchOptions): Promise<BrowserSession> {
  const { width = 1280, height = 900, darkMode = false } = options;
  const { locale = 'en-US', headless = true } = options;
  const executablePath = ensureBrowser('firefox');
  const profile = openProfile(options.profileDir);
  const start = () =>
    puppeteer.launch({
      browser: 'firefox',
      executablePath,
      headless,
      handleSIGTERM: false,
      handleSIGHUP: false,
      defaultViewport: null,
      userDataDir: profile.dir,
      networkEnabled: false,
      args: ['--remote-allow-system-access', `--width=${width}`, `--height=${height + 100}`],
      extraPrefsFirefox: firefoxPrefs({ ...options, darkMode, locale }),
    });
  const browser = await launchOn(profile, start);
  try {
    const bidi = new Bidi(browser);
    const window = await firstWindow(bidi);
    if (locale !== 'en-US') await bidi.evaluate(window, useLocale, [locale]);
    await bidi.install(options);
    const size = headless ? { width, height } : null;
    return new FirefoxSession(browser, bidi, window, profile, size, options);
  } catch (error) {
    await browser.close();
    profile.dispose();
    throw error;
  }
}

class FirefoxSession implements BrowserSession {
  readonly kind = 'firefox';
  readonly profileDir: string;
  readonly gone: Promise<void>;
  readonly extensionOrigin = `moz-extension://${EXTENSION_UUID}`;
  /** By their tab. */
  private readonly privateWindows = new Map<string, string>();

  constructor(
    private readonly browser: Browser,
    private readonly bidi: Bidi,
    private readonly window: string,
    private readonly profile: Profile,
    private readonly size: Size | null,
    private readonly options: LaunchOptions,
  ) {
    this.profileDir = profile.dir;
    this.gone = processEnd(browser.process());
  }

  async openPage(url: string): Promise<PageHandle> {
    const { context } = await this.bidi.send('browsingContext.create', { type: 'tab' });
    const page = new FirefoxPage(this.bidi, context);
    if (this.size) await page.setViewport(this.size.width, this.size.height);
    await page.goto(url);
    return page;
  }

  async openPrivatePage(url: string): Promise<PageHandle> {
    const { window, tab } = await openPrivateWindow(this.bidi, this.window);
    this.privateWindows.set(tab, window);
    const page = new FirefoxPage(this.bidi, tab);
    await page.goto(url);
    await this.bidi.evaluate(window, focusPage, []);
    return page;
  }

  async pages(): Promise<PageHandle[]> {
    const tabs = await this.bidi.tree();
    return tabs.map(({ context }) => new FirefoxPage(this.bidi, context));
  }

  async clickToolbarButton(page: PageHandle): Promise<ViewHandle> {
    await page.bringToFront();
    const window = this.privateWindows.get(firefoxPage(page).context) ?? this.window;
    await waitUntil('the toolbar button', () =>
      this.bidi.evaluate(window, clickToolbarButton, [`${WIDGET_ID}-browser-action`]),
    );
    const popup = `${this.extensionOrigin}/popup.html`;
    const context = await waitUntil('the popup to open', () =>
      this.bidi.evaluate(window, adoptView, [{ popup }]),
    );
    const close = () => this.bidi.evaluate(window, closePopups, []);
    return loaded(new FirefoxView(this.bidi, context, close), 'the popup to load');
  }

  openExtensionPage(path: string): Promise<PageHandle> {
    return this.openPage(`${this.extensionOrigin}/${path}`);
  }

  async readerFrame(page: PageHandle, timeout = DEFAULT_TIMEOUT): Promise<ViewHandle | null> {
    const { context } = firefoxPage(page);
    // A frame that is just going away may still be listed: look again instead of waiting for it.
    const find = async () => {
      const frames = (await this.bidi.tree(context)).flatMap(framesOf);
      const frame = frames.findLast((each) => this.shows(each, '/reader.html'));
      const view = frame && new FirefoxView(this.bidi, frame.context);
      return view && (await view.evaluate(isLoaded)) ? view : null;
    };
    return waitUntil('the reader frame', find, timeout).catch(() => null);
  }

  async findExtensionTab(path: string, timeout = DEFAULT_TIMEOUT): Promise<PageHandle | null> {
    const find = async () =>
      (await this.bidi.tree()).findLast((tab) => this.shows(tab, `/${path}`));
    const tab = await waitUntil(`a tab with ${path}`, find, timeout).catch(() => null);
    return tab && loaded(new FirefoxPage(this.bidi, tab.context), `${path} to load`);
  }

  async pressCommand(page: PageHandle, command: string): Promise<void> {
    await page.bringToFront();
    await this.inWindow(fireCommand, GECKO_ID, WIDGET_ID, command);
  }

  async grantSite(host: string): Promise<void> {
    const granted = (origin: string) => {
      const { browser } = globalThis as unknown as WithPermissions;
      return browser.permissions.contains({ origins: [origin] });
    };
    // Firefox ignores a click that comes too soon after it has asked.
    await waitUntil('the site to be granted', async () => {
      await this.inWindow(answerQuestion, true);
      return this.evaluateInWorker(granted, `*://${host}/*`);
    });
  }

  async answerQuestion(isYes: boolean): Promise<void> {
    await waitUntil('the question', () => this.inWindow(answerQuestion, isYes));
    // Firefox ignores a click that comes too soon after it has asked.
    await waitUntil('the answer', async () => !(await this.inWindow(answerQuestion, isYes)));
  }

  async withdrawSite(host: string): Promise<void> {
    await this.inWindow(takeSiteAway, GECKO_ID, `*://${host}/*`);
  }

  async killWorker(): Promise<void> {
    await waitUntil('the event page to be stopped', () => this.inWindow(stopBackground, GECKO_ID));
  }

  async reloadExtension(): Promise<void> {
    await this.bidi.install(this.options);
    await waitUntil('the extension to be back', () =>
      this.evaluateInWorker(() => true).catch(() => false),
    );
  }

  async switchExtensionOffAndOn(): Promise<void> {
    await this.inWindow(switchAddon, GECKO_ID);
    await waitUntil('the extension to be back', () =>
      this.evaluateInWorker(() => true).catch(() => false),
    );
  }

  async workerRuns(): Promise<boolean> {
    return (await this.inWindow(backgroundState, GECKO_ID)) !== 'stopped';
  }

  async evaluateInWorker<Args extends unknown[], Result>(
    script: Script<Args, Result>,
    ...args: Args
  ): Promise<Result> {
    const background = GECKO_ID;
    const context = await waitUntil('the event page to run', () =>
      this.inWindow(adoptView, { background }),
    );
    return this.bidi.evaluate(context, script, args);
  }

  async lookLike({ forcedColours = false, reducedMotion = false }: SystemLooks): Promise<void> {
    await this.inWindow(setLooks, forcedColours, reducedMotion);
  }

  async goOffline(): Promise<void> {
    await this.inWindow(setOffline, true);
  }

  async goOnline(): Promise<void> {
    await this.inWindow(setOffline, false);
  }

  async kill(): Promise<void> {
    await killProcessGroup(this.browser.process(), 'Firefox');
    // puppeteer puts the profile's own preferences back only now; a new start must not meet that.
    await waitUntil('the profile to be left alone', () => !isBeingPutBack(this.profileDir)).catch(
      () => {},
    );
    this.profile.dispose();
  }

  async close(): Promise<void> {
    await this.browser.close();
    this.profile.dispose();
  }

  private inWindow<Args extends unknown[], Result>(
    script: Script<Args, Result>,
    ...args: Args
  ): Promise<Result> {
    return this.bidi.evaluate(this.window, script, args);
  }

  private shows({ url }: Context, path: string): boolean {
    return url.startsWith(`${this.extensionOrigin}/`) && new URL(url).pathname === path;
  }
}

/** Copies that puppeteer made of preferences, and moves back when Firefox has ended. */
const isBeingPutBack = (dir: string) =>
  readdirSync(dir).some((name) => name.endsWith('.puppeteer'));

interface WithPermissions {
  browser: { permissions: { contains(what: { origins: string[] }): Promise<boolean> } };
}

function firefoxPage(handle: PageHandle): FirefoxPage {
  if (handle instanceof FirefoxPage) return handle;
  throw new Error('This page belongs to another browser');
}
