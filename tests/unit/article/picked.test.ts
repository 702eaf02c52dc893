import { expect, test } from 'vitest';
import { extractChosen, extractPicked } from '../../../utils/article';
import { articleOf, parse, story, textOf } from '../../support/article-page';

const url = 'https://news.example/2025/06/10/story';
const page = parse(`<!doctype html><html lang="en"><head><title>The pier | Courier</title>
  <meta name="author" content="Ada Berg"></head>
  <body><main>${story()}</main>
  <div id="box"><h2>Beside</h2><p>A word with <a href="/x">a link</a> in it.</p>loose <b>text</b></div>
  <p>Before <span id="inline">the inner part</span> after.</p><div id="empty"><img></div></body></html>`);

function picked(selector: string) {
  const element = page.querySelector(selector);
  if (!element) throw new Error(`no ${selector}`);
  return extractPicked(element, page, url);
}
const textPicked = async (selector: string) => {
  const extraction = await picked(selector);
  return extraction.ok ? textOf(extraction.article) : extraction.problem;
};

test('what was picked is read block by block, and nothing else', async () => {
  expect(await textPicked('#box')).toBe('Beside\nA word with a link in it.\nloose text');
});

test('an inline element gives its own part of the line', async () => {
  expect(await textPicked('#inline')).toBe('the inner part');
});

test('title, author and address are the page’s, as without picking', async () => {
  const extraction = await picked('#box');
  const { title, byline, canonicalUrl, lang } = articleOf(page);
  expect(extraction).toMatchObject({ ok: true, article: { title, byline, canonicalUrl, lang } });
  expect(extraction.ok && extraction.article.coverage).toBeUndefined();
});

test('an element without text gives no article', async () => {
  expect(await textPicked('#empty')).toBe('no-article');
});

test('a choice from another page of the site is used where it fits', async () => {
  const extraction = await extractChosen('main', page, url);
  expect(extraction?.ok && textOf(extraction.article)).toContain('the old pier');
});

test.each([
  ['nothing', '.missing'],
  ['several elements', 'p'],
  ['next to no text', '#box'],
])('a choice that matches %s is left', async (_what, selector) => {
  expect(await extractChosen(selector, page, url)).toBeNull();
});
