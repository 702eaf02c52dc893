/**
 * The times a record may have. They are fixed, not "until now": a clock that was wrong for one save
 * would otherwise make every later backup unreadable (decision 18). All are milliseconds since 1970.
 */

/** A clock that has lost its time shows this one. */
export const EARLIEST_TIME = 0;
/** No clock of a device shows more: the kernels' own end between 2037 and 2262. */
export const LATEST_TIME = Date.UTC(3000, 0, 1) - 1;
/**
 * The library's own clock begins no later, and is moved on no further by a file: from here to
 * {@link LATEST_TIME} there is room for all that can be written by hand.
 */
export const LATEST_WALL_TIME = Date.UTC(2900, 0, 1) - 1;

/**
 * The time as the library writes it down, whatever the device's clock shows: never 0, which says of
 * a record that it is not deleted.
 */
export const wallTime = (now: number): number =>
  Math.min(Math.max(Math.trunc(now), EARLIEST_TIME + 1), LATEST_WALL_TIME);
