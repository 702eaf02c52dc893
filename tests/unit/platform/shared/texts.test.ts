import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { rememberTexts, translate } from '../../../../utils/platform/shared/texts';

const TEXTS: Readonly<Record<string, string>> = {
  notSaved: 'Not saved yet. $1',
  position: '$1 of $2',
  saving: 'Saving…',
};
const getMessage = vi.fn<(name: string, values?: string[]) => string>();

beforeEach(() => {
  getMessage.mockImplementation((name, values = []) =>
    (TEXTS[name] ?? '').replace(/\$(\d)/g, (_place, n) => values[n - 1] ?? ''),
  );
  Object.assign(browser.i18n, { getMessage });
});

const reloadExtension = () =>
  getMessage.mockImplementation(() => {
    throw new Error('Extension context invalidated.');
  });

test('texts come from the browser, with their values', () => {
  expect(translate('position', 3, 16)).toBe('3 of 16');
});

test('a page whose extension was reloaded under it goes on with the texts it knows', () => {
  translate('position', 1, 16);
  rememberTexts(['notSaved', 'saving']);
  reloadExtension();
  expect(translate('position', 2, 16)).toBe('2 of 16');
  expect(translate('notSaved', 'Lede was updated.')).toBe('Not saved yet. Lede was updated.');
  expect(translate('saving')).toBe('Saving…');
});

test('a text that was never asked for is empty then: nothing on the screen breaks over it', () => {
  reloadExtension();
  expect(translate('undo')).toBe('');
});
