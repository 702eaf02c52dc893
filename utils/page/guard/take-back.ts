import { type OpenReader, tell } from '../open-reader';
import { moveFocus } from '../overlay/overlay';

/** Milliseconds within which the page's taking the focus again is the same theft. */
const ONE_THEFT_MS = 100;

/**
 * Milliseconds for which a page that has taken the keys from a field stands still: it cannot take them
 * again before the frame, which has a process of its own, has its caret back. Nobody sees the page
 * meanwhile.
 */
const STAND_STILL_MS = 150;
/** The same for a page that does it again: before a tab has opened. */
const STAND_STILL_AGAIN_MS = 500;

/**
 * A page that takes the focus so many times within so many milliseconds, though nothing is written yet,
 * would take a note's letters as well: sooner where one is begun. Who changes tabs or closes a popup
 * comes back to it once.
 */
const RESTLESS_TIMES = 3;
const RESTLESS_TIMES_BEFORE_NOTE = 2;
const RESTLESS_MS = 1000;

/** Gives the frame the focus that the page has. */
export interface TakeBack {
  /**
   * Gives it back at once. If something was being written, the page has taken it of itself, and the reader
   * is told.
   *
   * @returns false when the page has it from us, or with a frame that was taken away or hidden: that is
   *   told of by itself. 2026-11, Firefox 153: the page gets the focus before a removal can be observed.
   */
  now(): boolean;
  /**
   * The page's window has got it: gives it back if something is being written.
   *
   * @returns whether it was given back; else whoever else moves it may.
   */
  onFocus(): boolean;
  /** Something begins to be written: a page that has just taken the focus would take it again. */
  onWrite(): void;
  /**
   * Has the page stand still, once its script that runs now has ended, if something is being written:
   * it has done something by which keys reach it.
   */
  standStill(): void;
}

export function takingBack(reader: OpenReader): TakeBack {
  const { frame, focus } = reader.overlay;
  let toldAt = Number.NEGATIVE_INFINITY;
  let willStandStill = false;
  let hasStoodStill = false;
  let unasked: readonly number[] = [];

  function tellOfTheft(): void {
    const now = performance.now();
    if (now - toldAt < ONE_THEFT_MS) return;
    toldAt = now;
    tell(reader, { kind: 'fought', how: 'keys', isOver: false });
  }

  /** After the page's script: it may have more to do with the focus. */
  function standStill(): void {
    if (willStandStill || !reader.writing) return;
    willStandStill = true;
    queueMicrotask(() => {
      willStandStill = false;
      const end = performance.now() + (hasStoodStill ? STAND_STILL_AGAIN_MS : STAND_STILL_MS);
      hasStoodStill = true;
      while (performance.now() < end);
    });
  }

  function countUnasked(): void {
    const now = performance.now();
    if (now - (unasked.at(-1) ?? 0) < ONE_THEFT_MS) return;
    unasked = lately().concat(now);
    if (unasked.length >= RESTLESS_TIMES) giveUp();
  }

  const lately = () => unasked.filter((time) => performance.now() - time < RESTLESS_MS);

  function giveUp(): void {
    unasked = [];
    tell(reader, { kind: 'fought', how: 'keys', isOver: true });
  }

  function takeBack(): boolean {
    const isLaidOut = frame.isConnected && frame.checkVisibility();
    if (!isLaidOut || focus.isMoving || isHiddenByUs(frame)) return false;
    // Until the frame says that its field has the focus again.
    if (reader.writing) reader.writing = { ...reader.writing, hasKeys: false };
    moveFocus(frame, focus);
    if (!reader.writing) return true;
    tellOfTheft();
    standStill();
    return true;
  }

  return {
    now: takeBack,
    onFocus() {
      if (reader.writing) return takeBack();
      if (!focus.isMoving) countUnasked();
      return false;
    },
    onWrite() {
      const times = lately().length;
      if (times >= RESTLESS_TIMES_BEFORE_NOTE) giveUp();
      if (times > 0) standStill();
    },
    standStill,
  };
}

/** Lede hides the frame by itself while a sentence is shown on the page. */
export const isHiddenByUs = (frame: HTMLElement): boolean =>
  frame.style.getPropertyValue('visibility') === 'hidden';
