import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  FIRST_QUERY,
  hashOf,
  isNarrowed,
  PERIODS,
  type Query,
  queryOf,
  TABS,
} from '../../../../../components/library/list/query';
import { COLOURS } from '../../../../../utils/contract/annotations';
import { SORTS } from '../../../../../utils/contract/lists';

const value = fc.string({ minLength: 1 });
const query: fc.Arbitrary<Query> = fc.record({
  tab: fc.constantFrom(...TABS),
  text: fc.string(),
  sort: fc.constantFrom(...SORTS),
  descending: fc.boolean(),
  filter: fc.record(
    { article: value, site: value, lang: value, tag: value, colour: fc.constantFrom(...COLOURS) },
    { requiredKeys: [] },
  ),
  days: fc.constantFrom(null, ...PERIODS),
});

test('an address says all of what is shown, and what is usual not at all', () => {
  expect(hashOf(FIRST_QUERY)).toBe('');
  fc.assert(
    fc.property(query, (one) => {
      expect(queryOf(`#${hashOf(one)}`)).toEqual(one);
    }),
  );
});

test('an address that makes no sense shows what is usual', () => {
  expect(queryOf('#view=nonsense&sort=height&days=-3&colour=ultraviolet')).toEqual(FIRST_QUERY);
  fc.assert(
    fc.property(fc.string(), (hash) => {
      expect(TABS).toContain(queryOf(hash).tab);
    }),
  );
});

test('a part of the library alone narrows nothing', () => {
  expect(isNarrowed({ ...FIRST_QUERY, tab: 'kept', text: ' ' })).toBe(false);
  expect(isNarrowed({ ...FIRST_QUERY, filter: { tag: 'ports' } })).toBe(true);
});
