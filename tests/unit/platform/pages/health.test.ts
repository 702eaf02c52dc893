// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { Health } from '../../../../utils/contract/health';
import { dismissHealthNews, healthNews } from '../../../../utils/platform/pages/health';

let health: Health;

beforeEach(() => {
  localStorage.clear();
  health = { epoch: 'first', notice: null };
  Object.assign(browser, { extension: { inIncognitoContext: false } });
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation((async () => ({
    ok: true,
    value: health,
  })) as never);
  return () => void Object.assign(browser, { extension: { inIncognitoContext: false } });
});

test('of a library that is as it was there is no news', async () => {
  expect(await healthNews()).toBeNull();
  expect(await healthNews()).toBeNull();
});

test('notes put back are news', async () => {
  health = { epoch: 'first', notice: { kind: 'put-back', notes: 2, of: 3 } };
  expect(await healthNews()).toEqual({ kind: 'put-back', notes: 2, of: 3 });
});

test('another library in the place of the one that was here is lost, until that was seen', async () => {
  await healthNews();
  health = { epoch: 'second', notice: null };
  expect(await healthNews()).toEqual({ kind: 'lost' });
  expect(await healthNews()).toEqual({ kind: 'lost' });
  await dismissHealthNews();
  expect(await healthNews()).toBeNull();
});

test('a private window leaves no trace of the library', async () => {
  Object.assign(browser, { extension: { inIncognitoContext: true } });
  await healthNews();
  expect(localStorage).toHaveLength(0);
});
