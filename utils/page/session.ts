import type { Article, Extraction, ExtractionProblem } from '../article/types';
import { sentencesOf } from '../reading/sentences';
import type { Reading as KnownReading } from '../reading/types';
import { type FromReader, handDoor, type ToReader } from './door';
import { watchAddress } from './navigation';
import { mountOverlay, type Overlay } from './overlay';

/** Milliseconds the Library has to say where to go on before the article opens at its start. */
const RESUME_PATIENCE = 120;
/** Milliseconds the frame has to show the article before the reader opens in a tab instead. */
const FRAME_PATIENCE = 3000;
/** Milliseconds a popup that asked for preparation has to say that it is still open. */
const POPUP_PATIENCE = 2000;
/** Milliseconds the frame has to save what is unsaved before it is taken away. */
const LEAVE_PATIENCE = 1500;

/** The page's state, as popup and worker see it. */
export type PageState =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'prepared' | 'reading';
      readonly title: string;
      readonly canonicalUrl: string;
      readonly sentences: readonly string[];
    }
  | { readonly kind: 'problem'; readonly problem: ExtractionProblem };

export interface PageSurroundings {
  readonly document: Document;
  readonly window: Window;
  /** The reader page's address. */
  readonly readerUrl: string;
  /** The origin of the document that loads there. */
  readonly readerOrigin: string;
  /** A random text nobody else knows; the door's key. */
  makeKey(): string;
  extract(): Extraction;
  extractSelection(): Extraction;
  /** The form under which two addresses of one article are the same. */
  identity(url: string): string;
  /** What the Library knows of an article; null when nothing. */
  lookUp(article: Article): Promise<KnownReading | null>;
  /** Opens the reader in a tab of its own, where the frame cannot work. */
  openInTab(article: Article): void;
}

/** One reading of the page, from the first preparation until the overlay is gone. */
interface Reading {
  readonly overlay: Overlay;
  readonly extraction: Extraction;
  readonly rendered: Promise<void>;
  readonly ended: AbortController;
  /** The identity of the address it was taken from. */
  readonly takenFrom: string;
  port: MessagePort | null;
  isShown: boolean;
  /** The closing under way: who asks again meanwhile gets the same answer. */
  closing: Promise<PageState> | null;
  /** Called when the frame asks to stay open. */
  onStay: () => void;
}

/** Sentences Mode on this page: prepares, shows and removes the reader. */
export function createPageSession(page: PageSurroundings) {
  let current: Reading | null = null;
  let preparing: Promise<Reading> | null = null;
  let openPopups = 0;

  function begin(extract: () => Extraction): Promise<Reading> {
    const key = page.makeKey();
    const overlay = mountOverlay(page.document, `${page.readerUrl}#${key}`, () => void hide());
    const ended = new AbortController();
    const { promise: rendered, resolve: markRendered } = withResolvers();
    const loaded = new Promise<void>((resolve) =>
      overlay.frame.addEventListener('load', () => resolve(), { once: true }),
    );
    return after(0).then(() => {
      // The frame loads in its own process while the article is taken out of the page in this one.
      const extraction = extractOr(extract, () => overlay.remove());
      const takenFrom = page.identity(page.window.location.href);
      const reading: Reading = {
        ...{ overlay, extraction, rendered, ended, takenFrom },
        port: null,
        isShown: false,
        closing: null,
        onStay: () => {},
      };
      current = reading;
      if (!extraction.ok) return reading;
      const { article } = extraction;
      const known = Promise.race([page.lookUp(article), after(RESUME_PATIENCE).then(() => null)]);
      void Promise.all([known, loaded]).then(([known]) => {
        if (ended.signal.aborted) return;
        const port = handDoor(overlay.frame, key, page.readerOrigin);
        reading.port = port;
        port.onmessage = ({ data }: MessageEvent<FromReader>) => {
          if (data.kind === 'rendered') markRendered();
          else if (data.kind === 'leave') end(reading);
          else reading.onStay();
        };
        tell(reading, { kind: 'article', article, known });
      });
      return reading;
    });
  }

  async function reading(): Promise<Reading> {
    const here = page.identity(page.window.location.href);
    // A single-page site has moved on since the popup had this prepared.
    if (current && !current.isShown && current.takenFrom !== here) end(current);
    if (current) return current;
    preparing ??= begin(page.extract).finally(() => {
      preparing = null;
    });
    return preparing;
  }

  async function show(reading: Reading): Promise<PageState> {
    if (!reading.extraction.ok) {
      end(reading);
      return stateOf(reading);
    }
    if (reading.isShown) return stateOf(reading);
    reading.isShown = true;
    const isRendered = await settledWithin(reading.rendered, FRAME_PATIENCE);
    if (reading.ended.signal.aborted) return { kind: 'idle' };
    if (!isRendered || !reading.overlay.show()) {
      end(reading);
      page.openInTab(reading.extraction.article);
      return { kind: 'idle' };
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
  async function close(reading: Reading): Promise<PageState> {
    const answered = new Promise<'left' | 'stays'>((resolve) => {
      reading.ended.signal.addEventListener('abort', () => resolve('left'));
      reading.onStay = () => resolve('stays');
      // A frame that does not answer at all has nothing left to save with.
      setTimeout(() => resolve('left'), LEAVE_PATIENCE);
    });
    tell(reading, { kind: 'closing' });
    if ((await answered) === 'stays') return stateOf(reading);
    end(reading);
    return { kind: 'idle' };
  }

  function end(reading: Reading): void {
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

  return {
    /** Takes the article out of the page and loads the reader, unseen. */
    async prepare(): Promise<PageState> {
      const prepared = await reading();
      if (!prepared.extraction.ok) end(prepared);
      setTimeout(() => {
        if (openPopups === 0) discardUnseen();
      }, POPUP_PATIENCE);
      return stateOf(prepared);
    },
    /** Switches Sentences Mode on or off. */
    async toggle(): Promise<PageState> {
      return current?.isShown ? hide() : show(await reading());
    },
    /** Switches Sentences Mode on with what is selected on the page. */
    async readSelection(): Promise<PageState> {
      // The selection is read first: mounting or removing an overlay must not disturb it.
      const extraction = page.extractSelection();
      if (!extraction.ok) return { kind: 'problem', problem: extraction.problem };
      if (current) end(current);
      return show(await begin(() => extraction));
    },
    /** The popup is open: keep what was prepared. Call what is returned when it has closed. */
    popupOpened(): () => void {
      openPopups++;
      return () => {
        openPopups--;
        if (openPopups === 0) discardUnseen();
      };
    },
  };
}

function stateOf({ extraction, isShown }: Reading): PageState {
  if (!extraction.ok) return { kind: 'problem', problem: extraction.problem };
  const { title, canonicalUrl } = extraction.article;
  const sentences = sentencesOf(extraction.article).map((sentence) => sentence.text);
  return { kind: isShown ? 'reading' : 'prepared', title, canonicalUrl, sentences };
}

function extractOr(extract: () => Extraction, cleanUp: () => void): Extraction {
  try {
    return extract();
  } catch (error) {
    cleanUp();
    throw error;
  }
}

function tell(reading: Reading, message: ToReader): void {
  reading.port?.postMessage(message);
}

function settledWithin(promise: Promise<void>, milliseconds: number): Promise<boolean> {
  return Promise.race([promise.then(() => true), after(milliseconds).then(() => false)]);
}

const after = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

function withResolvers() {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
