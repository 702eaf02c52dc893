import { type Timestamp, tick } from './clock';
import { type LibraryDatabase, SCHEMA, type Stamp } from './database';
import { randomId } from './identity';

/** Stamps one version of a record: its first, or the one after `previous`. */
export type Stamper = (previous?: Stamp) => Stamp;

/**
 * A stamper for the transaction under way, which must include `meta` for writing: the clock moves
 * on in the same act as the records it stamps.
 *
 * @param now wall-clock milliseconds since 1970.
 */
export async function stampWith(db: LibraryDatabase, now: number): Promise<Stamper> {
  const device = (await db.meta.get('device'))?.value ?? randomId();
  const last: Timestamp = (await db.meta.get('clock'))?.value ?? '';
  const updatedAt = tick(last, now, device);
  await db.meta.bulkPut([
    { key: 'device', value: device },
    { key: 'clock', value: updatedAt },
  ]);
  return (previous) => ({
    schema: SCHEMA,
    createdAt: previous?.createdAt ?? new Date(now).toISOString(),
    updatedAt,
    deviceId: device,
    rev: (previous?.rev ?? 0) + 1,
    deletedAt: previous?.deletedAt ?? 0,
  });
}

/** Sorts records by the time they were created at, the oldest first; of one time, by id. */
export function byAge(a: Aged, b: Aged): number {
  const order = ({ createdAt, id }: Aged) => `${createdAt} ${id}`;
  return order(a) < order(b) ? -1 : 1;
}

type Aged = Pick<Stamp, 'createdAt'> & { readonly id: string };
