/** How long the harness waits for anything unless the caller says otherwise. */
export const DEFAULT_TIMEOUT = 10_000;

/** How long one command to a browser may take: a script in a page may have real work to do. */
const COMMAND_TIMEOUT = 30_000;

/**
 * Milliseconds between two looks: what is nearly there is seen at once, and what takes longer is not
 * asked for forty times a second, which keeps half a core of Firefox busy.
 */
const FIRST_INTERVAL = 20;
const MAX_INTERVAL = 160;
const INTERVAL_GROWTH = 1.25;

/** Resolves after `ms`; for polling, and for faults that come at a moment of chance. */
export const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Asks `probe` until its answer is truthy, and gives that answer.
 * A probe that throws counts as "not yet" (a document may be between two pages); the last
 * error is told when the time is up, together with `what` was waited for.
 */
export async function waitUntil<T>(
  what: string,
  probe: () => T | Promise<T>,
  timeout = DEFAULT_TIMEOUT,
): Promise<NonNullable<T>> {
  const end = Date.now() + timeout;
  let lastError: unknown;
  let interval = FIRST_INTERVAL;
  do {
    try {
      const answer = await withLimit(what, probe(), Math.max(end - Date.now(), MAX_INTERVAL));
      lastError = undefined;
      if (answer) return answer;
    } catch (error) {
      lastError = error;
    }
    await pause(interval);
    interval = Math.min(MAX_INTERVAL, interval * INTERVAL_GROWTH);
  } while (Date.now() < end);
  const reason = lastError instanceof Error ? ` (last error: ${lastError.message})` : '';
  throw new Error(`Waited ${timeout} ms in vain for ${what}${reason}`, { cause: lastError });
}

/** Rejects, naming `what`, when `answer` does not settle within `timeout` ms. */
export async function withLimit<T>(
  what: string,
  answer: T | Promise<T>,
  timeout = COMMAND_TIMEOUT,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer within ${timeout} ms: ${what}`)), timeout);
  });
  try {
    return await Promise.race([answer, limit]);
  } finally {
    clearTimeout(timer);
  }
}
