import { signal } from '@preact/signals';
import { cleanup, screen, within } from '@testing-library/preact';
import { beforeEach, expect, test, vi } from 'vitest';
import type { ReaderFeature } from '../../../../components/reader/feature';
import { depsOf, modelOf, press, renderReader } from '../../../support/components/reader';
import { articleOf } from '../../../support/sample-article';

beforeEach(() => cleanup);

const article = articleOf(['One.', 'Two.']);

function open(features: readonly ReaderFeature[], more = {}) {
  renderReader(modelOf(article), { features, ...more });
}

test('the first feature that has something to do at a key gets it', () => {
  const [first, second, third] = [vi.fn(() => false), vi.fn(), vi.fn()];
  open([{ acts: { copy: first } }, { acts: { copy: second } }, { acts: { copy: third } }]);
  press('c');
  expect([first, second, third].map((act) => act.mock.calls.length)).toEqual([1, 1, 0]);
});

test('Escape leaves what a feature has open before it leaves the reader', () => {
  const onClose = vi.fn();
  let isOpen = true;
  const leave = () => {
    if (!isOpen) return false;
    isOpen = false;
    return true;
  };
  open([{ acts: { leave } }], { onClose });
  press('Escape');
  expect(onClose).not.toHaveBeenCalled();
  press('Escape');
  expect(onClose).toHaveBeenCalledOnce();
});

test('a key that was dealt with elsewhere does nothing here', () => {
  const copy = vi.fn();
  open([{ acts: { copy } }]);
  document.body.addEventListener('keydown', (event) => event.preventDefault(), { once: true });
  press('c');
  expect(copy).not.toHaveBeenCalled();
});

test('a decoration that changes is shown on its own sentence', async () => {
  const colour = signal<string | undefined>(undefined);
  const asked = vi.fn();
  const decorate = (n: number) => {
    asked(n);
    return { 'data-colour': n === 1 ? colour.value : undefined };
  };
  open([{ decorate }]);
  asked.mockClear();
  colour.value = 'green';
  await vi.waitFor(() =>
    expect(screen.getByText('Two.').getAttribute('data-colour')).toBe('green'),
  );
  expect(asked.mock.calls).toEqual([[1]]);
});

test('what features show stands in its places', () => {
  open([
    {
      Below: ({ n }) => <i>below {n}</i>,
      Tools: ({ n }) => <button type="button">tool {n}</button>,
      Top: () => <button type="button">top</button>,
      Strip: () => <p>strip</p>,
      Panel: () => <p>panel</p>,
    },
  ]);
  expect(screen.getByText('below 1').closest('li')?.textContent).toContain('Two.');
  within(screen.getByRole('contentinfo')).getByText('tool 0');
  expect(screen.getByText('top').closest('.bar')).not.toBeNull();
  screen.getByText('strip');
  screen.getByText('panel');
});

test('the help sheet lists what can be done here, with the keys as they are set', () => {
  open([{ acts: { copy: () => {} } }], {
    deps: depsOf({ shortcuts: { keys: { copy: ['Shift+y'] } } }),
  });
  press('?');
  const help = within(screen.getByRole('dialog'));
  expect(help.getByText('Copy the sentence with its source').previousSibling?.textContent).toBe(
    'Shift Y',
  );
  expect(help.queryByText('Show the translation')).toBeNull();
});
