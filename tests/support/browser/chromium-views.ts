import { writeFile } from 'node:fs/promises';
import {
  type ElementHandle,
  type Frame,
  type KeyInput,
  type Page,
  ProtocolError,
} from 'puppeteer-core';
import { clickPoint, isUnpressed, watchForPress } from './dom.ts';
import { fromJson, type Script, toExpression } from './expression.ts';
import { parseKey } from './keys.ts';
import type { PageHandle } from './session.ts';
import { View } from './view.ts';
import { pause, waitUntil, withLimit } from './wait.ts';

/** Milliseconds between two looks whether a frame is gone, and that an answer may come after that. */
const GONE_INTERVAL = 100;
const LATE_ANSWER = 500;

/** A frame of a page, its own process or not. */
export class ChromiumFrame extends View {
  constructor(
    protected readonly page: Page,
    private readonly frame: () => Frame,
  ) {
    super();
  }

  async evaluate<Args extends unknown[], Result>(
    script: Script<Args, Result>,
    ...args: Args
  ): Promise<Result> {
    const expression = toExpression(script, args);
    return fromJson<Result>(await withLimit(expression, this.frame().evaluate(expression)));
  }

  click(selector: string, count = 1): Promise<void> {
    return this.act(selector, 'a click', (element) => element.click({ count }));
  }

  tap(selector: string): Promise<void> {
    return this.act(selector, 'a tap', (element) => element.tap());
  }

  private async act(
    selector: string,
    what: string,
    act: (element: ElementHandle) => Promise<void>,
    mayRepeat = true,
  ): Promise<void> {
    await waitUntil(`${selector} to be visible, at rest and uncovered`, () =>
      this.evaluate(clickPoint, selector),
    );
    const element = await this.frame().$(selector);
    if (!element) throw new Error(`${selector} is gone before ${what}`);
    const isOurs = this.frame().url().startsWith('chrome-extension:');
    if (isOurs) await this.evaluate(watchForPress);
    // A popup that closes at the click may be gone before the button is up again.
    const acted = this.answered(act(element), () => this.page.mouse.reset());
    await withLimit(`${what} on ${selector}`, acted).catch((error: unknown) => {
      if (!(error instanceof ProtocolError && /closed/.test(error.message))) throw error;
    });
    // What the act takes away takes its handle along.
    await element.dispose().catch(() => {});
    if (isOurs && mayRepeat && (await this.isUnpressed())) {
      await this.act(selector, what, act, false);
    }
  }

  /**
   * 2026-11, Chromium 156: a click or a key that takes its own frame away is now and then never answered,
   * and the driver goes on believing that the button or key is down.
   *
   * @param letGo lets go of it.
   */
  private async answered(act: Promise<void>, letGo: () => Promise<void>): Promise<void> {
    let isAnswered = false;
    const answer = act.finally(() => {
      isAnswered = true;
    });
    answer.catch(() => {});
    const untilGone = async () => {
      while (!isAnswered && (await this.exists())) await pause(GONE_INTERVAL);
      await pause(LATE_ANSWER);
      if (isAnswered || this.page.isClosed()) return answer;
      await withLimit('letting go of a button or key', letGo(), LATE_ANSWER).catch(() => {});
    };
    await Promise.race([answer, untilGone()]);
  }

  /**
   * 2026-11, Chromium 156: a click within a few milliseconds of a frame's showing reaches nobody now
   * and then. A person would click again. What the click has taken away has had it.
   */
  private isUnpressed(): Promise<boolean> {
    return withLimit('whether a click came', this.evaluate(isUnpressed), 1000).catch(() => false);
  }

  async chooseFiles(selector: string, paths: readonly string[]): Promise<void> {
    const field = await waitUntil(`a file field ${selector}`, () => this.frame().$(selector));
    await withLimit(
      'choosing files',
      (field as ElementHandle<HTMLInputElement>).uploadFile(...paths),
    );
    await field.dispose();
  }

  async wheel(selector: string, deltaY: number): Promise<void> {
    const at = await this.onPage(selector, 0.5);
    await this.page.mouse.move(at.x, at.y);
    await withLimit('a turn of the wheel', this.page.mouse.wheel({ deltaY }));
  }

  async drag(selector: string, from: number, to: number): Promise<void> {
    const { mouse } = this.page;
    const [start, end] = [await this.onPage(selector, from), await this.onPage(selector, to)];
    await mouse.move(start.x, start.y);
    await mouse.down();
    await mouse.move(end.x, end.y, { steps: 4 });
    await withLimit('a drag', mouse.up());
  }

  async swipe(selector: string, x: number, y: number): Promise<void> {
    const start = await this.onPage(selector, 0.5);
    const { touchscreen } = this.page;
    await touchscreen.touchStart(start.x, start.y);
    for (const share of [0.25, 0.5, 0.75, 1]) {
      await touchscreen.touchMove(start.x + x * share, start.y + y * share);
    }
    await withLimit('a swipe', touchscreen.touchEnd());
  }

  /** A point at a share of the element's width and half its height, in the page's viewport. */
  private async onPage(selector: string, share: number): Promise<{ x: number; y: number }> {
    const element = await this.frame().$(selector);
    const box = await element?.boundingBox();
    await element?.dispose();
    if (!box) throw new Error(`${selector} is not to be seen`);
    return { x: box.x + box.width * share, y: box.y + box.height / 2 };
  }

  // 2026-11, Chromium 156: without a display the window does not get the focus back when the popup
  // closes, as it does on a desktop.
  protected async activateWindow(): Promise<void> {
    await this.page.bringToFront();
  }

  protected async sendText(text: string): Promise<void> {
    await withLimit(`typing ${text}`, this.page.keyboard.type(text));
  }

  protected async sendKey(combination: string): Promise<void> {
    const { modifiers, key } = parseKey(combination);
    const { keyboard } = this.page;
    for (const modifier of modifiers) await keyboard.down(modifier as KeyInput);
    const pressed = this.answered(keyboard.press(key as KeyInput), () =>
      keyboard.up(key as KeyInput),
    );
    await withLimit(`pressing ${combination}`, pressed);
    for (const modifier of modifiers.reverse()) await keyboard.up(modifier as KeyInput);
  }

  /** The picture is of the whole page, the frame in its place. */
  async screenshot(path: string): Promise<void> {
    // Without `captureBeyondViewport: false` puppeteer resizes the view for a moment.
    const picture = this.page.screenshot({ captureBeyondViewport: false });
    await writeFile(path, await withLimit('a screenshot', picture));
  }

  async url(): Promise<string> {
    return this.frame().url();
  }

  async close(): Promise<void> {
    throw new Error('A frame belongs to its page and cannot be closed');
  }

  async exists(): Promise<boolean> {
    return !this.frame().detached && !this.page.isClosed();
  }
}

/** A tab, or the popup, which is no tab but has all a tab's document has. */
export class ChromiumPage extends ChromiumFrame implements PageHandle {
  constructor(page: Page) {
    super(page, () => page.mainFrame());
  }

  /** The driver's own page, for what only this browser's session does. */
  get driverPage(): Page {
    return this.page;
  }

  async goto(url: string): Promise<void> {
    await this.page.goto(url);
  }

  async reload(): Promise<void> {
    await this.page.reload();
  }

  async bringToFront(): Promise<void> {
    await this.page.bringToFront();
  }

  async setViewport(width: number, height: number): Promise<void> {
    // A tab that only believes to be in front is drawn once a second: Chromium holds back frames that
    // nobody sees.
    await this.page.bringToFront();
    await this.page.setViewport({ width, height });
  }

  override async close(): Promise<void> {
    if (!this.page.isClosed()) await this.page.close();
  }
}

/** The driver's own page behind a tab's handle, for what only Chromium can do. */
export function driverPage(handle: PageHandle): Page {
  if (handle instanceof ChromiumPage) return handle.driverPage;
  throw new Error('This page belongs to another browser');
}
