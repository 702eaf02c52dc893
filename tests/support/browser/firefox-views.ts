import { writeFile } from 'node:fs/promises';
import { clickPoint, isLoaded } from './dom.ts';
import type { Script } from './expression.ts';
import type { Bidi } from './firefox-bidi.ts';
import { combinationActions, textActions } from './firefox-keys.ts';
import type { PageHandle } from './session.ts';
import { type Box, View } from './view.ts';
import { waitUntil } from './wait.ts';

/** Any document by its browsing context: a tab's, a frame's, the popup's. */
export class FirefoxView extends View {
  constructor(
    protected readonly bidi: Bidi,
    readonly context: string,
    private readonly closeView?: () => Promise<void>,
  ) {
    super();
  }

  evaluate<Args extends unknown[], Result>(
    script: Script<Args, Result>,
    ...args: Args
  ): Promise<Result> {
    return this.bidi.evaluate(this.context, script, args);
  }

  async click(selector: string, count = 1): Promise<void> {
    const actions = await this.pressesOn(selector, count);
    await this.perform({ type: 'pointer', id: 'mouse', actions });
  }

  async tap(selector: string): Promise<void> {
    const actions = await this.pressesOn(selector, 1);
    const parameters = { pointerType: 'touch' };
    await this.perform({ type: 'pointer', id: 'finger', parameters, actions });
  }

  private async pressesOn(selector: string, count: number): Promise<readonly object[]> {
    const point = await waitUntil(`${selector} to be visible, at rest and uncovered`, () =>
      this.evaluate(clickPoint, selector),
    );
    const press = [
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
    const presses = Array.from({ length: count }, () => press).flat();
    return [{ type: 'pointerMove', ...point }, ...presses];
  }

  async chooseFiles(selector: string, paths: readonly string[]): Promise<void> {
    const { context } = this;
    const element = await waitUntil(`a file field ${selector}`, () =>
      this.bidi.element(context, selector),
    );
    await this.bidi.send('input.setFiles', { context, element, files: paths });
  }

  async wheel(selector: string, deltaY: number): Promise<void> {
    const at = middleOf(await this.box(selector));
    const actions = [{ type: 'scroll', ...at, deltaX: 0, deltaY }];
    await this.perform({ type: 'wheel', id: 'wheel', actions });
  }

  async drag(selector: string, from: number, to: number): Promise<void> {
    const box = await this.box(selector);
    const { y } = middleOf(box);
    const at = (share: number) => ({ x: Math.round(box.x + box.width * share), y });
    const actions = [
      { type: 'pointerMove', ...at(from) },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerMove', ...at((from + to) / 2), duration: 50 },
      { type: 'pointerMove', ...at(to), duration: 50 },
      { type: 'pointerUp', button: 0 },
    ];
    await this.perform({ type: 'pointer', id: 'mouse', actions });
  }

  async swipe(selector: string, x: number, y: number): Promise<void> {
    const from = middleOf(await this.box(selector));
    const actions = [
      { type: 'pointerMove', ...from },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerMove', x: from.x + x, y: from.y + y, duration: 100 },
      { type: 'pointerUp', button: 0 },
    ];
    const parameters = { pointerType: 'touch' };
    await this.perform({ type: 'pointer', id: 'finger', parameters, actions });
  }

  // Firefox's window keeps the focus.
  protected async activateWindow(): Promise<void> {}

  protected async sendText(text: string): Promise<void> {
    await this.perform({ type: 'key', id: 'keyboard', actions: textActions(text) });
  }

  protected async sendKey(combination: string): Promise<void> {
    await this.perform({ type: 'key', id: 'keyboard', actions: combinationActions(combination) });
  }

  /** 2026-11, Firefox 153: an act that takes its own frame away is answered with “no such frame”. */
  private async perform(source: object): Promise<void> {
    try {
      await this.bidi.send('input.performActions', { context: this.context, actions: [source] });
    } catch (error) {
      const isOfFrame = error instanceof Error && /no such frame/.test(error.message);
      if (!isOfFrame || (await this.exists())) throw error;
    }
  }

  /** The picture is of this document alone: of a frame, without the page around it. */
  async screenshot(path: string): Promise<void> {
    const { data } = await this.bidi.send('browsingContext.captureScreenshot', {
      context: this.context,
    });
    await writeFile(path, Buffer.from(data, 'base64'));
  }

  url(): Promise<string> {
    return this.evaluate('location.href');
  }

  async close(): Promise<void> {
    if (!this.closeView) throw new Error('A frame belongs to its page and cannot be closed');
    await this.closeView();
    await waitUntil('the document to be gone', async () => !(await this.exists()));
  }

  async exists(): Promise<boolean> {
    return this.evaluate(() => true).catch(() => false);
  }
}

const middleOf = ({ x, y, width, height }: Box) => ({
  x: Math.round(x + width / 2),
  y: Math.round(y + height / 2),
});

/** A tab. */
export class FirefoxPage extends FirefoxView implements PageHandle {
  constructor(bidi: Bidi, context: string) {
    super(bidi, context, async () => {
      await bidi.send('browsingContext.close', { context });
    });
  }

  async goto(url: string): Promise<void> {
    const { context } = this;
    // 2026-11, Firefox 153: a navigation to an extension's page never reports that it is done.
    const silent = url.startsWith('moz-extension:');
    const wait = silent ? 'none' : 'complete';
    await this.bidi.send('browsingContext.navigate', { context, url, wait });
    if (!silent) return;
    await waitUntil(`${url} to load`, async () => {
      return (await this.url()) === new URL(url).href && (await this.evaluate(isLoaded));
    });
  }

  async reload(): Promise<void> {
    await this.bidi.send('browsingContext.reload', { context: this.context, wait: 'complete' });
  }

  async bringToFront(): Promise<void> {
    await this.bidi.send('browsingContext.activate', { context: this.context });
  }

  async setViewport(width: number, height: number): Promise<void> {
    const viewport = { width, height };
    await this.bidi.send('browsingContext.setViewport', { context: this.context, viewport });
  }
}
