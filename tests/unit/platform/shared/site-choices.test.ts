import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  forgetSiteChoice,
  rememberSiteChoice,
  siteChoice,
  sitesWithChoice,
} from '../../../../utils/platform/shared/site-choices';

beforeEach(() => fakeBrowser.reset());

test('a choice is kept for its site alone, until it is forgotten', async () => {
  await rememberSiteChoice('news.example', 'div.story');
  expect(await siteChoice('news.example')).toBe('div.story');
  expect(await siteChoice('www.news.example')).toBeNull();
  await forgetSiteChoice('news.example');
  expect(await siteChoice('news.example')).toBeNull();
});

test('another choice takes the place of the first', async () => {
  await rememberSiteChoice('news.example', 'div.story');
  await rememberSiteChoice('news.example', '#text');
  expect(await siteChoice('news.example')).toBe('#text');
});

test('no selector longer than any that lasts is kept', async () => {
  await rememberSiteChoice('news.example', 'x'.repeat(2001));
  expect(await browser.storage.local.get()).toEqual({});
});

test('storage that fails is as if nothing had been chosen', async () => {
  vi.spyOn(browser.storage.local, 'get').mockRejectedValue(new Error('corrupted'));
  expect(await siteChoice('news.example')).toBeNull();
});

test('the sites with a choice are listed by name, and nothing else that is stored', async () => {
  await rememberSiteChoice('news.example', 'div.story');
  await rememberSiteChoice('a.example', '#text');
  await browser.storage.local.set({ 'settings:comfort': {} });
  expect(await sitesWithChoice()).toEqual(['a.example', 'news.example']);
});
