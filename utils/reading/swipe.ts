/** How far a finger must travel, in CSS pixels, and how long it may take. */
const MIN_TRAVEL_PX = 48;
const MAX_DURATION_MS = 800;
/** How much further it goes along one axis than across it. */
const STRAIGHTNESS = 1.5;

/** The movement of a finger from touch to release. */
export interface Stroke {
  /** CSS pixels, to the right and down. */
  readonly x: number;
  readonly y: number;
  readonly milliseconds: number;
}

/**
 * The step a swipe means: a swipe against the direction of the text, or upwards, is the next sentence.
 *
 * @param withVertical whether up and down count, where nothing scrolls.
 */
export function swipeStep(stroke: Stroke, dir: 'ltr' | 'rtl', withVertical: boolean): -1 | 0 | 1 {
  const { x, y, milliseconds } = stroke;
  if (milliseconds > MAX_DURATION_MS) return 0;
  const [across, along] = [Math.abs(x), Math.abs(y)];
  if (across >= MIN_TRAVEL_PX && across > along * STRAIGHTNESS) {
    return x < 0 === (dir === 'ltr') ? 1 : -1;
  }
  if (withVertical && along >= MIN_TRAVEL_PX && along > across * STRAIGHTNESS)
    return y < 0 ? 1 : -1;
  return 0;
}
