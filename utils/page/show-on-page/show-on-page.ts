import { findSentence } from '../../anchoring/find-on-page';
import type { QuoteSelector } from '../../contract/annotations';
import { hideFrame } from './hide-frame';
import { highlight } from './highlight';
import { readPageText } from './page-text';
import { type ShowOnPageTexts, showReturnButton } from './return-button';

export interface ShowOptions {
  readonly document: Document;
  readonly window: Window;
  /** The reader's frame, on the screen. */
  readonly frame: HTMLIFrameElement;
  readonly quote: QuoteSelector;
  readonly texts: ShowOnPageTexts;
  /** Whether a person made the event; what the page's scripts make up leads nowhere. */
  isReal?(event: Event): boolean;
}

/** So many of the likely places are tried: a page may hold a sentence many times, all of them hidden. */
const MAX_TRIED = 20;

/**
 * Shows a sentence where it stands on the page, with the reader's frame hidden until the button or
 * Escape leads back to it.
 *
 * @returns leads back; null when the sentence is not to be seen on the page, and nothing was done.
 */
export function showOnPage(options: ShowOptions): (() => void) | null {
  const { document, window, frame, quote, texts, isReal = (event) => event.isTrusted } = options;
  const range = visibleRange(document, quote);
  if (!range) return null;
  const listening = new AbortController();
  const { signal } = listening;
  const showFrame = hideFrame(frame);
  const unmark = highlight(range);
  const removeButton = showReturnButton(document, texts, (event) => {
    if (isReal(event)) end();
  });
  bringIntoView(range, window);

  function end(): void {
    if (signal.aborted) return;
    listening.abort();
    watching.disconnect();
    unmark();
    removeButton();
    showFrame();
  }

  // A site that goes to another of its pages, or a switch, may take the reader away meanwhile.
  const watching = new MutationObserver(() => {
    if (!frame.isConnected) end();
  });
  watching.observe(document.documentElement, { childList: true });

  let isPressed = false;
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing || !isReal(event)) return;
    event.stopImmediatePropagation();
    event.preventDefault();
    // Only when the key comes up again: after that nothing of it is left for page or reader to see.
    if (event.type === 'keydown') isPressed = true;
    else if (isPressed && event.type === 'keyup') end();
  };
  for (const type of ['keydown', 'keyup', 'keypress'] as const) {
    window.addEventListener(type, onKey, { capture: true, signal });
  }
  return end;
}

/** The likeliest place of the sentence that is to be seen: a page may hold its text hidden, too. */
function visibleRange(document: Document, quote: QuoteSelector): Range | null {
  const page = readPageText(document.body);
  const ranges = findSentence(page.text, quote)
    .slice(0, MAX_TRIED)
    .map((span) => page.range(...span));
  // A page may show a part of itself only once one has scrolled to it.
  return ranges.find(isSeen) ?? ranges.find(isLaidOut) ?? null;
}

const isLaidOut = (range: Range) => range.getClientRects().length > 0;

/** Laid out, and not kept unseen by a style. */
function isSeen(range: Range): boolean {
  const seen = { opacityProperty: true, visibilityProperty: true };
  return isLaidOut(range) && range.startContainer.parentElement?.checkVisibility(seen) === true;
}

function bringIntoView(range: Range, window: Window): void {
  const { startContainer } = range;
  startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  // In a paragraph longer than the window its middle may be far from the sentence.
  const { top, height } = range.getBoundingClientRect();
  const off = top + height / 2 - window.innerHeight / 2;
  if (Math.abs(off) > window.innerHeight / 4) window.scrollBy({ top: off, behavior: 'instant' });
}
