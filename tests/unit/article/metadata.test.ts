import { describe, expect, it } from 'vitest';
import { articleOf, page, story } from '../../support/article-page';

const ld = (value: unknown) =>
  `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const read = (head: string, before = '<h1>Town to rebuild its pier</h1>', url?: string) =>
  articleOf(page(`<article>${before}<div class="text">${story()}</div></article>`, head), url);

describe('the title', () => {
  it('is the visible headline, without the site that the window title adds', () => {
    expect(read('').title).toBe('Town to rebuild its pier');
  });

  it('loses the site where no headline is in sight', () => {
    expect(read('<meta property="og:site_name" content="The Harbour Post">', '').title).toBe(
      'Town to rebuild its pier',
    );
  });

  it('keeps a dash of its own', () => {
    const title = 'Town to rebuild its pier – and the crane as well';
    expect(read(`<meta property="og:title" content="${title}">`, `<h1>${title}</h1>`).title).toBe(
      title,
    );
  });

  it('is the second-level heading that the data names, where the first is for search engines', () => {
    const before = '<h1>Pier harbour town storm mayor crowns</h1><h2>Nine million for a pier</h2>';
    expect(
      read(ld({ '@type': 'NewsArticle', headline: 'Nine million for a pier' }), before).title,
    ).toBe('Nine million for a pier');
  });
});

describe('the title, where a kicker stands before the headline', () => {
  const headline = 'Town to rebuild its pier';

  it('has it when all the data has it', () => {
    const head = `<meta property="og:title" content="Harbour: ${headline}">${ld({ '@type': 'NewsArticle', headline: `Harbour: ${headline}` })}`;
    expect(read(head).title).toBe(`Harbour: ${headline}`);
  });

  it('is without it when only some of the data has it', () => {
    const head = `<meta property="og:title" content="Harbour: ${headline}">`;
    expect(read(head).title).toBe(headline);
  });
});

describe('the byline', () => {
  it.each<[string, unknown]>([
    ['a string', 'Ann Example'],
    ['a person', { '@type': 'Person', name: 'Ann Example' }],
    ['a list', [{ name: 'Ann Example' }]],
    ['words around the name', 'By Ann Example, Staff Writer'],
  ])('is read from linked data as %s', (_, author) => {
    expect(read(ld({ '@type': ['NewsArticle'], author })).byline).toBe('Ann Example');
  });

  it('follows a reference in a graph', () => {
    const graph = [
      { '@type': 'NewsArticle', headline: 'Town to rebuild its pier', author: { '@id': '#ann' } },
      { '@type': 'Person', '@id': '#ann', name: 'Ann Example' },
    ];
    expect(read(ld({ '@graph': graph })).byline).toBe('Ann Example');
  });

  it('is a person rather than the site, where both are named', () => {
    const head = `<meta property="og:site_name" content="The Harbour Post">${ld({ '@type': 'Article', author: { name: 'Harbour Post' } })}<meta name="author" content="Ann Example and Bo Sample">`;
    expect(read(head).byline).toBe('Ann Example, Bo Sample');
  });

  it('is the names that browser alone before the story, where else only the site is named', () => {
    const head =
      '<meta name="author" content="The Harbour Post"><meta property="og:site_name" content="The Harbour Post">';
    const body = `<h1>Town</h1><div><p>Ann Example/Bo Sample</p>${story()}</div>`;
    const { byline, blocks } = articleOf(page(`<article>${body}</article>`, head));
    expect(byline).toBe('Ann Example, Bo Sample');
    expect(blocks[0]?.text).toMatch(/^The council/);
  });

  it('is read from sight when no data has it', () => {
    expect(read('', '<h1>Town</h1><p class="byline">By Ann Example</p>').byline).toBe(
      'Ann Example',
    );
  });
});

describe('the time of publication', () => {
  it.each([
    [
      'linked data',
      ld({ '@type': 'NewsArticle', datePublished: '2025-06-10T10:00:00+09:00' }),
      '2025-06-10T10:00:00+09:00',
    ],
    [
      'broken linked data',
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"a "quoted" word","datePublished":"2025-06-10T10:00:00Z"}</script>',
      '2025-06-10T10:00:00Z',
    ],
    [
      'linked data with raw line breaks',
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"two\nlines","datePublished":"2025-06-10",}</script>',
      '2025-06-10',
    ],
    [
      'Open Graph',
      '<meta property="article:published_time" content="2025-06-10T10:00:00+0900">',
      '2025-06-10T10:00:00+09:00',
    ],
    ['Dublin Core', '<meta name="DC.date.issued" content="2025-06-10">', '2025-06-10'],
    [
      'Parsely',
      '<meta name="parsely-pub-date" content="2025-06-10T01:00:00Z">',
      '2025-06-10T01:00:00Z',
    ],
  ])('is read from %s', (_, head, published) => {
    expect(read(head).published).toBe(published);
  });

  it.each([
    ['Published on: 2025/06/10 10:00', '2025-06-10T10:00'],
    ['Published June 10, 2025 at 3:05 p.m.', '2025-06-10T15:05'],
    ['10 June 2025', '2025-06-10'],
    ['입력 2025.06.10. 오전 10:00', '2025-06-10T10:00'],
    ['2025年6月10日 10時00分', '2025-06-10T10:00'],
  ])('is read from sight: %s', (line, published) => {
    const at = 'https://news.example/story';
    expect(
      read('', `<h1>Town to rebuild its pier</h1><p class="meta">${line}</p>`, at).published,
    ).toBe(published);
  });

  it('is read from sight in the language of the page', () => {
    const line =
      'Der Rat der Stadt hat am Montag beschlossen, den alten Steg, den der Sturm mitnahm, wieder zu bauen.';
    const german = page(
      `<article><h1>Stadt baut Steg</h1><p class="meta">10. März 2025, 9:30 Uhr</p>${`<p>${line}</p>`.repeat(6)}</article>`,
    );
    german.documentElement.lang = 'de';
    expect(articleOf(german, 'https://news.example/story').published).toBe('2025-03-10T09:30');
  });

  it('is read from microdata rather than from any time in sight', () => {
    const before =
      '<h1>Town</h1><time datetime="2025-01-01T08:00Z">then</time><span itemprop="datePublished" content="2025-06-10T10:00Z">now</span>';
    expect(read('', before, 'https://news.example/story').published).toBe('2025-06-10T10:00Z');
  });

  it('is read from a time element, and from the address at last', () => {
    const time = '<h1>Town</h1><time datetime="2025-06-09T08:00Z">yesterday</time>';
    expect(read('', time).published).toBe('2025-06-09T08:00Z');
    expect(read('').published).toBe('2025-06-10');
  });

  it('stands beside the time of the last change', () => {
    const head = ld({
      '@type': 'NewsArticle',
      datePublished: '2025-06-10',
      dateModified: '2025-06-11',
    });
    expect(read(head)).toMatchObject({ published: '2025-06-10', modified: '2025-06-11' });
  });
});

describe('language and direction', () => {
  it('are as declared', () => {
    expect(read('')).toMatchObject({ lang: 'en', dir: 'ltr' });
  });

  it('are the script’s where the declaration cannot be true', () => {
    const korean =
      '항구 도시의 의회는 월요일, 지난 3월 폭풍에 쓸려간 낡은 부두를 다시 짓기로 의결했다고 밝혔다.';
    const document = page(`<article>${`<p>${korean}</p>`.repeat(6)}</article>`);
    expect(articleOf(document).lang).toBe('ko');
  });

  it('run from right to left in Arabic', () => {
    const arabic =
      'صوت مجلس المدينة الساحلية يوم الاثنين على إعادة بناء الرصيف القديم، الذي جرفته العاصفة في مارس.';
    const document = page(`<article>${`<p>${arabic}</p>`.repeat(6)}</article>`);
    document.documentElement.lang = '';
    expect(articleOf(document)).toMatchObject({ lang: 'ar', dir: 'rtl' });
  });
});

it('names section, site and picture', () => {
  const head =
    '<meta property="og:site_name" content="The Harbour Post"><meta property="article:section" content="Town"><meta property="og:image" content="/pier.jpg">';
  expect(read(head)).toMatchObject({
    siteName: 'The Harbour Post',
    section: 'Town',
    leadImage: 'https://news.example/pier.jpg',
  });
});
