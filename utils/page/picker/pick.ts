import { takePageSnapshot } from '../overlay/page-snapshot';
import type { PickerAct, PickerTexts } from './bar';
import { createChoice, type Direction } from './choice';
import { setStage } from './stage';

export interface PickOptions {
  readonly document: Document;
  readonly window: Window;
  readonly texts: PickerTexts;
  /** The reader has taken a block; the picker is gone already. */
  onTake(block: Element, amount: number): void;
  /** Whether a person made the event; what the page's scripts make up is the page's own affair. */
  isReal?(event: Event): boolean;
}

/** Pointer events that must not reach the page: nothing there may be opened, pressed or dragged. */
const PRESSES =
  'pointerdown pointerup mousedown mouseup click auxclick dblclick contextmenu dragstart'.split(
    ' ',
  );
/** Kept from the page as well, but not from the browser, which scrolls by them. */
const TOUCHES = 'touchstart touchend touchmove touchcancel'.split(' ');
const MOVES = 'pointermove mousemove pointerover mouseover pointerout mouseout'.split(' ');

const KEYS: Readonly<Record<string, Direction | PickerAct>> = {
  ArrowUp: 'wider',
  ArrowDown: 'narrower',
  ArrowLeft: 'previous',
  ArrowRight: 'next',
  Enter: 'take',
  Escape: 'cancel',
};

/**
 * Lets the reader pick a block of the page by mouse, touch or keys. The page's own nodes are not
 * changed, and its handlers see none of it, but for those it had on the window's capture phase before.
 *
 * @returns ends it, with everything as before.
 */
export function startPicking(options: PickOptions): () => void {
  const { document, window, texts, onTake, isReal = (event) => event.isTrusted } = options;
  const restore = takePageSnapshot(document);
  const choice = createChoice();
  const stage = setStage(document, texts);
  const listening = new AbortController();
  const { signal } = listening;
  let pointer = { x: Number.NaN, y: Number.NaN };
  let isDrawing = false;
  let pressed = '';

  function stop(): void {
    if (signal.aborted) return;
    listening.abort();
    stage.remove();
    restore();
  }

  /** Once a frame at most; the page may also have thrown the stage out. */
  function draw(): void {
    if (isDrawing) return;
    isDrawing = true;
    window.requestAnimationFrame(() => {
      isDrawing = false;
      if (signal.aborted) return;
      if (stage.host.isConnected) stage.outline(choice.block, choice.amount);
      else stop();
    });
  }

  function take(): void {
    const { block, amount } = choice;
    if (!block || !amount) return;
    stop();
    onTake(block, amount);
  }

  function act(what: Direction | PickerAct): void {
    if (what === 'cancel') stop();
    else if (what === 'take') take();
    else {
      choice.move(what);
      choice.block?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      draw();
    }
  }

  function under(x: number, y: number): Element | null {
    let found = document.elementsFromPoint(x, y).find((element) => element !== stage.host) ?? null;
    for (;;) {
      const inner: Element | null = found?.shadowRoot?.elementFromPoint(x, y) ?? null;
      if (!inner || inner === found) return found;
      found = inner;
    }
  }

  function onClick(event: MouseEvent, isTouch: boolean): void {
    const { clientX: x, clientY: y, detail } = event;
    // A click made by a key has no place of its own.
    const meant = stage.actAt(detail === 0 && event.target === stage.host ? null : { x, y });
    if (meant) act(meant);
    if (meant || event.button !== 0 || stage.isOnBar(x, y)) return;
    const isOther = choice.point(under(x, y));
    // A finger cannot hover: the first tap shows the block, the next one on it takes it.
    if (isTouch && isOther) draw();
    else take();
  }

  function onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    event.stopImmediatePropagation();
    let what = KEYS[event.key];
    // Enter on one of the bar's buttons presses that button.
    if (!what || (event.key === 'Enter' && stage.actAt(null))) return;
    event.preventDefault();
    if (what === 'take' || what === 'cancel') {
      // Only when the key comes up again: after that nothing of it is left for the page to see.
      if (event.type === 'keydown') pressed = event.key;
      else if (event.type === 'keyup' && pressed === event.key) act(what);
      return;
    }
    if (event.type !== 'keydown') return;
    const isMirrored = window.getComputedStyle(document.documentElement).direction === 'rtl';
    if (isMirrored && what === 'next') what = 'previous';
    else if (isMirrored && what === 'previous') what = 'next';
    act(what);
  }

  let isTouch = false;
  const hear = (types: readonly string[], listener: (event: Event) => void, passive = false) => {
    for (const type of types) {
      const hearing = (event: Event) => {
        if (isReal(event)) listener(event);
      };
      window.addEventListener(type, hearing, { capture: true, passive, signal });
    }
  };
  hear(PRESSES, (event) => {
    event.stopImmediatePropagation();
    event.preventDefault();
    if (event.type === 'pointerdown') isTouch = (event as PointerEvent).pointerType === 'touch';
    if (event.type === 'click') onClick(event as MouseEvent, isTouch);
  });
  hear(TOUCHES, (event) => event.stopImmediatePropagation(), true);
  hear(MOVES, (event) => {
    event.stopImmediatePropagation();
    const { clientX: x, clientY: y, pointerType } = event as PointerEvent;
    // Scrolling under a pointer at rest, as keys do, reports a move that nobody made.
    const hasMoved = x !== pointer.x || y !== pointer.y;
    if (event.type !== 'pointermove' || pointerType === 'touch' || !hasMoved) return;
    pointer = { x, y };
    if (!stage.isOnBar(x, y) && choice.point(under(x, y))) draw();
  });
  hear(['keydown', 'keyup', 'keypress'], (event) => onKey(event as KeyboardEvent));
  hear(['scroll', 'resize'], draw, true);

  choice.point(under(window.innerWidth / 2, window.innerHeight / 2) ?? document.body);
  draw();
  return stop;
}
