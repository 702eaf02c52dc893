/** An edition's times, ISO 8601 in UTC. */
export interface EditionAge {
  readonly id: string;
  /** When it was first read. */
  readonly createdAt: string;
  /** When it was last opened. */
  readonly readAt: string;
}

/** How many of the editions read last are kept. */
export const LAST_EDITIONS = 5;

/**
 * The ids of the editions of one article that need not be kept: not the first, not the last five,
 * and none that something was written on.
 */
export function editionsToDrop(
  editions: readonly EditionAge[],
  writtenOn: ReadonlySet<string | null>,
): string[] {
  const byReading = [...editions].sort((a, b) => (a.readAt > b.readAt ? -1 : 1));
  const first = Math.min(...editions.map(({ createdAt }) => Date.parse(createdAt)));
  return byReading
    .slice(LAST_EDITIONS)
    .filter(({ id, createdAt }) => Date.parse(createdAt) !== first && !writtenOn.has(id))
    .map(({ id }) => id);
}
