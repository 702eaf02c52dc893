/** Resolves after this many milliseconds. */
export const after = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** Whether a promise is fulfilled within this many milliseconds. */
export function settledWithin(promise: Promise<void>, milliseconds: number): Promise<boolean> {
  return Promise.race([promise.then(() => true), after(milliseconds).then(() => false)]);
}
