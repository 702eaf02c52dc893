import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../../utils/article';
import { articleOf, page, story, textOf } from '../../support/article-page';

const shell = (script: string) => page(`<div id="root"><p>Loading</p></div>${script}`);
const markup = `<div class="caption"><p>The pier, before.</p></div>${story(6)}`;

describe('a page whose script did not bring the story into the document', () => {
  it('is read from the markup in its data', () => {
    const data = JSON.stringify({ props: { page: { id: 7, body: markup, more: '<p>' } } });
    const { blocks } = articleOf(
      shell(`<script id="__DATA__" type="application/json">${data}</script>`),
    );
    expect(blocks.map((block) => block.kind)).toEqual(Array(6).fill('paragraph'));
    expect(blocks[5]?.text).toContain('The ferry company');
  });

  it('is read from markup in data that is itself a text in a call', () => {
    const inner = JSON.stringify({ body: markup }).replaceAll('<', '\\u003c');
    const call = `self.queue.push([1,${JSON.stringify(inner)}])`;
    expect(textOf(articleOf(shell(`<script>${call}</script>`)))).toContain('Fishermen');
  });

  it('is read from its linked data, paragraph by paragraph', () => {
    const articleBody = [...page(story(4)).querySelectorAll('p')]
      .map((p) => p.textContent)
      .join('\n\n');
    const data = JSON.stringify({ '@type': 'NewsArticle', headline: 'Town', articleBody });
    const { blocks } = articleOf(shell(`<script type="application/ld+json">${data}</script>`));
    expect(blocks).toHaveLength(4);
  });

  it('runs and loads nothing of what it finds there', () => {
    const hostile = `${markup}<script>globalThis.ran = true</script><img src="x" onerror="globalThis.ran = true">`;
    const data = JSON.stringify({ body: hostile }).replaceAll('<', '\\u003c');
    articleOf(shell(`<script type="application/json">${data}</script>`));
    expect('ran' in globalThis).toBe(false);
  });

  it.each([
    ['templates with next to no text', '<p>a</p><p>b</p><p>c</p>'],
    ['no markup at all', 'x'.repeat(900)],
  ])('is no article where its data holds %s', (_, body) => {
    const document = shell(`<script>var data = ${JSON.stringify({ body })}</script>`);
    expect(extractArticle(document, 'https://news.example/x')).toEqual({
      ok: false,
      problem: 'no-article',
    });
  });

  it('is read from sight where the story is there', () => {
    const data = JSON.stringify({ body: markup.replaceAll('pier', 'bridge') });
    const document = page(
      `<article>${story(6)}</article><script type="application/json">${data}</script>`,
    );
    expect(textOf(articleOf(document))).not.toContain('bridge');
  });
});
