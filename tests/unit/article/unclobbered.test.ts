import { expect, test } from 'vitest';
import { asDefined, unclobber, unclobbered } from '../../../utils/article/unclobbered';
import { articleOf, parse, story } from '../../support/article-page';

/** A document as far as these tests ask: what the DOM defines stands in its prototype. */
class Page {
  readonly #title = 'A town and its pier';
  get body() {
    return 'the body';
  }
  heading(level: number) {
    return `h${level} ${this.#title}`;
  }
}

/** What `<img name="body">` and `<input name="heading">` do. */
function clobbered(): Page & Node {
  const page = new Page();
  for (const name of ['body', 'heading']) {
    Object.defineProperty(page, name, { value: 'an image', configurable: true });
  }
  Object.defineProperty(page, 'location', { value: 'https://news.example/' });
  return page as Page & Node;
}

/** Has an element be what a browser says a form is: happy-dom's own forms are proxies already. */
const asForm = (element: Element) =>
  Object.defineProperty(element, Symbol.toStringTag, {
    value: 'HTMLFormElement',
    configurable: true,
  });

test('what a page hides behind names of its own is asked of the DOM’s definition', () => {
  const page = clobbered();
  expect([page.body, page.heading]).toEqual(['an image', 'an image']);
  expect(unclobbered(page).body).toBe('the body');
  expect(unclobbered(page).heading(1)).toBe('h1 A town and its pier');
  expect(unclobbered(page)).toHaveProperty('location', 'https://news.example/');
});

test('a node is always given as the same one, so that places can be compared', () => {
  const page = clobbered();
  expect(unclobbered(page)).toBe(unclobbered(page));
});

test('of elements forms alone hide anything', () => {
  const page = parse('<p></p><p></p>');
  const [form, paragraph] = page.body.children as unknown as [Element, Element];
  // What a browser says of a form.
  asForm(form);
  expect(asDefined(form)).not.toBe(form);
  expect(asDefined(paragraph)).toBe(paragraph);
});

test('a copy loses the names that hide, and keeps the ids that say what an element is', () => {
  const page = parse(
    '<article id="story"><img name="body" id="x"><form name="all"><input id="firstChild"></form></article>',
  );
  unclobber(page);
  expect(page.querySelectorAll('[name]')).toHaveLength(0);
  expect([...page.querySelectorAll('[id]')].map(({ id }) => id)).toEqual(['story']);
});

test('a page with such names is read', () => {
  const page = parse(`<title>A town and its pier</title><article>${story()}</article>`);
  for (const name of ['body', 'title', 'contentType']) {
    const value = page.createElement('img');
    Object.defineProperty(page, name, { value, configurable: true });
  }
  expect(articleOf(page)).toMatchObject({ title: 'A town and its pier', lang: 'en' });
});

test('a story in a form with such names is read', () => {
  const page = parse(`<title>A town and its pier</title><section>${story()}</section>`);
  const form = page.querySelector('section') as Element;
  asForm(form);
  for (const name of ['nodeType', 'localName', 'firstChild', 'hasAttribute']) {
    const value = page.createElement('input');
    Object.defineProperty(form, name, { value, configurable: true });
  }
  expect(articleOf(page).blocks).toHaveLength(6);
});
