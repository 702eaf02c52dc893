import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  addressIdentity,
  extractArticle,
  extractArticleInSlices,
  extractSelection,
} from '../../../utils/article';
import { DomReader } from '../../../utils/article/dom-reader';
import { articleOf, page, parse, story, textOf } from '../../support/article-page';

const url = 'https://news.example/story';

afterEach(() => {
  document.body.replaceChildren();
});

describe('a live page', () => {
  it('is not changed by extraction', () => {
    document.body.innerHTML = `<article><h1>Town</h1><div>Bare <b>text</b><br><br>${story()}</div></article>`;
    const before = document.documentElement.outerHTML;
    extractArticle(document, url);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('is read through its open shadow roots', () => {
    document.body.innerHTML = '<main><news-story><p>In the light.</p></news-story></main>';
    const host = document.querySelector('news-story');
    const root = host?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = `<div>${story()}</div>`;
    expect(textOf(articleOf(document, url))).toContain('Fishermen');
  });

  /** A page with a frame whose document is this, or out of reach. */
  const framed = (inner: Document | Error, beside = '') => {
    const outer = page(
      `<main><h1>Town to rebuild its pier</h1><div id="frame"></div></main>${beside}`,
    );
    const frame = outer.querySelector('#frame');
    if (!frame) throw new Error('no frame');
    // Not a real one, which happy-dom would try to load.
    Object.defineProperty(frame, 'localName', { value: 'iframe' });
    Object.defineProperty(frame, 'contentDocument', {
      get() {
        if (inner instanceof Error) throw inner;
        return inner;
      },
    });
    return outer;
  };

  it('is read through a frame of its own origin that holds the story', () => {
    const article = articleOf(framed(page(`<div>${story()}</div>`)));
    expect(article.blocks).toHaveLength(6);
    expect(article.title).toBe('Town to rebuild its pier');
  });

  it.each([
    ['an embed with little to say', page('<p>Share this map with everybody you know, please.</p>')],
    ['another site’s', new Error('cross-origin')],
  ])('is read past a frame that is %s', (_, inner) => {
    const { blocks } = articleOf(framed(inner, `<article>${story()}</article>`));
    expect(blocks).toHaveLength(6);
  });

  it('is read through what its slots are given', () => {
    document.body.innerHTML = `<main><h1>Town</h1><news-story>${story()}</news-story></main>`;
    const root = document.querySelector('news-story')?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = '<div class="frame"><slot></slot></div>';
    expect(articleOf(document, url).blocks).toHaveLength(6);
  });

  it('takes elements of the page’s own making for blocks where its style does', () => {
    const own = ['One', 'Two']
      .map(
        (word) => `<news-line style="display: block">${word} line of the page’s own.</news-line>`,
      )
      .join('');
    document.body.innerHTML = `<main><h1>Town</h1>${story()}<div>${own}</div></main>`;
    expect(textOf(articleOf(document, url))).toContain('One line of the page’s own.\nTwo');
  });

  it('is read with the parts that a streaming framework was still to move into place', () => {
    const lines = story(9).split('\n');
    const html = `<main><h1>Town to rebuild its pier</h1>${lines.slice(0, 4).join('')}<template id="B:1"></template>${lines.slice(7).join('')}</main><div hidden id="S:1">${lines.slice(4, 7).join('')}</div>`;
    expect(articleOf(page(html)).blocks).toHaveLength(9);
  });

  it('is declined when it is larger than can be read', () => {
    const large = page(`<article>${story()}</article>`);
    vi.spyOn(Object.getPrototypeOf(large), 'getElementsByTagName').mockReturnValue({
      length: 300_001,
    });
    expect(extractArticle(large, url)).toEqual({ ok: false, problem: 'too-large' });
  });

  it('gives up what a streaming framework had not moved into place', () => {
    const text = textOf(
      articleOf(
        page(
          `<main><h1>Town to rebuild its pier</h1><template id="B:0"></template></main><div hidden id="S:0"><div>${story()}</div></div>`,
        ),
      ),
    );
    expect(text).toContain('Fishermen');
  });

  it('gives up what a script that failed was to show', () => {
    expect(textOf(articleOf(page(`<div hidden class="root">${story()}</div>`)))).toContain(
      'Fishermen',
    );
    expect(textOf(articleOf(page(`<template>${story()}</template>`)))).toContain('Fishermen');
  });

  it('keeps hidden text hidden where there is a story in sight', () => {
    const text = textOf(
      articleOf(
        page(
          `<article>${story()}<p hidden>A line that nobody is meant to see, ever.</p><p style="display:none">Nor this line, which nobody sees.</p></article>`,
        ),
      ),
    );
    expect(text).not.toContain('nobody');
  });

  it.each(['hidden', 'style="display: none"', 'style="color: red; visibility:hidden"'])(
    'is not even read where its markup hides it: %s',
    (attribute) => {
      const reader = new DomReader(parse(`<p>Seen.</p><p ${attribute}>Unseen.</p>`).body);
      reader.read();
      expect(reader.runs.map((run) => run.text)).toEqual(['Seen.']);
    },
  );

  it('says how much of its prose was taken', () => {
    const other =
      '<section class="comments"><p>I have fished here for forty years, and never was there a pier like it, I can tell you.</p></section>';
    const { coverage } = articleOf(page(`<article>${story()}</article>${other}`));
    expect(coverage).toBeGreaterThan(0.8);
    expect(coverage).toBeLessThan(1);
  });

  it('gives the same in slices', async () => {
    const document = page(`<article>${story(60)}</article>`);
    expect(await extractArticleInSlices(document, url)).toEqual(extractArticle(document, url));
  });
});

describe('a page without an article', () => {
  it('says so', () => {
    expect(extractArticle(page(''), url)).toEqual({
      ok: false,
      problem: 'no-article',
    });
  });

  it('lets the selection be read instead, cut at its ends', async () => {
    document.body.innerHTML =
      '<h1>Notices</h1><p id="a">One two three.</p><p id="b">Four five six.</p><p>Seven.</p>';
    const [a, b] = ['a', 'b'].map((id) => document.getElementById(id)?.firstChild);
    const range = document.createRange();
    if (a && b) {
      range.setStart(a, 4);
      range.setEnd(b, 4);
    }
    const selection = document.getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
    const extraction = await extractSelection(selection, document, url);
    expect(extraction.ok && textOf(extraction.article)).toBe('two three.\nFour');
    const canonicalUrl = extraction.ok ? extraction.article.canonicalUrl : '';
    expect(canonicalUrl).toBe(
      `${addressIdentity(url)}#:~:text=two%20three.%20Four,two%20three.%20Four`,
    );
  });

  it('says when nothing is selected', async () => {
    expect(await extractSelection(null, document, url)).toEqual({
      ok: false,
      problem: 'no-selection',
    });
  });
});
