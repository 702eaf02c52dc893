import type { BrowserSession, PageHandle, ViewHandle } from '../../support/browser/session.ts';
import { waitUntil } from '../../support/browser/wait.ts';
import { positionOf } from '../../support/extension-browser.ts';
import { isReaderInFront, LOOK, openReader, readerTab, tabInFront } from './opening.ts';

/** Milliseconds that Lede has for each thing a reader does, a move to a tab included. */
const PATIENCE = 8000;

/** Milliseconds that a reader whose article has gone from the page waits for the tab. */
const TAB_PATIENCE = 1500;

/** Milliseconds after which a reader who sees the caret gone, and nothing said of it, types on. */
const HESITATION = 600;

/** With this letter, which is in no other place, every note ends. */
export const LAST_LETTER = 'w';

/** A reader at a page: acts in the frame over it, and goes on in the tab when one has opened. */
export class Reading {
  private constructor(
    private readonly session: BrowserSession,
    readonly tab: PageHandle,
    private frame: ViewHandle | null,
    /** The tab that was in front at the beginning: the page's, or already the reader's own. */
    private readonly firstInFront: number | undefined,
  ) {}

  static async begin(session: BrowserSession, tab: PageHandle): Promise<Reading> {
    const own = await readerTab(session);
    const frame = own ? null : await session.readerFrame(tab);
    return new Reading(session, tab, frame, await tabInFront(session));
  }

  /** The reader in a tab of its own; null while there is none. */
  ownTab(): Promise<PageHandle | null> {
    return readerTab(this.session);
  }

  /**
   * Where the reader is now: in the tab, if one has opened, or in the frame. When neither is there any
   * more, Sentences Mode is switched on again, as one would.
   */
  async view(): Promise<ViewHandle> {
    const own = await this.ownTab();
    if (own) return own;
    if (await this.frame?.exists()) return this.frame as ViewHandle;
    if (this.frame) {
      const opened = waitUntil('a tab to open', () => this.ownTab(), TAB_PATIENCE);
      const tab = await opened.catch(() => null);
      if (tab) return tab;
    }
    await openReader(this.session, this.tab);
    this.frame = await this.session.readerFrame(this.tab, LOOK);
    return (await this.ownTab()) ?? (this.frame as ViewHandle);
  }

  /** Goes to the next sentence. */
  async step(): Promise<void> {
    let from = '';
    await this.until('the next sentence', async (view) => {
      const now = await positionOf(view);
      if (from && now !== from) return true;
      from = now;
      // Whose keys do nothing clicks into the reader first.
      if (now && !(await view.evaluate(() => document.hasFocus()))) await view.click('h1');
      if (now) await view.press('ArrowDown');
      return false;
    });
  }

  /** Begins a note, types the first half, lets the page attack and types on, come what may. */
  async write(note: string): Promise<string> {
    const half = Math.ceil(note.length / 2);
    await this.until('the first half of the note', writeIn(note.slice(0, half)));
    // A page that is gone, or keeps busy, does not answer; the reader does not wait for it.
    await this.tab.evaluate(attack).catch(() => {});
    for (const letter of note.slice(half)) await this.typeBlind(letter);
    return this.complete(note.slice(0, half));
  }

  /**
   * One letter to whatever has the keyboard, as a reader types who does not look for long: once the
   * caret is back, or Lede has said something or gone on in a tab, or after a moment's hesitation.
   */
  private async typeBlind(letter: string): Promise<void> {
    const isReady = async () => (await this.ownTab()) ?? (await this.frame?.evaluate(hasCaret));
    await waitUntil('the caret to be back', isReady, HESITATION).catch(() => {});
    // A keyboard's keys go to the tab in front; the driver's would go to the one behind as well.
    const isElsewhere = (await tabInFront(this.session)) !== this.firstInFront;
    const isOpening = isElsewhere && (await isReaderInFront(this.session));
    const own = isOpening
      ? await waitUntil('the tab that opened', () => this.ownTab())
      : await this.ownTab();
    // Whom a window of the page's has come before goes back to the page.
    if (isElsewhere && !own) await this.tab.bringToFront();
    if (own) {
      await own.waitFor(hasField);
      return own.type(letter);
    }
    // A page may say falsely that it has no focus; the frame is asked.
    const hasKeys = await this.frame?.evaluate(hasCaret).catch(() => false);
    const view = hasKeys && this.frame ? this.frame : this.tab;
    await view.typeBlind(letter).catch(() => {});
  }

  /** Sees that what was typed is still there, ends the note with one more letter, waits for "Saved". */
  private async complete(begun: string): Promise<string> {
    let text = '';
    await this.until('the field to be as it was left', async (view) => {
      await view.evaluate(hasField).then(beginIn(view));
      text = await view.evaluate(textInField);
      return text.startsWith(begun);
    });
    await this.until('the note to be saved', async (view) => {
      const now = await view.evaluate(textInField);
      if (now && !now.endsWith(LAST_LETTER)) {
        await view.press('End');
        await view.type(LAST_LETTER);
      }
      text = await view.evaluate(textInField);
      return text.endsWith(LAST_LETTER) && view.evaluate(isSaved);
    });
    return text;
  }

  /** Closes the reader, wherever it is. */
  async close(): Promise<void> {
    const { frame } = this;
    await waitUntil('the reader to be closed', async () => {
      const own = await this.ownTab();
      const isOver = !own && (await frame?.exists());
      if (own) await own.close();
      // The first time it leaves the field.
      else if (isOver) await frame?.press('Escape');
      return !own && !isOver;
    });
  }

  private until(what: string, act: (view: ViewHandle) => Promise<boolean>): Promise<boolean> {
    return waitUntil(what, async () => act(await this.view()), PATIENCE);
  }
}

/** Puts the caret into the field of the note under way, or begins one. */
const beginIn =
  (view: ViewHandle) =>
  async (has: boolean): Promise<boolean> => {
    if (has) return true;
    if (await view.evaluate(() => document.querySelector('.note textarea') !== null)) {
      await view.click('.note textarea');
    } else {
      await view.press('n');
    }
    return view.evaluate(hasField);
  };

/** Writes a text in the field; who sees that a page has kept letters from it writes it anew. */
const writeIn = (text: string) => async (view: ViewHandle) => {
  if (!(await view.evaluate(hasField).then(beginIn(view)))) return false;
  const there = await view.evaluate(textInField);
  if (there === text) return true;
  if (there) await view.press('Control+a');
  await view.type(text);
  return (await view.evaluate(textInField)) === text;
};

// What follows runs in documents.

const attack = () => (window as unknown as { attack?: () => void }).attack?.();

const hasField = () => document.activeElement?.matches('textarea') ?? false;

const hasCaret = () =>
  document.hasFocus() && (document.activeElement?.matches('textarea') ?? false);

const textInField = () => {
  const field = document.activeElement;
  return field instanceof HTMLTextAreaElement ? field.value : '';
};

const isSaved = () => {
  const states = document.activeElement?.closest('.note')?.querySelector('.save-state');
  return (states?.matches('.saved') && !states.matches('.saving')) ?? false;
};
