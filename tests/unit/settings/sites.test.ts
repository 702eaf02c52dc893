import { expect, test } from 'vitest';
import { patternOf, siteOf, sitesFor, sitesIn } from '../../../utils/settings/sites';

test('only web pages have a site', () => {
  expect(siteOf('https://www.news.example:8080/a?b#c')).toBe('www.news.example');
  for (const url of ['', 'file:///tmp/a.html', 'about:blank', 'chrome://extensions', 'x']) {
    expect(siteOf(url), url).toBeNull();
  }
});

test('what is asked for is found again among what is granted', () => {
  const [site] = sitesIn([patternOf('news.example')]);
  expect(site).toEqual({ pattern: '*://news.example/*', host: 'news.example' });
});

test('permissions for all sites are no site', () => {
  expect(sitesIn(['<all_urls>', '*://*/*', 'https://*/*', 'file:///*'])).toEqual([]);
});

test('sites come by name', () => {
  const hosts = sitesIn(['https://b.example/*', '*://*.a.example/*']).map((site) => site.host);
  expect(hosts).toEqual(['a.example', 'b.example']);
});

test('a site holds for its host alone, unless the browser was given the subdomains', () => {
  const sites = sitesIn(['*://news.example/*', '*://*.wide.example/*']);
  const holding = (host: string) => sitesFor(host, sites).map((site) => site.host);
  expect(holding('news.example')).toEqual(['news.example']);
  expect(holding('www.news.example')).toEqual([]);
  expect(holding('evilnews.example')).toEqual([]);
  expect(holding('m.wide.example')).toEqual(['wide.example']);
  expect(holding('wide.example')).toEqual(['wide.example']);
  expect(holding('notwide.example')).toEqual([]);
});
