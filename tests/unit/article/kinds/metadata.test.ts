import { describe, it } from 'vitest';
import { expectCase, HEADLINE, type PageCase } from '../../../support/article-cases';
import { story } from '../../../support/article-page';

const H1 = `<h1>${HEADLINE}</h1>`;
const inArticle = (before: string, after = '') =>
  `<main><article>${H1}${before}${story(6)}</article>${after}</main>`;
const ld = (value: object) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...value })}</script>`;
const all = (cases: Readonly<Record<string, PageCase>>) => it.each(Object.entries(cases));

describe('the byline', () => {
  all({
    'is no heading, which stays': {
      body: inArticle('<h2>Key Facts</h2>'),
      byline: null,
      has: ['Key Facts'],
    },
    'is no place': { body: inArticle('<p>Harbour Town</p>'), byline: null },
    'is a line that begins with by, of no class': {
      body: inArticle('<p>By Ilse Fenwick</p>'),
      byline: 'Ilse Fenwick',
      lacks: ['Fenwick'],
    },
    'is a line that begins with by in another language': {
      body: inArticle('<div>Von Jonas Ebert und Lena Falk</div>'),
      lang: 'de',
      byline: 'Jonas Ebert, Lena Falk',
    },
    'is no link to more': {
      body: inArticle('<div class="author"><a href="/a">See all articles</a></div>'),
      byline: null,
    },
    'is without the day beside it': {
      body: inArticle('<div class="byline">Ilse Fenwick Tuesday, June 10</div>'),
      byline: 'Ilse Fenwick',
    },
    'is no one who answers the story': {
      body: inArticle(
        '',
        '<section class="comments"><span class="author">Tom B</span><p>Well said, all of it.</p></section>',
      ),
      byline: null,
    },
    'is an office with “and” in its name, whole': {
      body: inArticle(''),
      head: ld({ author: { '@type': 'Organization', name: 'Office of Fish and Ships' } }),
      byline: 'Office of Fish and Ships',
    },
    'is a name with Jr.': {
      body: inArticle(''),
      head: ld({ author: { name: 'Ned Harker, Jr.' } }),
      byline: 'Ned Harker, Jr.',
    },
    'is parted from the date that is glued to it': {
      body: inArticle(
        '<div class="byline"><span>Ilse Fenwick</span><span>10 Jun 2025</span></div>',
      ),
      byline: 'Ilse Fenwick',
    },
  })('%s', (_, page) => expectCase(page));
});

describe('the title', () => {
  all({
    'has its entities read': {
      body: `<article>${story(6)}</article>`,
      head: ld({ headline: 'Town&#8217;s pier &amp; its crane' }),
      title: 'Town’s pier & its crane',
    },
    'is not the logo': {
      body: `<header><h1>The Harbour Post</h1></header><article><h2>${HEADLINE}</h2>${story(6)}</article>`,
      title: HEADLINE,
    },
    'is no breadcrumb': {
      body: `<ol><li><h1>Pier to be rebuilt in the harbour</h1></li></ol><article><h2>Nine million for a pier of oak</h2>${story(6)}</article>`,
      head: ld({ headline: 'Nine million for a pier of oak' }),
      title: 'Nine million for a pier of oak',
    },
    'has its parts apart': {
      body: `<article><h1><span style="display:block">Harbour</span><span>${HEADLINE}</span></h1>${story(6)}</article>`,
      head: `<meta property="og:title" content="${HEADLINE}">`,
      title: HEADLINE,
    },
  })('%s', (_, page) => expectCase(page));
});

const THAI = '<p>สภาเมืองท่าลงมติเมื่อวันจันทร์ให้สร้างสะพานไม้เก่าขึ้นใหม่หลังจากพายุพัดไปในเดือนมีนาคม</p>';
const ARABIC =
  '<p>صوت مجلس المدينة الساحلية يوم الاثنين على إعادة بناء الرصيف القديم الذي جرفته العاصفة</p>';

describe('the time of publication', () => {
  all({
    'is no time of an answer': {
      body: inArticle(
        '<p class="meta">10 June 2025</p>',
        '<section class="comments"><time datetime="2025-07-01T10:00">1 July</time><p>Well said.</p></section>',
      ),
      published: '2025-06-10',
    },
    'is a day that there is': {
      body: inArticle('<p class="meta">10 June 2025</p>'),
      head: '<meta name="date" content="2025-02-31">',
      published: '2025-06-10',
    },
    'is read in the Buddhist era': {
      body: `<article><h1>ท่าเรือ</h1><p class="meta">10 มิถุนายน 2568</p>${THAI.repeat(4)}</article>`,
      lang: 'th',
      published: '2025-06-10',
    },
    'is read in Arabic digits': {
      body: `<article><h1>الرصيف</h1><p class="meta">١٠ يونيو ٢٠٢٥</p>${ARABIC.repeat(4)}</article>`,
      lang: 'ar',
      published: '2025-06-10',
    },
  })('%s', (_, page) => expectCase(page));
});

describe('the language', () => {
  it('is the text’s where its commonest words are another’s than the declared', () => {
    const line =
      'Der Rat der Stadt hat am Montag beschlossen, die alte Brücke nicht wieder zu bauen, die der Sturm im März mit sich genommen hat.';
    expectCase({ body: `<article>${H1}${`<p>${line}</p>`.repeat(6)}</article>`, language: 'de' });
  });
});
