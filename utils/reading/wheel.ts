/** Milliseconds without a turn after which the next one is a new movement. */
const PAUSE_MS = 150;
/** Pixels a touchpad travels for a step. */
const STEP_PX = 40;
/** A turn this many times stronger than the weakest since the last step is a new push. */
const NEW_PUSH = 2.5;
const MAX_STEPS_PER_EVENT = 3;
/** What one notch of a wheel counts in the legacy measure, everywhere. */
const NOTCH_DELTA = 120;
/** In the legacy measure a touchpad's pixels count threefold: in Chromium and Firefox, 2026-11. */
const TOUCHPAD_FACTOR = 3;

/** The parts of a wheel event that matter here. */
export interface WheelTurn {
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
export function createWheelSteps(): (turn: WheelTurn) => number {
  let lastTime = Number.NEGATIVE_INFINITY;
  let travelled = 0;
  /** The weakest turn since this push made its step and began to run out; null before the step. */
  let weakest: number | null = null;
  let isGaining = false;

  return ({ deltaY, deltaMode, wheelDelta, time }) => {
    const isNew = time - lastTime > PAUSE_MS;
    lastTime = time;
    if (deltaY === 0) return 0;
    const direction = Math.sign(deltaY);
    const isTouchpad = Math.abs(wheelDelta) === Math.abs(deltaY) * TOUCHPAD_FACTOR;
    const isWhole = wheelDelta !== 0 && wheelDelta % NOTCH_DELTA === 0;
    if (deltaMode > 0 || (isWhole && !isTouchpad)) {
      const notches = deltaMode > 0 ? 1 : Math.abs(wheelDelta) / NOTCH_DELTA;
      return direction * Math.min(MAX_STEPS_PER_EVENT, notches);
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
    if (Math.abs(travelled) < STEP_PX) return 0;
    weakest = strength;
    isGaining = true;
    return direction;
  };
}
