import { type OpenReader, tell } from '../open-reader';
import { hostOf, isConcealed } from './concealed';
import { keepFromCovering } from './keep-from-covering';
import { keepFromLeaving } from './keep-from-leaving';
import { type OnTop, onTop } from './on-top';
import { isHiddenByUs, type TakeBack, takingBack } from './take-back';
import type { ShadowRootOf } from './top-layer';

/** Milliseconds between two looks at the reader. */
const LOOK_EVERY_MS = 300;
/** Milliseconds until a frame that is not laid out is looked at again: keys go to the page meanwhile. */
const LOOK_AGAIN_MS = 60;
/**
 * Looks in a row at a reader that cannot be seen. One is a hiccup: a window that is resized, a tab that
 * comes to the front. After two the page has done it, and the dialog is put on top again; after four
 * that has not helped, and the reader is given up.
 */
const LOOKS_TO_BLAME = 2;
const MOST_LOOKS_UNSEEN = 4;

/** What browsers do differently, and what is done once the page has taken the frame away. */
export interface GuardDeps {
  readonly shadowRootOf: ShadowRootOf;
  /** Whether a filter of the root element reaches the top layer. */
  readonly doesFilterReach: boolean;
  /** Called once the page has taken the frame out of its document. */
  onLost(): void;
}

/**
 * Watches the page while the reader is over it: whether the page takes the focus from a field, paints
 * something over the reader, hides it or takes it away. What can be put right is, and told to the
 * reader, who decides; for the rest it is told that it is over here.
 */
export function guardReader(reader: OpenReader, window: Window, deps: GuardDeps): void {
  if (reader.isGuarded) return;
  reader.isGuarded = true;
  const { document } = window;
  const { frame } = reader.overlay;
  const { signal } = reader.ended;
  const dialog = frame.closest('dialog');
  if (!dialog) {
    deps.onLost();
    return;
  }
  const takeBack = takingBack(reader);
  reader.onWrite = takeBack.onWrite;
  const look = lookAt(reader, onTop(reader.overlay, dialog, deps.shadowRootOf), takeBack, deps);

  window.addEventListener(
    'focus',
    (event) => {
      // No other listener of ours or of the page is to move it as well.
      if (takeBack.onFocus()) event.stopImmediatePropagation();
    },
    { capture: true, signal },
  );
  window.addEventListener(
    'keydown',
    (event) => {
      // 2026-11, Chromium 156: now and then a frame believes that it has the focus and the page gets the keys.
      if (!event.isTrusted || event.key === 'Escape') return;
      if (!takeBack.now()) return;
      event.stopImmediatePropagation();
      event.preventDefault();
    },
    { capture: true, signal },
  );
  keepFromCovering(reader, window);
  keepFromLeaving(reader, (window as { navigation?: EventTarget }).navigation);
  let willLook = false;
  const lookSoon = () => {
    if (willLook) return;
    willLook = true;
    // What the page's script opens is open when that has ended, before the next key. What the browser
    // opens is not yet.
    if (reader.writing) queueMicrotask(look);
    window.setTimeout(() => {
      willLook = false;
      look();
    });
  };
  for (const type of ['toggle', 'beforetoggle', 'fullscreenchange'])
    document.addEventListener(type, lookSoon, { capture: true, signal });
  const removals = new MutationObserver(() => look());
  removals.observe(document, { childList: true });
  removals.observe(document.documentElement, { childList: true });
  // One that is not laid out has no size.
  const sizes = new ResizeObserver(() => look());
  sizes.observe(frame);
  const timer = window.setInterval(() => look(), LOOK_EVERY_MS);
  signal.addEventListener('abort', () => {
    removals.disconnect();
    sizes.disconnect();
    window.clearInterval(timer);
  });
  tell(reader, { kind: 'guarded' });
  look();
}

/** What is done at every look. */
function lookAt(reader: OpenReader, top: OnTop, takeBack: TakeBack, deps: GuardDeps): () => void {
  const { frame } = reader.overlay;
  const { ownerDocument: document } = frame;
  let unseen = 0;
  let withoutFocus = 0;
  let wasSeen = true;

  const covered = (isOver: boolean) => tell(reader, { kind: 'fought', how: 'cover', isOver });
  function saySeen(isSeen: boolean): void {
    if (isSeen !== wasSeen) tell(reader, { kind: 'seen', isSeen });
    wasSeen = isSeen;
  }

  /**
   * A frame of the page's that takes the focus gives its window none, but the tab has it all the same; and
   * a page may keep its window's events to itself.
   */
  function missFocus(): void {
    const isInFrame = reader.writing?.hasKeys ?? focusedIn(frame.getRootNode()) === frame;
    const isTaken = !isInFrame && document.hasFocus();
    withoutFocus = isTaken ? withoutFocus + 1 : 0;
    if (withoutFocus < LOOKS_TO_BLAME) return;
    withoutFocus = 0;
    takeBack.now();
  }

  return function look(): void {
    if (reader.ended.signal.aborted) return;
    if (!frame.isConnected || hostOf(frame)?.parentNode !== document.documentElement) {
      deps.onLost();
      return;
    }
    // Lede hides it by itself while a sentence is shown on the page; a tab behind is not drawn.
    if (isHiddenByUs(frame) || document.hidden) {
      unseen = 0;
      return;
    }
    if (!top.begin()) return;
    if (top.isOutranked()) {
      saySeen(false);
      top.raise();
      covered(false);
      takeBack.standStill();
      return;
    }
    const isSeen = !isConcealed(frame, deps.doesFilterReach);
    saySeen(isSeen);
    if (isSeen) {
      missFocus();
      // Something lay over it that does not show from here, and does no longer.
      if (unseen >= LOOKS_TO_BLAME) covered(false);
      unseen = 0;
      return;
    }
    if (unseen >= MOST_LOOKS_UNSEEN) return;
    const isLaidOut = frame.checkVisibility();
    unseen += isLaidOut ? 1 : LOOKS_TO_BLAME;
    if (unseen === LOOKS_TO_BLAME) top.raise();
    if (unseen >= MOST_LOOKS_UNSEEN) covered(true);
    else if (!isLaidOut) window.setTimeout(look, LOOK_AGAIN_MS);
  };
}

const focusedIn = (root: Node): Element | null => (root as ShadowRoot).activeElement;
