import { expect, test } from 'vitest';
import { SIGHT_ROOT, shadowStyles } from '../../../../utils/page/first-sight/shadow-styles';

test.each([
  [':root,[data-theme]{--x:1}', `.${SIGHT_ROOT},[data-theme]{--x:1}`],
  ['@media print{:root{--x:1}}', `@media print{.${SIGHT_ROOT}{--x:1}}`],
  ['a{b:c}html:lang(ko){d:e}', `a{b:c}.${SIGHT_ROOT}:lang(ko){d:e}`],
  ['.html{b:c}', '.html{b:c}'],
])('the root element is the root of the shadow tree: %s', (css, inShadow) => {
  expect(shadowStyles(css)).toBe(inShadow);
});

test.each([
  ['a{top:1rem}', 'a{top:calc(1*var(--rem))}'],
  ['a{margin:-.6rem 2.75rem}', 'a{margin:calc(-.6*var(--rem)) calc(2.75*var(--rem))}'],
  ['a{font:600 .85rem/1.5 serif}', 'a{font:600 calc(.85*var(--rem))/1.5 serif}'],
  ['@media (max-width:30rem){a{top:1em}}', '@media (max-width:30rem){a{top:1em}}'],
])('a length in rem is of our own root, not of the page’s: %s', (css, inShadow) => {
  expect(shadowStyles(css)).toBe(inShadow);
});

test('faces are left out: a shadow tree has none', () => {
  expect(shadowStyles('@font-face{font-family:x;src:url(x)}a{b:c}')).toBe('a{b:c}');
});
