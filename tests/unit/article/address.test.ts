import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressIdentity, canonicalAddress } from '../../../utils/article/address';

const STORY = 'https://news.example/2025/06/pier';

describe('an article has one identity', () => {
  it.each([
    'https://news.example/2025/06/pier/',
    'http://news.example/2025/06/pier',
    'https://www.news.example:443/2025/06/pier#comments',
    'https://m.news.example/2025/06/pier?utm_source=x&utm_medium=y',
    'https://news.example/2025/06/pier?fbclid=abc&gclid=def',
    'https://news.example/2025/06/pier/amp/',
    'https://amp.news.example/2025/06/pier',
    'https://news.example/amp/2025/06/pier',
    'https://news.example/2025/06/pier?outputType=amp',
    'https://news.example/2025/06/pier/print',
    'https://news.example/2025/06/pier?view=print',
    'https://news-example.cdn.ampproject.org/c/s/news.example/2025/06/pier',
    'https://www.google.com/amp/s/news.example/2025/06/pier',
  ])('under %s', (address) => {
    expect(addressIdentity(address)).toBe(STORY);
  });

  it('of which its number is a part, wherever it stands in the query', () => {
    expect(addressIdentity('https://a.example/view?id=284190&utm_source=x')).toBe(
      'https://a.example/view?id=284190',
    );
    expect(addressIdentity('https://a.example/view?b=2&a=1')).toBe(
      addressIdentity('https://a.example/view?a=1&b=2'),
    );
    expect(addressIdentity('https://a.example/view?id=1')).not.toBe(
      addressIdentity('https://a.example/view?id=2'),
    );
  });

  it('that is its own identity', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        const once = addressIdentity(url);
        expect(addressIdentity(once)).toBe(once);
      }),
    );
  });

  it('and whatever is no address stays as it is', () => {
    fc.assert(fc.property(fc.string(), (text) => typeof addressIdentity(text) === 'string'));
    expect(addressIdentity('no address')).toBe('no address');
  });
});

describe('the declared address', () => {
  it('names the article', () => {
    expect(canonicalAddress(`${STORY}-long-title?x=1`, ['/2025/06/pier-1'])).toBe(
      'https://news.example/2025/06/pier-1',
    );
  });

  it.each([
    ['a front page', 'https://news.example/'],
    ['a section', 'https://news.example/2025'],
    ['no address', 'javascript:void(0)'],
    ['another site', 'https://other.example/2025/06/pier-1'],
  ])('is not believed when it is %s', (_, declared) => {
    expect(canonicalAddress(`${STORY}-that-is-rebuilt/slug-of-story`, [declared])).toBe(
      `${STORY}-that-is-rebuilt/slug-of-story`,
    );
  });

  it('is not believed when it loses the article’s number', () => {
    expect(canonicalAddress('https://a.example/view?id=284190', ['https://a.example/view'])).toBe(
      'https://a.example/view?id=284190',
    );
  });
});
