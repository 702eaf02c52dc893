import { type CopyOf, EMPTY_COPY, type LibraryCopy, STORES, type StoreName } from './copy';

/** UTF-16 code units, as JSON, of a part: Chromium refuses messages of 64 MiB. */
const PART_SIZE = 4_000_000;

/**
 * A copy cut into parts that fit a message each, articles first; at least one, and none is empty
 * but that of an empty copy. A record that is larger than a part is a part of its own.
 */
export function* partsOf(copy: LibraryCopy, limit = PART_SIZE): Generator<LibraryCopy> {
  let part = emptyPart();
  let size = 0;
  for (const store of STORES) {
    for (const record of copy[store]) {
      const length = JSON.stringify(record).length;
      if (size > 0 && size + length > limit) {
        yield part as unknown as LibraryCopy;
        part = emptyPart();
        size = 0;
      }
      part[store].push(record);
      size += length;
    }
  }
  yield part as unknown as LibraryCopy;
}

const emptyPart = () =>
  Object.fromEntries(Object.keys(EMPTY_COPY).map((store) => [store, []])) as unknown as Record<
    StoreName,
    CopyOf<StoreName>[]
  >;
