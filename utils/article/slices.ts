import { after } from '../contract/timeout';

/** After this much work without a pause the page is let do its own. */
const MAX_SLICE_MS = 24;

/** Runs a generator to its end without pausing where it yields. */
export function atOnce<T>(work: Generator<void, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** Runs a generator to its end; where it yields and {@link MAX_SLICE_MS} have passed, other tasks of the page come first. */
export async function inSlices<T>(work: Generator<void, T>): Promise<T> {
  let start = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() - start < MAX_SLICE_MS) continue;
    await after(0);
    start = performance.now();
  }
}
