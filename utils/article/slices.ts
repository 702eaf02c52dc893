import { after } from '../contract/timeout';

/** The longest the page is kept waiting, in milliseconds. */
const SLICE = 24;

/** Does work that offers pauses without taking any. */
export function atOnce<T>(work: Generator<void, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** Does work that offers pauses, letting the page breathe: no slice is meant to last longer than {@link SLICE}. */
export async function inSlices<T>(work: Generator<void, T>): Promise<T> {
  let start = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() - start < SLICE) continue;
    await after(0);
    start = performance.now();
  }
}
