import { describe, expect, it, test } from 'vitest';
import { isArticlePage } from '../../../utils/article/is-article-page';
import { addressKind } from '../../../utils/article/story-address';

describe('An address says', () => {
  it.each([
    'https://news.example/',
    'https://news.example/index.html',
    'https://news.example/search/ferries',
    'https://news.example/news?q=ferry',
    'https://news.example/tag/old-harbour-ferry-line',
    'https://news.example/author/mara-ellison-of-the-quay',
    'https://news.example/world/page/2',
    'https://news.example/world/latest',
    'not an address',
  ])('listing: %s', (url) => expect(addressKind(url)).toBe('listing'));

  it.each([
    'https://news.example/2026/03/14/ferry-returns-to-the-old-harbour',
    'https://news.example/news/world-europe-60506682',
    'https://news.example/articles/AST1F4445T1F',
    'https://news.example/view.jsp?id=284190',
    'https://news.example/c_1129981476.htm',
    'https://news.example/ferry-returns-home',
    'https://news.example/기사/항구로-돌아온-오래된-배',
    'https://news.example/%E6%B8%AF%E3%81%AB%E6%88%BB%E3%81%A3%E3%81%9F%E8%88%B9%E3%81%AE%E8%A9%B1',
  ])('story: %s', (url) => expect(addressKind(url)).toBe('story'));

  it.each([
    'https://news.example/world',
    'https://news.example/world/europe',
    'https://news.example/news/2026',
    'https://news.example/en',
    'https://news.example/%E0%A4%A',
  ])('nothing: %s', (url) => expect(addressKind(url)).toBe('unknown'));
});

const SENTENCE =
  'The old ferry crossed the bay again this morning, with three hundred people on it. ';
const paragraph = `<p>${SENTENCE.repeat(2)}</p>`;
const story = `<article><h1>Ferry returns</h1>${paragraph.repeat(6)}</article>`;
const teaser = (n: number) =>
  `<h3><a href="/story-${n}">A headline about the harbour, number ${n}</a></h3>${paragraph}`;
const teasers = Array.from({ length: 12 }, (_, n) => teaser(n));

const page = (body: string, head = '') => {
  const html = `<!doctype html><html><head><title>T</title>${head}</head><body>${body}</body></html>`;
  return new DOMParser().parseFromString(html, 'text/html');
};
const shared = (type: string) => `<meta property="og:type" content="${type}">`;
const linked = (...types: string[]) =>
  types.map((type) => `<script type="application/ld+json">{"@type":"${type}"}</script>`).join('');

const STORY = 'https://news.example/2026/ferry-returns-to-the-old-harbour';
const SECTION = 'https://news.example/harbour';

test('a story under a story’s address is an article, whatever else it says', () => {
  expect(isArticlePage(page(story), STORY)).toBe(true);
  expect(isArticlePage(page(story, shared('website')), STORY)).toBe(true);
});

test('under an address that says nothing, the page has to call itself an article', () => {
  expect(isArticlePage(page(story), SECTION)).toBe(false);
  expect(isArticlePage(page(story, shared('article')), SECTION)).toBe(true);
  expect(isArticlePage(page(story, linked('NewsArticle')), SECTION)).toBe(true);
  const dated = '<meta property="article:published_time" content="2026-03-14">';
  expect(isArticlePage(page(story, dated), SECTION)).toBe(true);
});

test('a front page opens under no circumstances', () => {
  const front = page(story, shared('article') + linked('NewsArticle'));
  expect(isArticlePage(front, 'https://news.example/')).toBe(false);
  expect(isArticlePage(front, 'https://news.example/?utm_source=letter')).toBe(false);
});

test.each([
  ['each in its box', teasers.map((each) => `<div class="card">${each}</div>`).join('')],
  ['all in one box', `<main>${teasers.join('')}</main>`],
  ['as one link each', teasers.map((_, n) => `<a href="/${n}">${paragraph}</a>`).join('')],
])(
  'a section that tells of many stories, %s, is none, even if it calls itself one',
  (_how, body) => {
    expect(isArticlePage(page(body, shared('article')), SECTION)).toBe(false);
    expect(isArticlePage(page(body, shared('article')), STORY)).toBe(false);
  },
);

test.each(['CollectionPage', 'SearchResultsPage', 'ProfilePage'])('a %s is no article', (type) => {
  expect(isArticlePage(page(story, linked(type, 'NewsArticle')), STORY)).toBe(false);
});

test('a page with a picture and two lines is no article', () => {
  expect(isArticlePage(page(`<h1>Photo</h1><p>${SENTENCE}</p>`, shared('article')), STORY)).toBe(
    false,
  );
});

test('text beside the story does not make one', () => {
  const beside = `<nav>${paragraph.repeat(9)}</nav><footer>${paragraph.repeat(9)}</footer>`;
  expect(isArticlePage(page(beside, shared('article')), STORY)).toBe(false);
});

test('a Korean story needs half the letters', () => {
  const korean =
    '<p>오래된 배가 오늘 아침 삼백 명을 태우고 다시 만을 건넜다고 항구 관계자가 밝혔다.</p>';
  expect(isArticlePage(page(`<article>${korean.repeat(6)}</article>`), STORY)).toBe(true);
});

test('an empty page breaks nothing', () => {
  expect(isArticlePage(page(''), STORY)).toBe(false);
});
