/** CSS pixels a finger travels at least, and milliseconds it takes at most. */
const LEAST_TRAVEL = 48;
const LONGEST = 800;
/** How much further it goes along one axis than across it. */
const STRAIGHT = 1.5;

/** A finger's way over the screen. */
export interface Stroke {
  /** CSS pixels, to the right and down. */
  readonly x: number;
  readonly y: number;
  readonly milliseconds: number;
}

/**
 * The step a swipe means: the next sentence is pulled in from where the text runs to, or from below.
 *
 * @param withVertical whether up and down count, where nothing scrolls.
 */
export function swipeStep(stroke: Stroke, dir: 'ltr' | 'rtl', withVertical: boolean): -1 | 0 | 1 {
  const { x, y, milliseconds } = stroke;
  if (milliseconds > LONGEST) return 0;
  const [across, along] = [Math.abs(x), Math.abs(y)];
  if (across >= LEAST_TRAVEL && across > along * STRAIGHT) {
    return x < 0 === (dir === 'ltr') ? 1 : -1;
  }
  if (withVertical && along >= LEAST_TRAVEL && along > across * STRAIGHT) return y < 0 ? 1 : -1;
  return 0;
}
