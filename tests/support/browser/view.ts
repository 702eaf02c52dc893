import { boxOf, hasFocus, isLoaded, selectContents, textShown, textsOf } from './dom.ts';
import type { Script } from './expression.ts';
import type { ViewHandle } from './session.ts';
import { DEFAULT_TIMEOUT, waitUntil } from './wait.ts';

const FOCUS_TIMEOUT = 5_000;

/** CSS pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What the handles of both browsers have in common, over `evaluate` alone. */
export abstract class View implements ViewHandle {
  abstract evaluate<Args extends unknown[], Result>(
    script: Script<Args, Result>,
    ...args: Args
  ): Promise<Result>;
  abstract click(selector: string, count?: number): Promise<void>;
  abstract tap(selector: string): Promise<void>;
  abstract chooseFiles(selector: string, paths: readonly string[]): Promise<void>;
  abstract wheel(selector: string, deltaY: number): Promise<void>;
  abstract drag(selector: string, from: number, to: number): Promise<void>;
  abstract swipe(selector: string, x: number, y: number): Promise<void>;
  abstract screenshot(path: string): Promise<void>;
  abstract url(): Promise<string>;
  abstract close(): Promise<void>;
  abstract exists(): Promise<boolean>;
  protected abstract activateWindow(): Promise<void>;
  protected abstract sendText(text: string): Promise<void>;
  protected abstract sendKey(key: string): Promise<void>;

  async waitFor<Result>(
    script: Script<[], Result>,
    timeout = DEFAULT_TIMEOUT,
  ): Promise<NonNullable<Result>> {
    try {
      return await waitUntil(String(script), () => this.evaluate(script), timeout);
    } catch (error) {
      const shown = await this.evaluate(textShown).catch(() => 'nothing');
      throw new Error(`${error instanceof Error ? error.message : error}; it showed: ${shown}`);
    }
  }

  async text(selector: string): Promise<string> {
    const [first] = await waitUntil(`an element ${selector}`, async () => {
      const texts = await this.texts(selector);
      return texts.length > 0 ? texts : null;
    });
    return first ?? '';
  }

  texts(selector: string): Promise<string[]> {
    return this.evaluate(textsOf, selector);
  }

  async select(selector: string): Promise<void> {
    await waitUntil(`an element ${selector} to select`, () =>
      this.evaluate(selectContents, selector),
    );
  }

  /** The element's box in the document's viewport. */
  protected box(selector: string): Promise<Box> {
    return waitUntil(`an element ${selector}`, () => this.evaluate(boxOf, selector));
  }

  async type(text: string): Promise<void> {
    await this.focused();
    await this.sendText(text);
  }

  typeBlind(text: string): Promise<void> {
    return this.sendText(text);
  }

  async press(key: string): Promise<void> {
    await this.focused();
    await this.sendKey(key);
  }

  /**
   * Focus moves between processes a little after the click or command that moves it. The window
   * may be given the focus back here; within the window, moving it is the extension's own affair.
   */
  private async focused(): Promise<void> {
    if (await this.evaluate(hasFocus)) return;
    await this.activateWindow();
    await waitUntil(
      'the document to have the keyboard focus',
      () => this.evaluate(hasFocus),
      FOCUS_TIMEOUT,
    );
  }
}

/** Gives the view back once its document has loaded; fails, naming `what`, if it does not. */
export async function loaded<Handle extends ViewHandle>(
  view: Handle,
  what: string,
): Promise<Handle> {
  await waitUntil(what, () => view.evaluate(isLoaded));
  return view;
}
