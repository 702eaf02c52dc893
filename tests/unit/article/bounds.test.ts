import { describe, expect, it, vi } from 'vitest';
import { extractArticle, extractArticleInSlices, extractPicked } from '../../../utils/article';
import { addressIdentity } from '../../../utils/article/address';
import { blockOf } from '../../../utils/article/blocks';
import {
  MAX_BLOCKS,
  MAX_PAGE_CHARS,
  MAX_VALUE_CHARS,
  PageTooLarge,
} from '../../../utils/article/bounds';
import { DomReader } from '../../../utils/article/dom-reader';
import { compose } from '../../../utils/article/extract';
import { isArticlePage } from '../../../utils/article/is-article-page';
import { readMetadata } from '../../../utils/article/metadata';
import type { Run } from '../../../utils/article/runs';
import { atOnce } from '../../../utils/article/slices';
import { parse, story } from '../../support/article-page';

const url = 'https://news.example/story';
const MEGABYTE = 1_000_000;
const extract = (html: string) => extractArticle(parse(html), url);
const withStory = (head: string, rest = '') =>
  extract(
    `<html><head><title>A town and its pier</title>${head}</head><body><article>${story()}${rest}</article></body></html>`,
  );

function articleOf(extraction: ReturnType<typeof extract>) {
  if (!extraction.ok) throw new Error(extraction.problem);
  return extraction.article;
}

/*
 * None of these asks for the time: each would take minutes to hours if its cost grew with the square of
 * its size, and the runner ends it.
 */
describe('a megabyte in a place of a line', () => {
  it.each([
    ['a title', `<meta property="og:title" content="${'Tree | '.repeat(MEGABYTE / 7)}">`],
    ['a name', `<meta name="author" content="By ${'a'.repeat(MEGABYTE)}">`],
    ['names', `<meta name="author" content="${'Ann Lee, '.repeat(MEGABYTE / 9)}">`],
    ['a date', `<meta name="date" content="${'jan 1 '.repeat(MEGABYTE / 6)}">`],
    ['a site', `<meta property="og:site_name" content="${'Site '.repeat(MEGABYTE / 5)}">`],
    ['an address', `<link rel="canonical" href="/${'amp/'.repeat(MEGABYTE / 4)}x">`],
    ['dashes in data', data({ '@type': 'NewsArticle', author: `${'-'.repeat(MEGABYTE)}a` })],
    ['broken data', script(`{"@type":"NewsArticle",${'"author":{"'.repeat(MEGABYTE / 11)}`)],
    ['deep data', script('['.repeat(MEGABYTE))],
    ['many values', data({ '@type': 'NewsArticle', author: Array(90_000).fill('Ann Lee') })],
  ])('%s: the story is read, and every field is short', (_, head) => {
    const { blocks, ...fields } = articleOf(withStory(head));
    expect(blocks).toHaveLength(6);
    for (const field of Object.values(fields)) {
      expect(String(field).length).toBeLessThanOrEqual(MAX_VALUE_CHARS);
    }
  });

  it('a window title is cut, and within no character', () => {
    const { title } = articleOf(
      extract(`<title>${'😀 '.repeat(MEGABYTE / 3)}x</title><body><article>${story()}</article>`),
    );
    expect(title.length).toBeGreaterThan(100);
    expect(title.length).toBeLessThanOrEqual(MAX_VALUE_CHARS);
    expect(title).not.toMatch(/[\uD800-\uDBFF]$/);
  });

  it.each(['x-x-x', 'x'.repeat(10_000), `en-${'abcdefg-'.repeat(1250)}a`, 'en-x-'.repeat(2000)])(
    'no language is read from an odd tag',
    (lang) => {
      const page = parse(
        `<html lang="${lang}"><title>x</title><body><article>${story()}</article>`,
      );
      const article = articleOf(extractArticle(page, url));
      expect(article.lang === null || article.lang.length <= 35).toBe(true);
    },
  );

  it('values nested in one another have no end that is looked for', () => {
    const nested = `${`{"@value":`.repeat(90)}"x"${'}'.repeat(90)}`;
    const lists = `${'['.repeat(90)}"x"${']'.repeat(90)}`;
    const head = script(`{"@type":"NewsArticle","author":${nested},"headline":${lists}}`);
    expect(articleOf(withStory(head)).byline).toBeNull();
  });

  it('a linked address that long is no link, the page’s own is no other one', () => {
    const far = `https://news.example/${'a'.repeat(MEGABYTE)}`;
    const { blocks } = articleOf(
      withStory('', `<p>One <a href="${far}">link</a> that leads far, far away.</p>`),
    );
    expect(blocks.flatMap(({ marks }) => marks)).toEqual([]);
    expect(addressIdentity(`https://news.example/${'amp/'.repeat(MEGABYTE / 4)}`)).toHaveLength(
      MEGABYTE + 'https://news.example/'.length,
    );
  });
});

describe('a megabyte in a place of the story', () => {
  it.each([
    ['one word', `<p>${'a'.repeat(MEGABYTE)}</p>`],
    ['empty lines', `<pre>x${'\n'.repeat(MEGABYTE)}x</pre>`],
    [
      'classes',
      `<p class="${'a b-c '.repeat(MEGABYTE / 6)}">A line of the story, with a name or two.</p>`,
    ],
  ])('%s: is read', (_, part) => {
    expect(articleOf(withStory('', part)).blocks.length).toBeGreaterThanOrEqual(6);
  });

  it.each([
    ['words', 'Town votes '],
    ['letters with marks', 'Z\u0310\u0311\u0312 '],
  ])('the headline, of %s: it is no part of the story', (_, piece) => {
    const title = piece.repeat(MEGABYTE / piece.length);
    const page = parse(
      `<title>${title}</title><body><article><h1>${title}</h1>${story()}</article></body>`,
    );
    const { blocks } = articleOf(extractArticle(page, url));
    expect(blocks).toHaveLength(6);
    expect(blocks.every(({ text }) => text.length < 1000)).toBe(true);
  });

  it('links: the text is whole, a thousand of them stay links', () => {
    const { blocks } = articleOf(
      withStory(
        '',
        `<p>${'<a href="/x">here</a> and then some more words, '.repeat(1050)}the end.</p>`,
      ),
    );
    const last = blocks.at(-1);
    expect(last?.text).toMatch(/the end\.$/);
    expect(last?.marks).toHaveLength(1000);
  });

  it('cells of one row: they go on as another block', () => {
    const row = `<table><tr>${'<td>a cell</td>'.repeat(500)}</tr></table>`;
    const { blocks } = articleOf(withStory('', row));
    expect(Math.max(...blocks.map(({ text }) => text.length))).toBeLessThan(3000);
  });

  it('more text than is taken on is too large, wherever it stands', async () => {
    const page = parse(`<title>x</title><article>${story()}<p></p></article>`);
    const last = page.querySelector('p:empty');
    last?.append('word '.repeat(MAX_PAGE_CHARS / 5 + 1));
    const tooLarge = { ok: false, problem: 'too-large' };
    expect(extractArticle(page, url)).toEqual(tooLarge);
    expect(await extractArticleInSlices(page, url)).toEqual(tooLarge);
    expect(await extractPicked(page.body, page, url)).toEqual(tooLarge);
  });

  it('more blocks than can be shown are too large', () => {
    const page = parse('<p>Ever on and on.</p>');
    const reader = new DomReader(page.body);
    reader.read();
    const body = Array.from({ length: MAX_BLOCKS + 1 }, () => reader.runs[0] as Run);
    const metadata = readMetadata({ document: page, url, runs: reader.runs, body: reader.runs });
    const work = compose(page, url, body, metadata);
    expect(() => atOnce(work)).toThrow(PageTooLarge);
  });

  it('pieces of one line: they are joined', () => {
    const page = parse('<p>a piece </p>');
    const reader = new DomReader(page.body);
    reader.read();
    const [run] = reader.runs as [Run];
    const parts = Array.from({ length: 300_000 }, () => run.parts[0] as Run['parts'][0]);
    expect(blockOf({ ...run, parts }, url).text).toHaveLength('a piece '.length * parts.length - 1);
  });
});

describe('a page without a bottom', () => {
  it('is read as deep as parsers build, however deep a script has built it', () => {
    const page = parse(`<title>x</title><body><article>${story()}</article></body>`);
    let at = page.body;
    for (let i = 0; i < 800; i++) at = at.appendChild(page.createElement('div'));
    at.append('Nobody comes here.');
    expect(articleOf(extractArticle(page, url)).blocks).toHaveLength(6);
  });

  it('opens templates within one another to a few levels only', () => {
    const page = parse('<body></body>');
    const place = (depth: number): Node => {
      const template = page.createElement('template');
      template.content.append(`level ${depth}`, ...(depth < 12 ? [place(depth + 1)] : []));
      return template;
    };
    page.body.append(place(1));
    const reader = new DomReader(page.body, { unhide: true });
    reader.read();
    expect(reader.runs.map(({ text }) => text)).toEqual(['level 1level 2level 3level 4']);
  });

  it('that grows while it is read comes to an end', () => {
    const page = parse('<body><!--x--></body>');
    const reader = new DomReader(page.body);
    const [first] = page.body.childNodes;
    // A node that always has the same one after it: the page puts it there again and again.
    Object.defineProperty(first, 'nextSibling', { get: () => first });
    expect(() => reader.read()).toThrow(PageTooLarge);
  });

  it('whose copy no longer fits is read all the same', () => {
    const page = parse(`<body><article>${story()}</article></body>`);
    const copy = page.cloneNode(true) as Document;
    page.querySelector('article')?.prepend('A text that the copy knows nothing of. ');
    const reader = new DomReader(page.body, { duplicate: copy.body });
    expect(() => reader.read()).not.toThrow();
    expect(reader.runs).toHaveLength(7);
  });
});

describe('a document that is no page', () => {
  it.each(['image/svg+xml', 'application/rss+xml', 'application/mathml+xml', 'text/xml'])(
    '%s gives a plain answer to each who asks',
    (contentType) => {
      const page = parse('<body></body>');
      vi.spyOn(Object.getPrototypeOf(page), 'body', 'get').mockReturnValue(null as never);
      vi.spyOn(Object.getPrototypeOf(page), 'contentType', 'get').mockReturnValue(contentType);
      expect(extractArticle(page, url)).toEqual({ ok: false, problem: 'not-html' });
      expect(isArticlePage(page, 'https://news.example/2026/the-drawing-of-a-pier')).toBe(false);
    },
  );
});

function script(json: string): string {
  return `<script type="application/ld+json">${json}</script>`;
}

function data(value: unknown): string {
  return script(JSON.stringify(value));
}
