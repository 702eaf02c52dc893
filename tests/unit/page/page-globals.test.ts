import { expect, it } from 'vitest';
import { isFirstInjection } from '../../../utils/page/page-globals';

it('a script that is injected again while the first is alive is not the first', () => {
  expect(isFirstInjection('reader', () => true)).toBe(true);
  expect(isFirstInjection('reader', () => true)).toBe(false);
  expect(isFirstInjection('another', () => true)).toBe(true);
});

it('a script whose extension was reloaded gives way', () => {
  let isAlive = true;
  expect(isFirstInjection('left behind', () => isAlive)).toBe(true);
  isAlive = false;
  expect(isFirstInjection('left behind', () => true)).toBe(true);
});
