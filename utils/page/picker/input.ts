import type { PickerAct } from './bar';
import type { Direction } from './choice';
import type { Stage } from './stage';

/** What pointer and keys can do. */
export interface Picking {
  readonly stage: Stage;
  /** Chooses the block at a point of the window. Returns whether that is another one. */
  point(x: number, y: number): boolean;
  act(what: Direction | PickerAct): void;
  /** Has the choice shown. */
  draw(): void;
}

/** Listens on the window for what a person does, before the page can. */
export type Listen = (
  types: readonly string[],
  listener: (event: Event) => void,
  passive?: boolean,
) => void;

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

/** Chooses by pointing, takes by a click or a second tap, and keeps all of it from the page. */
export function listenToPointer(picking: Picking, listen: Listen): void {
  const { stage, point, act, draw } = picking;
  let last = { x: Number.NaN, y: Number.NaN };
  let isTouch = false;

  function onClick(event: MouseEvent): void {
    const { clientX: x, clientY: y, detail } = event;
    // A click made by a key has no place of its own.
    const meant = stage.actAt(detail === 0 && event.target === stage.host ? null : { x, y });
    if (meant) act(meant);
    if (meant || event.button !== 0 || stage.isOnBar(x, y)) return;
    const isOther = point(x, y);
    // A finger cannot hover: the first tap shows the block, the next one on it takes it.
    if (isTouch && isOther) draw();
    else act('take');
  }

  listen(PRESSES, (event) => {
    event.stopImmediatePropagation();
    event.preventDefault();
    if (event.type === 'pointerdown') isTouch = (event as PointerEvent).pointerType === 'touch';
    if (event.type === 'click') onClick(event as MouseEvent);
  });
  listen(TOUCHES, (event) => event.stopImmediatePropagation(), true);
  listen(MOVES, (event) => {
    event.stopImmediatePropagation();
    const { clientX: x, clientY: y, pointerType } = event as PointerEvent;
    // Scrolling under a pointer at rest, as keys do, reports a move that nobody made.
    const hasMoved = x !== last.x || y !== last.y;
    if (event.type !== 'pointermove' || pointerType === 'touch' || !hasMoved) return;
    last = { x, y };
    if (!stage.isOnBar(x, y) && point(x, y)) draw();
  });
}

/** Chooses, takes and cancels by keys; the page sees none that has no Ctrl, Alt or Meta with it. */
export function listenToKeys({ stage, act }: Picking, listen: Listen, window: Window): void {
  let pressed = '';

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
    const { documentElement } = window.document;
    const isMirrored = window.getComputedStyle(documentElement).direction === 'rtl';
    if (isMirrored && what === 'next') what = 'previous';
    else if (isMirrored && what === 'previous') what = 'next';
    act(what);
  }

  listen(['keydown', 'keyup', 'keypress'], (event) => onKey(event as KeyboardEvent));
}
