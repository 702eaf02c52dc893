// @vitest-environment node
import { expect, test } from 'vitest';
import { present } from '../../../utils/collections/present';

test('of values that may be absent those that are there stay, empty ones among them', () => {
  expect(present(['a', undefined, '', null, 0])).toEqual(['a', '', null, 0]);
});
