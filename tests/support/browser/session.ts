import type { Script } from './expression.ts';

export type BrowserKind = 'chromium' | 'firefox';

export const BROWSER_KINDS: readonly BrowserKind[] = ['chromium', 'firefox'];

export interface LaunchOptions {
  /** The built, unpacked extension. */
  extensionDir: string;
  /** Kept on close when given; otherwise a temporary one is made and removed. */
  profileDir?: string;
  width?: number;
  height?: number;
  darkMode?: boolean;
  /** The interface language, as 'en-US' or 'ko'. */
  locale?: string;
  /** False shows the window, for a person to look on; needs a display. */
  headless?: boolean;
  /** Gives Chromium the voices of speech-dispatcher; Firefox has them by itself. */
  realVoice?: boolean;
  /** Lets the extension into private windows, as readers may in the browser's settings. */
  inPrivateWindows?: boolean;
  /** Where downloads go, without a question. */
  downloadDir?: string;
  /**
   * Bytes that the extension may store; Firefox gives ten million at least. It binds only a build
   * without the permission `unlimitedStorage`.
   */
  quota?: number;
}

/** How the system looks, as pages can ask. */
export interface SystemLooks {
  /** The system's few colours in place of the page's, as Windows' contrast themes do it. */
  readonly forcedColours?: boolean;
  readonly reducedMotion?: boolean;
}

/** One document: a tab's, the popup's, or that of a frame. */
export interface ViewHandle {
  /** Runs a function in the document's own world; arguments and answer travel as JSON. */
  evaluate<Args extends unknown[], Result>(
    script: Script<Args, Result>,
    ...args: Args
  ): Promise<Result>;
  /** Asks until the answer is truthy; fails, naming the script, after `timeout` ms. */
  waitFor<Result>(script: Script<[], Result>, timeout?: number): Promise<NonNullable<Result>>;
  /** The text of the first element that matches, without outer white space; waits for it. */
  text(selector: string): Promise<string>;
  /** The texts of all elements that match, none if none does. */
  texts(selector: string): Promise<string[]>;
  /**
   * A real (trusted) mouse click on the element's middle, in both browsers, frames included; `count`
   * 2 is a double click.
   */
  click(selector: string, count?: number): Promise<void>;
  /** A real touch of the element's middle, by one finger. */
  tap(selector: string): Promise<void>;
  /** Chooses files in a file field, as the browser's own dialog does. */
  chooseFiles(selector: string, paths: readonly string[]): Promise<void>;
  /** Turns the wheel over the element's middle, by CSS pixels down the page. */
  wheel(selector: string, deltaY: number): Promise<void>;
  /** Presses the mouse on the element at one share of its width, and lets go at another. */
  drag(selector: string, from: number, to: number): Promise<void>;
  /** Puts a finger on the element's middle, moves it by CSS pixels and lifts it. */
  swipe(selector: string, x: number, y: number): Promise<void>;
  /** Real keys, to whatever has the focus; fails if this document never gets the focus. */
  type(text: string): Promise<void>;
  /** Real keys, at once, to whatever in the tab has the focus. */
  typeBlind(text: string): Promise<void>;
  /** One real key by its DOM name, with modifiers: 'ArrowDown', 'n', '?', 'Control+Shift+Tab'. */
  press(key: string): Promise<void>;
  /** Selects the text of an element, as a reader would by dragging over it. */
  select(selector: string): Promise<void>;
  /** Writes a PNG of what is to be seen of the document. */
  screenshot(path: string): Promise<void>;
  url(): Promise<string>;
  /** Closes a tab or popup. A frame belongs to its page and cannot be closed: throws. */
  close(): Promise<void>;
  /** Whether the document is still there. */
  exists(): Promise<boolean>;
}

/** A tab. */
export interface PageHandle extends ViewHandle {
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  bringToFront(): Promise<void>;
  setViewport(width: number, height: number): Promise<void>;
}

/** A running browser with the extension in it. */
export interface BrowserSession {
  readonly kind: BrowserKind;
  readonly profileDir: string;
  /** The start of the extension's addresses, without a slash at the end. */
  readonly extensionOrigin: string;
  /** Opens a tab and waits for its `load`. */
  openPage(url: string): Promise<PageHandle>;
  /** Opens a private window; needs `inPrivateWindows`. */
  openPrivatePage(url: string): Promise<PageHandle>;
  /** All open tabs, those the extension opened included. */
  pages(): Promise<PageHandle[]>;
  /**
   * Clicks the extension's toolbar button on that tab, which grants `activeTab` and opens the
   * popup, and gives the popup once it is loaded.
   */
  clickToolbarButton(page: PageHandle): Promise<ViewHandle>;
  /** Opens a page of the extension, as 'library.html' or 'reader.html?article=…', in a new tab. */
  openExtensionPage(path: string): Promise<PageHandle>;
  /**
   * The page's child frame that shows the extension's reader, hidden or not; null if none comes
   * within `timeout` ms. Every frame on `/reader.html` counts; the newest is given.
   */
  readerFrame(page: PageHandle, timeout?: number): Promise<ViewHandle | null>;
  /** The newest tab that shows this page of the extension; null if none comes within `timeout`. */
  findExtensionTab(path: string, timeout?: number): Promise<PageHandle | null>;
  /**
   * Fires a keyboard command on that tab, which grants `activeTab` like the real shortcut. Firefox:
   * by the command's own `<key>`. Chromium, headless, takes no shortcut: the toolbar button is
   * clicked without a popup, and the command's event dispatched in the worker.
   */
  pressCommand(page: PageHandle, command: string): Promise<void>;
  /**
   * Gives the extension a site. Firefox: answers yes to the question that a click in the popup has
   * put. Chromium, whose question no driver can click: as on `chrome://extensions`, where it can be
   * given only what the manifest has as `host_permissions`.
   */
  grantSite(host: string): Promise<void>;
  /** Answers the permission question that a click has put. Only Firefox's can be clicked. */
  answerQuestion?(isYes: boolean): Promise<void>;
  /** Takes a site away, as in the browser's own settings. */
  withdrawSite(host: string): Promise<void>;
  /** Ends the background worker or event page; resolves once that one is dead. */
  killWorker(): Promise<void>;
  /** Installs the extension over itself, as an update does; frames stay as they are. */
  reloadExtension(): Promise<void>;
  /** Switches the extension off and on again, as on the browser's page of extensions: its own pages go. */
  switchExtensionOffAndOn(): Promise<void>;
  /** Whether a background worker or event page is running now. */
  workerRuns(): Promise<boolean>;
  /** Runs a function in the background worker or event page, which it wakes if need be. */
  evaluateInWorker<Args extends unknown[], Result>(
    script: Script<Args, Result>,
    ...args: Args
  ): Promise<Result>;
  /** Bytes in use on the worker's heap, once garbage is collected. Chromium alone tells. */
  workerHeap?(): Promise<number>;
  /** Lets the tabs that are open believe that the system looks so; what is not said is as usual. */
  lookLike(looks: SystemLooks): Promise<void>;
  /** Cuts the network off, this machine's own servers included, for tabs open now and later. */
  goOffline(): Promise<void>;
  goOnline(): Promise<void>;
  /** Resolves when the browser has gone, however it went: a person may have closed its window. */
  readonly gone: Promise<void>;
  /** SIGKILL to the browser and its children, as when the power goes. */
  kill(): Promise<void>;
  close(): Promise<void>;
}
