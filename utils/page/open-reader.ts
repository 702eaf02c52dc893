import type { Article, Extraction, UndividedArticle } from '../contract/article';
import type { FirstSight, Opening } from '../contract/first-sight';
import type { PageState } from '../contract/page-services';
import type { Result } from '../contract/result';
import { after, settledWithin } from '../contract/timeout';
import type { WentOn } from '../contract/went-on';
import { countSentences } from '../reading/sentences';
import {
  type FrameLink,
  type FromReader,
  linkFrame,
  type ToReader,
  type Writing,
} from './overlay/frame-port';
import { mountOverlay, type Overlay } from './overlay/overlay';

/** Milliseconds the frame has to answer once it was handed its port: one that is refused never does. */
const ANSWER_TIMEOUT_MS = 3000;
/** Milliseconds the frame has to load, and to show the article: a busy machine needs some. */
const SLOW_TIMEOUT_MS = 6000;

/** What was taken out of the page. */
export type Taken = Extraction<UndividedArticle>;

export interface PageSessionDeps {
  readonly document: Document;
  readonly window: Window;
  /** The reader page's address. */
  readonly readerUrl: string;
  /** The origin of the document that loads there. */
  readonly readerOrigin: string;
  /**
   * Has the worker expect a reader's frame in this tab, with a key that nobody else knows: see
   * `frame-port.ts`. Null where the worker does not answer.
   */
  expectFrame(): Promise<string | null>;
  /** In slices, so that a large page does not freeze. */
  extract(): Promise<Taken>;
  extractSelection(): Promise<Taken>;
  extractPicked(element: Element): Promise<Taken>;
  /** The form under which two addresses of one article are the same. */
  identity(url: string): string;
  /** Has the worker prepare what a reader begins with. Rejects where it does not answer. */
  prepareOpening(article: UndividedArticle): Promise<Opening>;
  /** Opens the reader in a tab of its own, where the frame cannot work: the article is kept for it. */
  openInTab(article: Article, wentOn?: WentOn): Promise<Result<void>>;
}

/** One reader on the page, from its preparation until its overlay is gone. */
export interface OpenReader {
  readonly overlay: Overlay;
  readonly extraction: Extraction;
  /**
   * Whether the frame shows the article in time; where it does not, it does not work on this page, or
   * the reader has ended.
   */
  readonly isRendered: () => Promise<boolean>;
  /** How to show the article before the frame does, and the sentence to go on at; null for not at all. */
  readonly sight: { readonly looks: FirstSight; readonly at: number } | null;
  readonly ended: AbortController;
  /** The identity of the address it was taken from. */
  readonly takenFrom: string;
  readonly link: FrameLink;
  isShown: boolean;
  /** The closing under way: who asks again meanwhile gets the same answer. */
  closing: Promise<PageState> | null;
  /** Called when the frame asks to stay open. */
  onStay: () => void;
  /** Called when the frame is done and everything is saved. */
  onLeave: () => void;
  /** Called when the frame has painted what it was told to show. */
  onPainted: () => void;
  /** The frame has the keys, or soon: before, nothing of the reader's is in it. */
  isTakenOver: boolean;
  /** What is being written in it; null for nothing. */
  writing: Writing | null;
  /** Called when something begins to be written in it. */
  onWrite: () => void;
  /** The guard watches it: a frame that is loaded anew asks for that again. */
  isGuarded?: boolean;
}

/**
 * Mounts the reader, unseen, and has the article taken out of the page meanwhile: the frame loads
 * in its own process. Resolves once the article is known; the frame gets it when it has loaded.
 */
export async function prepareReader(
  page: PageSessionDeps,
  extract: () => Promise<Taken>,
  onEscape: () => void,
): Promise<OpenReader> {
  const overlay = mountOverlay(page.document, page.readerUrl, onEscape);
  let markReceived = () => {};
  const received = new Promise<void>((resolve) => {
    markReceived = resolve;
  });
  let markRendered = () => {};
  const rendered = new Promise<void>((resolve) => {
    markRendered = resolve;
  });
  let hear = (_message: FromReader) => {};
  const { frame } = overlay;
  const link = linkFrame(frame, page.expectFrame, page.readerOrigin, (message) => {
    if (message.kind === 'received') markReceived();
    else if (message.kind === 'rendered') markRendered();
    else if (message.kind === 'paper') overlay.tint(message.colour);
    else hear(message);
  });
  await after(0);
  const takenFrom = page.identity(page.window.location.href);
  const opening = await takeArticle(page, extract).catch((error: unknown) => {
    link.close();
    overlay.remove();
    throw error;
  });
  const extraction: Extraction =
    'problem' in opening ? opening : { ok: true, article: opening.article };
  const isRendered = async () =>
    (await settledWithin(link.handedOver, SLOW_TIMEOUT_MS)) &&
    (await settledWithin(received, ANSWER_TIMEOUT_MS)) &&
    settledWithin(rendered, SLOW_TIMEOUT_MS);
  const ended = new AbortController();
  const left = new Promise<false>((resolve) => {
    ended.signal.addEventListener('abort', () => resolve(false));
  });
  const reader: OpenReader = {
    overlay,
    extraction,
    isRendered: () => Promise.race([isRendered(), left]),
    sight:
      'sight' in opening && opening.sight
        ? { looks: opening.sight, at: opening.known?.sentence ?? 0 }
        : null,
    takenFrom,
    ended,
    link,
    isShown: false,
    closing: null,
    onStay: () => {},
    onLeave: () => {},
    onPainted: () => {},
    isTakenOver: false,
    writing: null,
    onWrite: () => {},
  };
  hear = (message) => {
    if (message.kind === 'writing') {
      const isBegun = message.writing !== null && reader.writing === null;
      reader.writing = message.writing;
      if (isBegun) reader.onWrite();
    } else if (message.kind === 'leave') reader.onLeave();
    else if (message.kind === 'painted') reader.onPainted();
    else reader.onStay();
  };
  if ('problem' in opening) return reader;
  const { article, known } = opening;
  tell(reader, { kind: 'article', article, known });
  return reader;
}

async function takeArticle(
  page: PageSessionDeps,
  extract: () => Promise<Taken>,
): Promise<Opening | Extract<Taken, { ok: false }>> {
  const taken = await extract();
  return taken.ok ? page.prepareOpening(taken.article) : taken;
}

/** Says something to the reader's frame, once it is there. */
export function tell(reader: OpenReader, message: ToReader): void {
  reader.link.tell(message);
}

/** What popup and worker get to know of a reader. */
export function stateOf({ extraction, isShown }: OpenReader): PageState {
  if (!extraction.ok) return { kind: 'problem', problem: extraction.problem };
  const { title, canonicalUrl, coverage } = extraction.article;
  const sentenceCount = countSentences(extraction.article);
  return { kind: isShown ? 'reading' : 'prepared', title, canonicalUrl, sentenceCount, coverage };
}
