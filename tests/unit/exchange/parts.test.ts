import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EMPTY_COPY, STORES } from '../../../utils/exchange/copy';
import { partsOf } from '../../../utils/exchange/parts';
import { library } from './libraries';

test('the parts of a copy are the copy, and none is larger than it may be', () => {
  fc.assert(
    fc.property(library, fc.integer({ min: 1, max: 3000 }), (copy, limit) => {
      const parts = [...partsOf(copy, limit)];
      for (const store of STORES)
        expect(parts.flatMap((part) => part[store] as unknown[])).toEqual(copy[store]);
      for (const part of parts) {
        const records = STORES.flatMap((store) => part[store] as unknown[]);
        const size = records.reduce<number>((sum, row) => sum + JSON.stringify(row).length, 0);
        expect(size <= limit || records.length === 1).toBe(true);
      }
    }),
  );
});

test('an empty copy is one part', () => {
  expect([...partsOf(EMPTY_COPY)]).toEqual([EMPTY_COPY]);
});
