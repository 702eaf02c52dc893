import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { autoBackupSwitch } from '../../../../utils/platform/pages/auto-backup-switch';
import { draftStore, popupDraftStore } from '../../../../utils/platform/pages/drafts';
import { siteAccess } from '../../../../utils/platform/pages/site-access';
import { rememberTheme } from '../../../../utils/platform/shared/last-theme';
import { resetSection, saveSection } from '../../../../utils/platform/shared/settings';
import { DEFAULT_SETTINGS } from '../../../../utils/settings';

const setItem = vi.fn();
vi.stubGlobal('localStorage', { getItem: () => null, setItem });
const refused = { ok: false, error: { code: 'private-window' } };

beforeEach(() => {
  fakeBrowser.reset();
  return () => void Object.assign(browser, { extension: { inIncognitoContext: false } });
});

test('a page is in a private window if the browser says so, and for good once it was told', async () => {
  // A page of its own, before and after: what it was told it does not forget.
  vi.resetModules();
  onTestFinished(() => void vi.resetModules());
  const { isPrivateWindow, rememberPrivateWindow } = await import(
    '../../../../utils/platform/shared/private-window'
  );
  expect(isPrivateWindow()).toBe(false);
  Object.assign(browser, { extension: { inIncognitoContext: true } });
  expect(isPrivateWindow()).toBe(true);
  Object.assign(browser, { extension: { inIncognitoContext: false } });
  rememberPrivateWindow();
  expect(isPrivateWindow()).toBe(true);
});

test('there, no setting, theme, site or draft is kept, and no permission asked for or given back', async () => {
  Object.assign(browser, { extension: { inIncognitoContext: true } });
  const request = vi.fn();
  const remove = vi.fn();
  Object.assign(browser, { permissions: { request, remove } });
  await browser.storage.local.set({ 'site-choice:news.example': '#text' });
  expect(await saveSection('comfort', DEFAULT_SETTINGS.comfort)).toMatchObject(refused);
  expect(await resetSection('comfort')).toMatchObject(refused);
  expect(await siteAccess.askFor('news.example')).toMatchObject(refused);
  expect(await siteAccess.giveBack([])).toMatchObject(refused);
  expect(await siteAccess.forgetChoice('news.example')).toMatchObject(refused);
  expect(await autoBackupSwitch(async () => {}).isPossible()).toBe(false);
  rememberTheme('dark');
  const text = {
    noteId: 'n',
    rev: 0,
    target: { kind: 'article' } as const,
    body: 'A note.',
    sent: null,
  };
  draftStore('https://news.example/story').keep([text]);
  const popup = popupDraftStore('https://news.example/story');
  await popup.load();
  popup.keep([text]);
  expect(await browser.storage.local.get()).toEqual({ 'site-choice:news.example': '#text' });
  expect(await browser.storage.sync.get()).toEqual({});
  expect([request, remove, setItem].flatMap(({ mock }) => mock.calls)).toEqual([]);
});
