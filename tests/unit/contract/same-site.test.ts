import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressIdentity } from '../../../utils/article/address';
import { isOfSameSite } from '../../../utils/contract/same-site';

const isOf = (address: string, page: string) =>
  isOfSameSite(addressIdentity(address), addressIdentity(page));

test.each([
  ['its own address', 'https://news.example/a', 'https://news.example/a'],
  ['another path', 'https://news.example/a', 'https://news.example/b?c#d'],
  ['http for https', 'http://news.example/a', 'https://news.example/a'],
  ['the mobile host', 'https://m.news.example/a', 'https://www.news.example/a'],
  ['the host above', 'https://paper.example/a', 'https://edition.paper.example/a'],
  ['a host below', 'https://edition.paper.example/a', 'https://paper.example/a'],
  [
    'the paper in an AMP cache',
    'https://paper.example/a',
    'https://www.google.com/amp/s/paper.example/a',
  ],
  ['a sentence on it', 'https://paper.example/a#:~:text=b', 'https://paper.example/a'],
  ['a file, a sentence on it', 'file:///a.html#:~:text=b', 'file:///a.html'],
])('a page may speak for %s', (_what, address, page) => {
  expect(isOf(address, page)).toBe(true);
});

test.each([
  ['another site', 'https://evil.example/a', 'https://news.example/a'],
  ['a name that ends alike', 'https://evilnews.example/a', 'https://news.example/a'],
  ['a host beside it', 'https://a.blogs.example/a', 'https://b.blogs.example/a'],
  ['a site under one name without a dot', 'https://news.example/a', 'https://example/a'],
  ['another port', 'https://news.example:8443/a', 'https://news.example/a'],
  ['a name before the at sign', 'https://news.example@evil.example/a', 'https://news.example/a'],
  ['a web page, as a file', 'https://news.example/a', 'file:///a.html'],
  ['another file', 'file:///b.html', 'file:///a.html'],
  ['what is no address', 'a', 'https://news.example/a'],
])('a page may not speak for %s', (_what, address, page) => {
  expect(isOf(address, page)).toBe(false);
});

test('every page may speak for itself, and who may is the same from both sides', () => {
  fc.assert(fc.property(fc.webUrl(), (url) => isOf(url, url)));
  fc.assert(fc.property(fc.webUrl(), fc.webUrl(), (a, b) => isOf(a, b) === isOf(b, a)));
});
