import { expect, test } from 'vitest';
import { createBar } from '../../../../utils/page/picker/bar';

const bar = () =>
  createBar(document, {
    lang: 'en',
    hint: 'Click it.',
    touchHint: 'Tap it.',
    nothing: 'No text.',
    acts: { wider: 'Wider', narrower: 'Narrower', take: 'Take', cancel: 'Cancel' },
    amount: (characters: string) => `${characters} characters`,
  });

test('the bar says what to do, and how much is in the block, as people write numbers', () => {
  const { element, say } = bar();
  say(12345);
  expect(element.textContent).toContain('Click it.');
  expect(element.querySelector('[role="status"]')?.textContent).toBe('12,345 characters');
  say(0);
  expect(element.querySelector('[role="status"]')?.textContent).toBe('No text.');
});

test('every act has a button large enough for a finger', () => {
  const buttons = [...bar().element.querySelectorAll('button')];
  expect(buttons.map((button) => button.textContent)).toEqual([
    'Wider',
    'Narrower',
    'Take',
    'Cancel',
  ]);
  for (const { style } of buttons)
    expect([style.minHeight, style.minWidth]).toEqual(['44px', '44px']);
});

test('a button is known by where it is or that it has the focus', () => {
  const { actOf } = bar();
  expect(actOf((button) => button.textContent === 'Take')).toBe('take');
  expect(actOf(() => false)).toBeNull();
});
