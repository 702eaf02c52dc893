import { setRootStyle, setStyle } from './inline-style';
import { takePageSnapshot } from './page-snapshot';

/** The reader's frame over the page. */
export interface Overlay {
  readonly frame: HTMLIFrameElement;
  /** True while we move the focus ourselves: the page gets it for a moment then. */
  readonly focus: { isMoving: boolean };
  /** Puts an element over the frame, unseen as it is: the keys stay with the page until it is gone. */
  cover(element: HTMLElement): void;
  /**
   * Shows the overlay above everything and keeps the rest of the page out of reach.
   *
   * @returns false when the page's style keeps it from being seen.
   */
  show(): boolean;
  /**
   * Lets clicks through to the frame, soon before the cover is taken away: a browser learns with the next
   * picture it draws where clicks go, and one in between would be lost.
   */
  letThrough(): void;
  /** Takes the cover away, and gives the frame the focus. */
  uncover(): void;
  /** Fulfilled once nothing covers the frame. */
  readonly uncovered: Promise<void>;
  /** Takes everything away again and puts the page's scroll, focus and selection back. */
  remove(): void;
  /**
   * Gives the page's scrollbars, which stay beside what fills the window, the reader's colour while the
   * overlay is shown: taking them away would have the page laid out anew.
   */
  tint(paper: string): void;
}

const COVER: Readonly<Record<string, string>> = {
  all: 'initial',
  display: 'block',
  position: 'fixed',
  inset: '0',
  width: '100%',
  height: '100%',
  'max-width': 'none',
  'max-height': 'none',
  margin: '0',
  padding: '0',
  border: '0',
  opacity: '1',
  'z-index': '2147483647',
};

/**
 * Puts the reader's frame into the page, laid out but unseen. It sits in a modal `dialog` (the top
 * layer: above every `z-index`, the page behind it inert) in a closed shadow root (out of reach of
 * the page's scripts and of its `window.frames`).
 *
 * @param onEscape called when Escape is pressed while the page, not the frame, has the focus.
 */
export function mountOverlay(document: Document, src: string, onEscape: () => void): Overlay {
  const host = document.createElement('div');
  const dialog = document.createElement('dialog');
  const frame = document.createElement('iframe');
  for (const element of [host, dialog, frame]) {
    setStyle(element, { ...COVER, visibility: 'hidden' }, 'important');
  }
  // Chromium refuses other frames on a page with Cross-Origin-Embedder-Policy: require-corp.
  if ('credentialless' in frame) frame.credentialless = true;
  // The star, as the document that loads has another origin than the address given (`use_dynamic_url`).
  frame.allow = 'clipboard-write *; translator *';
  frame.title = 'Lede';
  frame.src = src;
  // Else opening the dialog would focus the frame at once: see `focusWhenActive`.
  dialog.autofocus = true;
  dialog.append(frame);
  host.attachShadow({ mode: 'closed' }).append(dialog);
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    onEscape();
  });
  document.documentElement.append(host);

  const removed = new AbortController();
  const focus = { isMoving: false };
  let restore = () => {};
  const scrollbars = createScrollbars(document.documentElement);
  let cover: HTMLElement | null = null;
  let uncovered = Promise.resolve();
  let markUncovered = () => {};
  return {
    frame,
    focus,
    cover(element) {
      cover = element;
      uncovered = new Promise((resolve) => {
        markUncovered = resolve;
      });
      // 2026-11, Chromium 156: else opening the dialog focuses the frame, its own `autofocus` or not.
      frame.inert = true;
      // It is seen with the dialog, whose visibility it inherits.
      setStyle(element, { ...COVER, visibility: 'inherit' }, 'important');
      dialog.append(element);
    },
    show() {
      const restoreSnapshot = takePageSnapshot(document);
      const restoreRoot = unhideRoot(document.documentElement);
      restore = () => {
        restoreRoot();
        restoreSnapshot();
      };
      for (const element of [host, dialog, frame]) {
        setStyle(element, { visibility: 'visible' }, 'important');
      }
      scrollbars.show();
      afterPaint(document, () => {
        if (removed.signal.aborted || dialog.open) return;
        dialog.showModal();
        if (!cover) focusWhenActive(document, frame, focus, removed.signal);
      });
      const { width, height } = frame.getBoundingClientRect();
      return host.isConnected && width > 0 && height > 0;
    },
    letThrough() {
      if (cover) setStyle(cover, { 'pointer-events': 'none' }, 'important');
      if (dialog.open) frame.inert = false;
    },
    uncover() {
      if (!cover || removed.signal.aborted) return;
      cover.remove();
      cover = null;
      frame.inert = false;
      // A page on which the dialog is not open yet follows in `afterPaint`.
      if (dialog.open) focusWhenActive(document, frame, focus, removed.signal);
      markUncovered();
    },
    get uncovered() {
      return uncovered;
    },
    remove() {
      removed.abort();
      if (dialog.open) dialog.close();
      host.remove();
      scrollbars.remove();
      restore();
      restore = () => {};
    },
    tint: scrollbars.tint,
  };
}

/** The page's scrollbars: in their own colours until they are shown beside the reader, in its. */
function createScrollbars(root: HTMLElement) {
  let paper: string | null = null;
  let isShown = false;
  let putBack = () => {};
  function paint(): void {
    putBack();
    putBack = () => {};
    if (isShown && paper !== null)
      putBack = setRootStyle(root, 'scrollbar-color', `${paper} ${paper}`);
  }
  return {
    show() {
      isShown = true;
      paint();
    },
    tint(colour: string) {
      paper = colour;
      paint();
    },
    remove() {
      isShown = false;
      paint();
    },
  };
}

/**
 * Moves the focus into the frame as soon as the page has it. While the popup is still open it has
 * not, and Chromium (seen 2026-11, 156) then now and then ends up with the frame believing that it
 * has the focus and the page getting the keys.
 */
function focusWhenActive(
  document: Document,
  frame: HTMLElement,
  focus: Overlay['focus'],
  signal: AbortSignal,
): void {
  if (document.hasFocus()) frame.focus();
  const move = () => signal.aborted || moveFocus(frame, focus);
  document.defaultView?.addEventListener('focus', () => focus.isMoving || setTimeout(move), {
    signal,
  });
}

/** Moves the focus into the frame, wherever in the tab it is. */
export function moveFocus(frame: HTMLElement, focus: Overlay['focus']): void {
  // Focusing what the document thinks is focused already does nothing, so blur first. That gives the
  // focus to the page for a moment, with an event that must not be followed, or it would never end.
  // A page may take it back at either step.
  focus.isMoving = true;
  frame.blur();
  frame.focus();
  focus.isMoving = false;
}

/**
 * Acts once the frame has been painted: opening the dialog makes the page inert, which takes long on a
 * large one, and the reader waits for the frame.
 */
function afterPaint(document: Document, act: () => void): void {
  document.defaultView?.requestAnimationFrame(() => setTimeout(act));
}

/** A page that hides its root element (`* { display: none }`) would hide the top layer with it. */
function unhideRoot(root: HTMLElement): () => void {
  const isHidden = root.ownerDocument.defaultView?.getComputedStyle(root).display === 'none';
  return isHidden ? setRootStyle(root, 'display', 'block') : () => {};
}
