import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type WentOn, wentOnOf, wentOnParams } from '../../../utils/contract/went-on';

const wentOns: fc.Arbitrary<WentOn> = fc.record({
  after: fc.constantFrom('keys', 'cover', 'end'),
  note: fc.option(fc.string({ minLength: 1 }), { nil: undefined }),
});

test('what an address says of why reading went on is what was put there', () => {
  fc.assert(
    fc.property(wentOns, (wentOn) => {
      const address = `article=x&${new URLSearchParams(wentOnParams(wentOn))}`;
      expect(wentOnOf(new URLSearchParams(address))).toEqual(wentOn);
    }),
  );
});

test('any other address says nothing, and no address makes it throw', () => {
  expect(wentOnOf(new URLSearchParams('article=x&sentence=3'))).toBeNull();
  expect(wentOnOf(new URLSearchParams('after=keys&note='))).toEqual({ after: 'keys' });
  fc.assert(
    fc.property(
      fc.string(),
      (text) => void wentOnOf(new URLSearchParams(`after=end&note=${text}`)),
    ),
  );
});
