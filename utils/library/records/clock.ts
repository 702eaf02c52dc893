import { LATEST_WALL_TIME } from '../../contract/times';

/**
 * A hybrid logical clock (Kulkarni et al. 2014) as text that sorts by time:
 * `<ISO 8601>/<counter>/<device>`. It never runs backwards, whatever the wall clock does, and two
 * devices never write the same value.
 */
export type Timestamp = string;

const COUNTER_DIGITS = 4;
const COUNTER_LIMIT = 16 ** COUNTER_DIGITS;

/**
 * The timestamp after `last`.
 *
 * @param last the newest timestamp this device has written or seen; '' for none.
 * @param now wall-clock milliseconds since 1970.
 */
export function tick(last: Timestamp, now: number, device: string): Timestamp {
  const [lastIso = '', lastCounter = '0'] = last.split('/');
  const lastTime = lastIso ? Date.parse(lastIso) : Number.NEGATIVE_INFINITY;
  if (now > lastTime) return timestampOf(now, 0, device);
  const counter = Number.parseInt(lastCounter, 16) + 1;
  // A counter that is used up borrows the next millisecond.
  return counter < COUNTER_LIMIT
    ? timestampOf(lastTime, counter, device)
    : timestampOf(lastTime + 1, 0, device);
}

function timestampOf(time: number, counter: number, device: string): Timestamp {
  const digits = counter.toString(16).padStart(COUNTER_DIGITS, '0');
  return `${new Date(time).toISOString()}/${digits}/${device}`;
}

/**
 * The clock moved on past records that were written elsewhere, so that what is written next sorts
 * behind them. Not past one beyond {@link LATEST_WALL_TIME}, which no device has written: what is
 * made on such a record says so in `seen`, and replaces it all the same.
 */
export function clockPast(
  clock: Timestamp,
  records: readonly { readonly updatedAt: Timestamp }[],
): Timestamp {
  return records.reduce(
    (latest, { updatedAt }) =>
      updatedAt > latest && updatedAt < LATEST_MOVED ? updatedAt : latest,
    clock,
  );
}

const LATEST_MOVED = new Date(LATEST_WALL_TIME).toISOString();
