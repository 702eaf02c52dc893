import { takePageSnapshot } from '../overlay/page-snapshot';
import type { PickerAct, PickerTexts } from './bar';
import { createChoice, type Direction } from './choice';
import { type Listen, listenToKeys, listenToPointer, type Picking } from './input';
import { setStage } from './stage';

export interface PickOptions {
  readonly document: Document;
  readonly window: Window;
  readonly texts: PickerTexts;
  /** The reader has taken a block, with so much text in it; the picker is gone already. */
  onTake(block: Element, amount: number): void;
  /** Whether a person made the event; what the page's scripts make up is the page's own affair. */
  isReal?(event: Event): boolean;
}

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
  let isDrawing = false;

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

  const point = (x: number, y: number) => choice.point(elementAt(document, stage.host, x, y));
  const picking: Picking = { stage, point, act, draw };
  const listen: Listen = (types, listener, passive = false) => {
    for (const type of types) {
      const onEvent = (event: Event) => {
        if (isReal(event)) listener(event);
      };
      window.addEventListener(type, onEvent, { capture: true, passive, signal });
    }
  };
  listenToPointer(picking, listen);
  listenToKeys(picking, listen, window);
  listen(['scroll', 'resize'], draw, true);

  const { innerWidth, innerHeight } = window;
  const middle = elementAt(document, stage.host, innerWidth / 2, innerHeight / 2);
  choice.point(middle ?? document.body);
  draw();
  return stop;
}

/** What the page shows at a point, open shadow roots included, without what we show over it. */
function elementAt(document: Document, ours: Element, x: number, y: number): Element | null {
  let found = document.elementsFromPoint(x, y).find((element) => element !== ours) ?? null;
  for (;;) {
    const inner: Element | null = found?.shadowRoot?.elementFromPoint(x, y) ?? null;
    if (!inner || inner === found) return found;
    found = inner;
  }
}
