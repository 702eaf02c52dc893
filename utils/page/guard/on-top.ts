import type { Overlay } from '../overlay/overlay';
import { inTopLayer, isInTopLayer, type ShadowRootOf } from './top-layer';

/** Looking into shadow roots takes longer: it is done at every so many looks. */
const DEEP_LOOK_EVERY = 4;

/** The reader's dialog among what the page puts in the top layer, where the last one shown is on top. */
export interface OnTop {
  /** False until the dialog is open for the first time: it is opened once the frame was painted. */
  begin(): boolean;
  /** Whether the page has put something above the dialog since that was last put on top. */
  isOutranked(): boolean;
  /** Puts the dialog on top again, with the focus in the frame. */
  raise(): void;
}

export function onTop(
  { frame, focus }: Overlay,
  dialog: HTMLDialogElement,
  shadowRootOf: ShadowRootOf,
): OnTop {
  const { ownerDocument: document } = frame;
  /** What was open when the dialog was put on top: it is painted below. */
  let below: Set<Element> | null = null;
  let looks = 0;

  const inPage = (isDeep: boolean) => {
    const open = inTopLayer(document, isDeep ? shadowRootOf : undefined);
    // Our own shadow root is one of the page's.
    open.delete(dialog);
    return open;
  };

  function raise(): void {
    // First of all: until then the page has the keys.
    focus.isMoving = true;
    dialog.close();
    dialog.showModal();
    frame.focus();
    focus.isMoving = false;
    const lower = inPage(true);
    below = lower;
    for (const element of lower) {
      // What closes and opens again is on top again, even within one turn of the page's script.
      element.addEventListener('beforetoggle', () => lower.delete(element), { once: true });
    }
  }

  return {
    begin() {
      if (below) return true;
      if (!dialog.open) return false;
      below = new Set();
      // What the page has opened meanwhile may be above or below.
      if (inPage(true).size > 0) raise();
      return true;
    },
    isOutranked() {
      if (!dialog.open) return true;
      const open = inPage(++looks % DEEP_LOOK_EVERY === 0);
      for (const element of below ?? []) if (!isInTopLayer(element)) below?.delete(element);
      return [...open].some((element) => !below?.has(element));
    },
    raise,
  };
}
