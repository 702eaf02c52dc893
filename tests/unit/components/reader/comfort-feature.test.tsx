import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../../utils/settings';
import { depsOf, modelOf, press, renderReader } from '../../../support/components/reader';
import { articleOf } from '../../../support/sample-article';

afterEach(cleanup);

function open() {
  const deps = depsOf();
  const onClose = vi.fn();
  renderReader(modelOf(articleOf(['One.', 'Two.', 'Three.'])), { deps, onClose });
  press(',');
  return { comfort: () => deps.settings.value.comfort, onClose };
}
const panel = () => screen.queryByRole('dialog', { name: 'Comfort' });

test('a key opens the panel with the focus in it, the same button and Escape close it', async () => {
  const { onClose } = open();
  expect(panel()).not.toBeNull();
  await vi.waitFor(() => expect(panel()?.contains(document.activeElement)).toBe(true));
  press('Escape', document.activeElement ?? document.body);
  await vi.waitFor(() => expect(panel()).toBeNull());
  expect(onClose).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole('button', { name: 'Comfort' }));
  await vi.waitFor(() => expect(panel()).not.toBeNull());
});

test('theme, font, size and the rest are set there', () => {
  const { comfort } = open();
  fireEvent.click(screen.getByRole('radio', { name: 'Sepia' }));
  fireEvent.click(screen.getByRole('radio', { name: 'Dyslexia-friendly' }));
  fireEvent.click(screen.getByRole('radio', { name: 'Justified' }));
  fireEvent.input(screen.getByRole('slider', { name: 'Text size' }), { target: { value: '31' } });
  expect(comfort()).toMatchObject({
    theme: 'sepia',
    font: 'dyslexia',
    align: 'justify',
    size: 31,
  });
});

test('one click brings the usual look back', () => {
  const { comfort } = open();
  fireEvent.click(screen.getByRole('radio', { name: 'Dark' }));
  fireEvent.input(screen.getByRole('slider', { name: 'Line width' }), { target: { value: '50' } });
  fireEvent.click(screen.getByRole('button', { name: 'Back to the usual look' }));
  expect(comfort()).toEqual(DEFAULT_SETTINGS.comfort);
});

test('in the panel the arrows move sliders, not sentences', () => {
  open();
  const slider = screen.getByRole('slider', { name: 'Text size' });
  const position = () => document.querySelector('.position')?.textContent;
  const before = position();
  press('ArrowRight', slider);
  press('j', slider);
  expect(position()).toBe(before);
});
