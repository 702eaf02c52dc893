/**
 * The items for each key, both in the order in which they come. As `Map.groupBy`, which the oldest
 * Node.js that runs the tests does not have.
 */
export function groupBy<T, K>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** The values that are there, in their order. */
export const present = <T>(values: readonly (T | undefined)[]): T[] =>
  values.filter((value) => value !== undefined);
