import { describe, expect, it } from 'vitest';
import { articleOf, page, story, textOf } from '../../support/article-page';

const H1 = '<h1>Town to rebuild its pier</h1>';
const inArticle = (extra: string) => page(`<article>${H1}${story(3)}${extra}${story(6)}</article>`);

describe('the body of an article', () => {
  it('is its paragraphs, in page order, each a block', () => {
    const { blocks } = articleOf(
      page(`<nav><a href="/">Home</a></nav><article>${H1}${story(5)}</article>`),
    );
    expect(blocks.map((block) => block.kind)).toEqual(Array(5).fill('paragraph'));
    expect(blocks[0]?.text).toMatch(/^The council of the harbour town/);
    expect(blocks[4]?.text).toMatch(/^A first plan/);
  });

  it('does not repeat the title as its first line', () => {
    const text = textOf(
      articleOf(page(`<main>${H1}<h2>Town to rebuild its pier</h2>${story()}</main>`)),
    );
    expect(text).not.toContain('Town to rebuild');
  });

  it.each([
    [
      'a caption',
      '<figure><img src="p.jpg"><figcaption>The pier before the storm broke it.</figcaption></figure>',
      'before the storm broke',
    ],
    [
      'a picture credit by its class',
      '<div class="image__credit">Somebody with a camera</div>',
      'Somebody with',
    ],
    ['a picture credit by its words', '<p>Photo: Ann Example / Harbour Post</p>', 'Ann Example'],
    [
      'a link to another story',
      '<p><a href="/x">Storm tears away the old pier in the night</a></p>',
      'tears away',
    ],
    [
      'a "read also" line',
      '<p>Read also: <a href="/x">Storm tears</a> away the pier</p>',
      'Read also',
    ],
    ['a "read also" line in Norwegian', '<p>Les også: Stormen tok brygga</p>', 'Les også'],
    [
      'a newsletter notice',
      '<p>Sign up for our newsletter and get the harbour news every day.</p>',
      'newsletter',
    ],
    [
      'a newsletter box by its class',
      '<div class="newsletter-box"><p>Every morning, the harbour by mail, free of cost.</p></div>',
      'Every morning',
    ],
    [
      'a share bar',
      '<div class="share-tools"><span>Tell your friends about it, please do.</span></div>',
      'Tell your friends',
    ],
    [
      'a paywall notice',
      '<div class="paywall"><p>Only those who pay may read on, we are sorry to say.</p></div>',
      'Only those',
    ],
    ['an advertising label', '<p>Advertisement</p>', 'Advertisement'],
    [
      'a consent box',
      '<div class="cookie-consent"><p>We and our partners store things in your browser.</p></div>',
      'our partners',
    ],
    [
      'an author box',
      '<div class="author-bio"><p>Ann Example has written on harbours since 1999.</p></div>',
      'since 1999',
    ],
    ['a byline', '<p>By Ann Example, Bo Sample</p>', 'Ann Example'],
    ['a date line', '<p>Published on: 2025/06/10 10:00</p>', 'Published on'],
    [
      'an aside',
      '<aside><p>The storm in numbers: forty waves, three cranes, one pier.</p></aside>',
      'in numbers',
    ],
    [
      'a form',
      '<form><p>Tell us what you think about the pier and its crane.</p></form>',
      'Tell us',
    ],
  ])('leaves out %s', (_, html, words) => {
    const text = textOf(articleOf(inArticle(html)));
    expect(text).not.toContain(words);
    expect(text).toContain('The ferry company');
  });

  it('keeps a body that is named like a notice', () => {
    const text = textOf(
      articleOf(page(`<article>${H1}<div class="paywall">${story()}</div></article>`)),
    );
    expect(text).toContain('Fishermen');
  });

  it('keeps the story inside what is named a teaser', () => {
    const html = `<article>${H1}<div class="teaser-content"><div class="article-body">${story(1)}</div></div><div class="article-body">${story(6)}</div></article>`;
    expect(textOf(articleOf(page(html)))).toContain('The council of the harbour town');
  });

  it('puts a body together again that advertising splits', () => {
    const part = (inner: string) =>
      `<div><div class="chunk"><div class="text">${inner}</div></div></div>`;
    const paragraphs = story(12, ' class="story-p"').split('\n');
    const html = `<article>${H1}<section>${part(paragraphs.slice(0, 1).join(''))}</section><div class="ad"></div><section>${part(paragraphs.slice(1).join(''))}</section></article>`;
    const { blocks } = articleOf(page(html));
    expect(blocks).toHaveLength(12);
  });

  it('puts a body together again whose parts have siblings’ containers of their own', () => {
    const paragraphs = story(18, ' class="story-p"').split('\n');
    const row = (from: number, to: number) =>
      `<div class="row"><div class="body">${paragraphs.slice(from, to).join('')}</div></div>`;
    const html = `<div class="page"><div class="top">${H1}</div>${row(0, 12)}<div class="ad"></div>${row(12, 15)}${row(15, 18)}</div>`;
    expect(articleOf(page(html)).blocks).toHaveLength(18);
  });

  it('leaves out the next story of an endless page, which brings its headline along', () => {
    const next = `<div class="item"><h1>Another story altogether</h1><div class="body">${story(6, ' class="story-p"').replaceAll('pier', 'bridge')}</div></div>`;
    const html = `<div class="item">${H1}<div class="body">${story(12, ' class="story-p"')}</div></div>${next}`;
    expect(textOf(articleOf(page(html)))).not.toContain('bridge');
  });

  it('keeps a heading that is a link, over a paragraph of the story', () => {
    const html =
      '<h3><a href="/crane">A crane for the fishermen of the town</a></h3><p>It can lift five tons, more than the old one ever could, and turns by itself.</p>';
    expect(textOf(articleOf(inArticle(html)))).toContain('A crane for the fishermen');
  });

  it('keeps a heading whose id sounds like something else', () => {
    const html =
      '<h2 id="toc_1">What the town needs now</h2><p>It needs oak, and it needs it soon, said the mayor to the council on Monday.</p>';
    expect(textOf(articleOf(inArticle(html)))).toContain('What the town needs');
  });

  it('keeps the standfirst between headline and story', () => {
    const html = `<article><header>${H1}<p class="standfirst">After months of dispute the harbour gets back what the sea took.</p></header><div class="text">${story()}</div></article>`;
    expect(articleOf(page(html)).blocks[0]?.text).toMatch(/^After months of dispute/);
  });

  it('keeps headings, lists and quotations as what they are', () => {
    const html =
      '<h2>What comes next for the town</h2><ul><li>First, the old piles are drawn from the ground.</li><li>Then, new ones of oak are driven in.</li></ul><blockquote><p>We have waited long enough for this, all of us.</p></blockquote>';
    const kinds = articleOf(inArticle(html)).blocks.map((block) => block.kind);
    expect(kinds.slice(3, 7)).toEqual(['heading', 'list-item', 'list-item', 'quotation']);
  });

  it('reads a table row by row', () => {
    const rows = ['Pier', 'Crane', 'Store'].map(
      (name, i) =>
        `<tr><td>${name} of the harbour</td><td>${i + 2} million crowns</td><td>ready in 202${i + 6}</td><td>paid by the town</td></tr>`,
    );
    const { blocks } = articleOf(inArticle(`<table>${rows.join('')}</table>`));
    expect(blocks.map((block) => block.text)).toContain(
      'Crane of the harbour, 3 million crowns, ready in 2027, paid by the town',
    );
  });

  it('keeps paragraphs apart that stand in one cell of a page laid out by tables', () => {
    const cells = (text: string) => `<table><tr><td>${text}</td></tr></table>`;
    const { blocks } = articleOf(inArticle(cells(cells(story(5)))));
    expect(blocks.filter((block) => block.text.includes('., '))).toEqual([]);
  });

  it('takes double line breaks for paragraphs', () => {
    const html = story(4).replaceAll('<p>', '').replaceAll('</p>', '<br><br>');
    expect(articleOf(page(`<div class="story">${html}</div>`)).blocks).toHaveLength(4);
  });

  it('stays with one story where the page appends the next', () => {
    const next = `<article class="post-8"><h1>Another story altogether</h1>${story(12).replaceAll('pier', 'bridge')}</article>`;
    const text = textOf(
      articleOf(page(`<article class="post-7">${H1}${story(6)}</article>${next}`)),
    );
    expect(text).toContain('pier');
    expect(text).not.toContain('bridge');
  });

  it('stays with one story where the next is appended inside it', () => {
    const next = `<article class="post"><h2>Another story</h2>${story(6).replaceAll('pier', 'bridge')}</article>`;
    const html = `<article class="post">${H1}${story(9)}${next}</article>`;
    expect(textOf(articleOf(page(html)))).not.toContain('bridge');
  });

  it('is found where it stands in a part that HTML means for something else', () => {
    expect(articleOf(page(`<aside>${story(6)}</aside>`)).blocks).toHaveLength(6);
  });

  it('keeps what is preformatted as it is', () => {
    const poem = '  The pier is gone,\n    the sea went on\nand took the crane along.';
    const block = articleOf(inArticle(`<pre>${poem}</pre>`)).blocks.find(
      ({ kind }) => kind === 'preformatted',
    );
    expect(block?.text).toBe(poem);
  });
});

describe('a block', () => {
  const only = (html: string) =>
    articleOf(page(`<article>${H1}<p>${html}</p>${story()}</article>`)).blocks[0];

  it('folds white space and drops soft hyphens', () => {
    expect(
      only('The  pier\n is to be re&shy;built by the town, slowly, from next year on.')?.text,
    ).toBe('The pier is to be rebuilt by the town, slowly, from next year on.');
  });

  it('marks emphasis and links over its text', () => {
    const block = only(
      'The <b>old pier</b>, says <a href="/mayor"> the mayor </a>, is to be rebuilt soon, and wider.',
    );
    expect(block?.text).toBe('The old pier, says the mayor , is to be rebuilt soon, and wider.');
    expect(block?.marks.map((mark) => [mark.kind, block.text.slice(mark.start, mark.end)])).toEqual(
      [
        ['strong', 'old pier'],
        ['link', 'the mayor'],
      ],
    );
  });

  it('keeps no link but http and https', () => {
    const block = only(
      'The <a href="javascript:alert(1)">old pier</a> and <a href="data:text/html,x">its crane</a> are to be rebuilt.',
    );
    expect(block?.marks).toEqual([]);
  });
});
