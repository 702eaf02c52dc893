/** Milliseconds without a turn after which the next one is a new movement. */
const QUIET = 150;
/** Pixels a touchpad travels for a step. */
const TRAVEL = 40;
/** A turn this many times stronger than the weakest since the last step is a new push. */
const NEW_PUSH = 2.5;
const MOST_AT_ONCE = 3;
/** What one notch of a wheel counts in the legacy measure, everywhere. */
const NOTCH = 120;
/** In the legacy measure a touchpad's pixels count threefold: in Chromium and Firefox, 2026-11. */
const TOUCHPAD = 3;

/** What a wheel event tells. */
export interface Turn {
  /** Down the page is positive. */
  readonly deltaY: number;
  /** 0 for pixels, 1 for lines, 2 for pages. */
  readonly deltaMode: number;
  /** The legacy measure, in which whole notches are multiples of 120; 0 where there is none. */
  readonly wheelDelta: number;
  /** Milliseconds. */
  readonly time: number;
}

/**
 * Makes steps of a wheel's turns: a notch of a wheel is one step, and so is one push on a touchpad,
 * however long it runs on by itself.
 *
 * @returns a function that says by how many sentences to step for a turn.
 */
export function createWheelSteps(): (turn: Turn) => number {
  let lastTime = Number.NEGATIVE_INFINITY;
  let travelled = 0;
  /** The weakest turn since this push made its step and began to run out; null before the step. */
  let weakest: number | null = null;
  let isGaining = false;

  return ({ deltaY, deltaMode, wheelDelta, time }) => {
    const isNew = time - lastTime > QUIET;
    lastTime = time;
    if (deltaY === 0) return 0;
    const direction = Math.sign(deltaY);
    const isTouchpad = Math.abs(wheelDelta) === Math.abs(deltaY) * TOUCHPAD;
    const isWhole = wheelDelta !== 0 && wheelDelta % NOTCH === 0;
    if (deltaMode > 0 || (isWhole && !isTouchpad)) {
      const notches = deltaMode > 0 ? 1 : Math.abs(wheelDelta) / NOTCH;
      return direction * Math.min(MOST_AT_ONCE, notches);
    }
    const strength = Math.abs(deltaY);
    const isTurnedBack = direction !== Math.sign(travelled) && travelled !== 0;
    const isPushed = weakest !== null && !isGaining && strength > weakest * NEW_PUSH + 4;
    if (isNew || isTurnedBack || isPushed) {
      travelled = 0;
      weakest = null;
    }
    travelled += deltaY;
    if (weakest !== null) {
      isGaining &&= strength >= weakest;
      weakest = isGaining ? strength : Math.min(weakest, strength);
      return 0;
    }
    if (Math.abs(travelled) < TRAVEL) return 0;
    weakest = strength;
    isGaining = true;
    return direction;
  };
}
