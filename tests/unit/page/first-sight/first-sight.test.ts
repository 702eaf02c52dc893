import { afterEach, expect, test, vi } from 'vitest';
import type { Article } from '../../../../utils/contract/article';
import type { FirstSight } from '../../../../utils/contract/first-sight';
import { drawFirstSight } from '../../../../utils/page/first-sight/first-sight';
import { articleOf } from '../../../support/sample-article';

const LOOKS: FirstSight = {
  css: '',
  data: { theme: 'dark' },
  properties: { '--size': '20px' },
  view: 'list',
  locale: 'en',
  dir: 'ltr',
  about: ['The Harbour Post', 'Mara Ellison'],
  resumed: null,
  keys: { next: ['j'], previous: ['k'], leave: ['Escape'] },
};

afterEach(() => vi.restoreAllMocks());

/** Draws it, and looks into its shadow root, which is closed to everybody else. */
function drawn(article: Article, looks: Partial<FirstSight> = {}, at = 0) {
  let shadow: ShadowRoot | null = null;
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    expect(init.mode).toBe('closed');
    shadow = attach.call(this, init);
    return shadow;
  });
  const sight = drawFirstSight(document, article, { ...LOOKS, ...looks }, at);
  const root = shadow as ShadowRoot | null;
  const all = (selector: string) => [...(root?.querySelectorAll(selector) ?? [])];
  return {
    sight,
    texts: (selector: string) => all(selector).map((element) => element.textContent),
    all,
  };
}

const article = articleOf(['One.', 'Two.', 'Three.']);

test('title, source and sentences are there, the one to go on at marked', () => {
  const { texts } = drawn(article, {}, 1);
  expect(texts('h1')).toEqual([article.title]);
  expect(texts('.about > *')).toEqual(['The Harbour Post', 'Mara Ellison']);
  expect(texts('li')).toEqual(['One.', 'Two.', 'Three.']);
  expect(texts('[aria-current]')).toEqual(['Two.']);
});

test.each([
  ['focus', ['One.', 'Two.', 'Three.']],
  ['article', ['One.', 'Two.', 'Three.']],
] as const)('the %s view shows them too', (view, sentences) => {
  const { texts } = drawn(article, { view }, 1);
  expect(texts('[data-sentence]')).toEqual(sentences);
  expect(texts('[aria-current]')).toEqual(['Two.']);
});

test('a step goes on or back, and never past an end', () => {
  const { sight, texts } = drawn(article);
  sight.step(1);
  expect(texts('[aria-current]')).toEqual(['Two.']);
  sight.step(5);
  expect(texts('[aria-current]')).toEqual(['Three.']);
  sight.step(-9);
  expect(texts('[aria-current]')).toEqual(['One.']);
});

test('markup of the page stays text, and a link leads where the article says', () => {
  const [block] = article.blocks;
  if (!block) throw new Error('no block');
  const text = '<b>Bold</b> words.';
  const marks = [{ kind: 'link', start: 12, end: 17, href: 'https://news.example/x' }] as const;
  const blocks = [{ ...block, text, marks, sentences: [[0, text.length]] as const }];
  const { texts, all } = drawn({ ...article, title: '<img src=x onerror=alert(1)>', blocks });
  expect(texts('h1')).toEqual(['<img src=x onerror=alert(1)>']);
  expect(texts('[data-sentence]')).toEqual([text]);
  expect(all('img, b, script')).toEqual([]);
  const links = all('main a').map((link) => [link.textContent, link.getAttribute('href')]);
  expect(links).toEqual([['words', 'https://news.example/x']]);
});

test('of ten thousand sentences those around the current one are drawn', () => {
  const long = articleOf(Array.from({ length: 10_000 }, (_, i) => `Sentence ${i}.`));
  const { texts } = drawn(long, {}, 5000);
  expect(texts('[aria-current]')).toEqual(['Sentence 5000.']);
  expect(texts('li').length).toBeLessThan(200);
});

test('nothing in it is a control that does nothing', () => {
  const { all } = drawn(article, { resumed: ['You are back.', 'Start over'] }, 1);
  expect(all('button:not([disabled]), input, [tabindex="0"]')).toEqual([]);
  expect(all('.strip').map((strip) => strip.textContent)).toEqual(['You are back.Start over']);
});
