/** A range of a text, `[start, end)`, in UTF-16 code units. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** The ranges that reach into `[start, end)`, clipped to it and counted from its start. */
export function clipRanges<R extends TextRange>(
  ranges: readonly R[],
  start: number,
  end: number,
): R[] {
  return ranges
    .filter((range) => range.start < end && range.end > start)
    .map((range) => ({
      ...range,
      start: Math.max(range.start, start) - start,
      end: Math.min(range.end, end) - start,
    }));
}
