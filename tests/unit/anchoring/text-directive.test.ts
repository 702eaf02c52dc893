// @vitest-environment node
import { expect, test } from 'vitest';
import { formatTextDirective } from '../../../utils/anchoring/text-directive';

// The Library knows selections by addresses with these in them: they must never come out otherwise.
test.each([
  [{ start: 'The keeper', end: 'old town.' }, 'text=The%20keeper,old%20town.'],
  [{ start: 'One', end: 'One' }, 'text=One,One'],
  [{ start: '', end: '' }, 'text=,'],
  [
    { start: 'a-b, c & d', end: "100% 'so' (there)!*~" },
    "text=a%2Db%2C%20c%20%26%20d,100%25%20'so'%20(there)!*~",
  ],
  [{ start: '항구는', end: '🚢' }, 'text=%ED%95%AD%EA%B5%AC%EB%8A%94,%F0%9F%9A%A2'],
  [{ start: 'Yes.' }, 'text=Yes.'],
  [{ prefix: 'he-said', start: 'Yes.', suffix: 'They left' }, 'text=he%2Dsaid-,Yes.,-They%20left'],
  [{ prefix: 'a', start: 'b', end: 'c', suffix: 'd' }, 'text=a-,b,c,-d'],
  [{ start: 'half \uD83D' }, 'text=half%20%EF%BF%BD'],
])('%j is written %s', (words, text) => {
  expect(formatTextDirective(words)).toBe(text);
});
