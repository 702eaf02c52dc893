// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { lastTheme, rememberTheme } from '../../../../utils/platform/shared/last-theme';

beforeEach(() => localStorage.clear());

test('the theme of last time is known before any setting is read', () => {
  expect(lastTheme()).toBe('auto');
  rememberTheme('sepia');
  expect(lastTheme()).toBe('sepia');
});

test('what is no theme is not taken for one', () => {
  localStorage.setItem('theme', '"><script>');
  expect(lastTheme()).toBe('auto');
});

test('storage that is closed to us costs nothing but the copy', () => {
  vi.stubGlobal('localStorage', {
    getItem() {
      throw new DOMException('denied', 'SecurityError');
    },
  });
  expect(() => rememberTheme('dark')).not.toThrow();
  expect(lastTheme()).toBe('auto');
  vi.unstubAllGlobals();
});
