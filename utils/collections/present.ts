/** The values that are there, in their order. */
export const present = <T>(values: readonly (T | undefined)[]): T[] =>
  values.filter((value) => value !== undefined);
