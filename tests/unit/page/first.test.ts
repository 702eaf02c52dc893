import { expect, it } from 'vitest';
import { comesFirst } from '../../../utils/page/first';

it('a script that is injected again while the first is alive is not the first', () => {
  expect(comesFirst('reader', () => true)).toBe(true);
  expect(comesFirst('reader', () => true)).toBe(false);
  expect(comesFirst('another', () => true)).toBe(true);
});

it('a script whose extension was reloaded gives way', () => {
  let isAlive = true;
  expect(comesFirst('left behind', () => isAlive)).toBe(true);
  isAlive = false;
  expect(comesFirst('left behind', () => true)).toBe(true);
});
