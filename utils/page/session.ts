import type { Article, Extraction } from '../contract/article';
import type { PageState } from '../contract/page-services';
import { watchAddress } from './navigation';
import { beginReading, type OpenReader, type PageSessionDeps, stateOf, tell } from './open-reader';
import { settledWithin } from './timeout';

/** Milliseconds the frame has to show the article before the reader opens in a tab instead. */
const FRAME_TIMEOUT = 3000;
/** Milliseconds a popup that asked for preparation has to say that it is still open. */
const POPUP_TIMEOUT = 2000;
/**
 * Milliseconds the frame has to save what is unsaved before it is taken away: longer than a call
 * to a worker that has to be started and asked again takes.
 */
const LEAVE_TIMEOUT = 4000;

/** Sentences Mode on this page: prepares, shows and removes the reader. */
export function createPageSession(page: PageSessionDeps) {
  let current: OpenReader | null = null;
  let preparing: Promise<OpenReader> | null = null;
  let openPopups = 0;
  /**
   * Of popups that have asked for preparation and not said yet that they are open. When the button is
   * clicked twice, the first one closes just then: what the second one was told of must not go.
   */
  const claims = new Set<object>();
  let begunLast = 0;
  /** Why nothing opened: a popup that opens to say so must not show the page as readable. */
  let unsaid: PageState | null = null;

  async function begin(extract: () => Promise<Extraction>): Promise<OpenReader> {
    const number = ++begunLast;
    const begun = await beginReading(page, extract, () => void hide());
    begun.onLeave = () => end(begun);
    // While a large page was being read, its selection was asked for: that alone is wanted now.
    if (number !== begunLast) end(begun);
    else current = begun;
    return begun;
  }

  async function reading(): Promise<OpenReader> {
    const here = page.identity(page.window.location.href);
    // A single-page site has moved on since the popup had this prepared.
    if (current && !current.isShown && current.takenFrom !== here) end(current);
    if (current) return current;
    preparing ??= begin(page.extract).finally(() => {
      preparing = null;
    });
    return preparing;
  }

  async function show(reading: OpenReader): Promise<PageState> {
    if (reading.ended.signal.aborted) return { kind: 'idle' };
    if (!reading.extraction.ok) {
      end(reading);
      return stateOf(reading);
    }
    if (reading.isShown) return stateOf(reading);
    reading.isShown = true;
    const isRendered = await settledWithin(reading.rendered, FRAME_TIMEOUT);
    if (reading.ended.signal.aborted) return { kind: 'idle' };
    if (!isRendered || !reading.overlay.show()) {
      end(reading);
      const opened = await page.openInTab(reading.extraction.article);
      if (opened.ok) return { kind: 'idle' };
      unsaid = { kind: 'blocked', code: opened.error.code };
      return unsaid;
    }
    tell(reading, { kind: 'shown' });
    const { canonicalUrl } = reading.extraction.article;
    watchAddress(
      page.window,
      (url) => {
        const now = page.identity(url);
        if (now !== reading.takenFrom && now !== canonicalUrl) void hide();
      },
      reading.ended.signal,
    );
    return stateOf(reading);
  }

  /** Closes what is open. */
  async function hide(): Promise<PageState> {
    if (!current) return { kind: 'idle' };
    const reading = current;
    reading.closing ??= close(reading).finally(() => {
      reading.closing = null;
    });
    return reading.closing;
  }

  /** Lets the reader save what is unsaved, then takes the overlay away. */
  async function close(reading: OpenReader): Promise<PageState> {
    const answered = new Promise<'left' | 'stays'>((resolve) => {
      reading.ended.signal.addEventListener('abort', () => resolve('left'));
      reading.onStay = () => resolve('stays');
      // A frame that does not answer at all has nothing left to save with.
      setTimeout(() => resolve('left'), LEAVE_TIMEOUT);
    });
    tell(reading, { kind: 'closing' });
    if ((await answered) === 'stays') return stateOf(reading);
    end(reading);
    return { kind: 'idle' };
  }

  function end(reading: OpenReader): void {
    if (reading.ended.signal.aborted) return;
    reading.ended.abort();
    reading.port?.close();
    reading.overlay.remove();
    if (current === reading) current = null;
  }

  /** What nobody asked to see is taken away again. */
  function discardUnseen(): void {
    if (current && !current.isShown) end(current);
  }

  function discardUnheld(): void {
    if (openPopups === 0 && claims.size === 0) discardUnseen();
  }

  /** The popup is open: keep what was prepared. Call what is returned when it has closed. */
  function popupOpened(): () => void {
    const [claim] = claims;
    if (claim) claims.delete(claim);
    openPopups++;
    return () => {
      openPopups--;
      discardUnheld();
    };
  }

  /** Takes away what is open or prepared; anything but `idle` means that it has to stay. */
  async function leave(): Promise<PageState> {
    if (current?.isShown) return hide();
    discardUnseen();
    return { kind: 'idle' };
  }

  /** Switches Sentences Mode on with this, in the place of what is open or prepared. */
  async function showInstead(extraction: Extraction): Promise<PageState> {
    if (!extraction.ok) return { kind: 'problem', problem: extraction.problem };
    // What is typed in an open reader is saved first; if it cannot be, that reader stays.
    const left = await leave();
    if (left.kind !== 'idle') return left;
    return show(await begin(async () => extraction));
  }

  return {
    /** Takes the article out of the page and loads the reader, unseen. */
    async prepare(): Promise<PageState> {
      if (unsaid) {
        const state = unsaid;
        unsaid = null;
        return state;
      }
      const claim = {};
      claims.add(claim);
      const prepared = await reading().finally(() =>
        setTimeout(() => {
          claims.delete(claim);
          discardUnheld();
        }, POPUP_TIMEOUT),
      );
      if (!prepared.extraction.ok) end(prepared);
      return stateOf(prepared);
    },
    /** The article that is prepared or open; null when there is none. */
    article: (): Article | null => (current?.extraction.ok ? current.extraction.article : null),
    /** Switches Sentences Mode on or off. */
    async toggle(): Promise<PageState> {
      return current?.isShown ? hide() : show(await reading());
    },
    /** Switches Sentences Mode on with what is selected on the page. */
    async readSelection(): Promise<PageState> {
      // The selection is read first: mounting or removing an overlay must not disturb it.
      return showInstead(await page.extractSelection());
    },
    /** Switches Sentences Mode on with what the reader has picked. */
    async readPicked(element: Element): Promise<PageState> {
      return showInstead(await page.extractPicked(element));
    },
    leave,
    /** The reader's frame while it is on the screen. */
    frame: (): HTMLIFrameElement | null => (current?.isShown ? current.overlay.frame : null),
    popupOpened,
  };
}
