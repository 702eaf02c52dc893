import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EMPTY_EXPORT, type LibraryExport, STORES } from '../../../utils/contract/records';
import { articleIdOf, partsOf } from '../../../utils/exchange/parts';
import { library } from '../../support/exchange/libraries';

const recordsOf = (part: LibraryExport) => STORES.flatMap((store) => [...part[store]]);
const articlesOf = (part: LibraryExport) => [...new Set(recordsOf(part).map(articleIdOf))];
const sorted = (records: readonly unknown[]) => records.map((one) => JSON.stringify(one)).sort();

test('the parts of a library are the library, and none is larger than it may be', () => {
  fc.assert(
    fc.property(library, fc.integer({ min: 1, max: 3000 }), (held, limit) => {
      const parts = [...partsOf(held, limit)];
      for (const store of STORES)
        expect(sorted(parts.flatMap((part) => [...part[store]]))).toEqual(sorted(held[store]));
      for (const part of parts) {
        const size = recordsOf(part).reduce((sum, row) => sum + JSON.stringify(row).length, 0);
        expect(size <= limit || articlesOf(part).length === 1).toBe(true);
      }
    }),
  );
});

test('what belongs to one article is in one part', () => {
  fc.assert(
    fc.property(library, fc.integer({ min: 1, max: 3000 }), (held, limit) => {
      const ids = [...partsOf(held, limit)].flatMap(articlesOf);
      expect(ids).toEqual([...new Set(ids)]);
    }),
  );
});

test('an empty library is one part', () => {
  expect([...partsOf(EMPTY_EXPORT)]).toEqual([EMPTY_EXPORT]);
});
