import { type RecordMeta, revAfter } from '../../contract/records';
import { type LibraryDatabase, SCHEMA } from '../database';
import { type Timestamp, tick } from './clock';
import { randomId } from './identity';

/** The metadata of a record's next version: of its first, or of the one after `previous`. */
export type MetaAfter = (previous?: RecordMeta) => RecordMeta;

/**
 * Moves the clock on for the transaction under way, which must include `meta` for writing: in the
 * same act as the records that get the new time.
 *
 * @param now wall-clock milliseconds since 1970.
 * @returns what gives each record of this transaction its metadata.
 */
export async function advanceClock(db: LibraryDatabase, now: number): Promise<MetaAfter> {
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
    rev: revAfter(previous?.rev ?? 0),
    deletedAt: previous?.deletedAt ?? 0,
    ...lineage(previous, device),
  });
}

/**
 * What a version says of the other devices' versions it was made on, so that merging knows that it
 * replaces them. Most records never leave their device and have neither field.
 */
function lineage(previous: RecordMeta | undefined, device: string): Partial<RecordMeta> {
  if (!previous) return {};
  // Every field has this version's clock again, unless `withClocks` says otherwise.
  const clocks = previous.clocks ? { clocks: {} } : {};
  if (previous.deviceId === device) return clocks;
  const { [device]: _own, ...seen } = previous.seen ?? {};
  return { ...clocks, seen: { ...seen, [previous.deviceId]: previous.updatedAt } };
}

/**
 * The record with the clocks of those of these fields that it has in common with the version before:
 * fields that readers change one by one, so that two devices' changes to different ones both stay.
 */
export function withClocks<T extends RecordMeta>(
  record: T,
  before: T | undefined,
  fields: readonly (keyof T & string)[],
): T {
  if (!before || before.updatedAt === record.updatedAt) return record;
  const isUnchanged = (field: keyof T) =>
    JSON.stringify(before[field]) === JSON.stringify(record[field]);
  const unchanged = fields.filter(isUnchanged);
  if (unchanged.length === 0) return record;
  const clocks = unchanged.map((field) => [field, before.clocks?.[field] ?? before.updatedAt]);
  return { ...record, clocks: Object.fromEntries(clocks) };
}

/** Sorts records by the time they were created at, the oldest first; those of one time by id. */
export function byAge(a: Aged, b: Aged): number {
  const order = ({ createdAt, id }: Aged) => `${createdAt} ${id}`;
  return order(a) < order(b) ? -1 : 1;
}

type Aged = Pick<RecordMeta, 'createdAt'> & { readonly id: string };
