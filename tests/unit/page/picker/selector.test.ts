import { expect, test } from 'vitest';
import { isLasting, selectorFor } from '../../../../utils/page/picker/selector';

function nameOf(markup: string): string | null {
  document.body.innerHTML = markup;
  const wanted = document.querySelector('[data-wanted]');
  return wanted && selectorFor(wanted);
}

test.each(['article-body', 'storyText', 'StoryText', 'main_content', 'article__body', 'BODY'])(
  '%s looks lasting',
  (name) => expect(isLasting(name)).toBe(true),
);

test.each([
  '',
  'post-4711',
  'css-1x2y3z',
  'sc-bdVaJa',
  'Story_text__gsnTZi',
  'md:flex',
  'w-1/2',
  'jsx-qwrtz',
  '본문',
  '-x',
  'a.b',
])('%s does not look lasting', (name) => expect(isLasting(name)).toBe(false));

test('an id that lasts names the element', () => {
  expect(nameOf('<div id="story" class="x" data-wanted></div>')).toBe('#story');
});

test('an id or class from a build or a database is left out', () => {
  const markup = '<div id="post-17" class="css-1ab story is-open" data-wanted></div><div></div>';
  expect(nameOf(markup)).toBe('div.story');
});

test('what is not unique by itself is named with what is around it', () => {
  const markup =
    '<main class="paper"><div class="text" data-wanted></div></main><aside><div class="text"></div></aside>';
  expect(nameOf(markup)).toBe('main.paper > div.text');
});

test('an id around it is enough', () => {
  const markup = '<div id="story"><div data-wanted></div></div><div><div></div></div>';
  expect(nameOf(markup)).toBe('#story > div');
});

test('what stays ambiguous has no name', () => {
  expect(nameOf('<div data-wanted></div><div></div>')).toBeNull();
  expect(nameOf('<p id="same" data-wanted></p><p id="same"></p>')).toBeNull();
});

test('an element with a strange tag is named all the same', () => {
  document.body.replaceChildren(document.createElement('news_story'));
  const [story] = document.body.children;
  story?.classList.add('story');
  expect(story && selectorFor(story)).toBe('.story');
});

test('an element in a shadow root has no name that could be found again', () => {
  document.body.innerHTML = '<div id="host"></div>';
  const root = document.getElementById('host')?.attachShadow({ mode: 'open' });
  const inner = document.createElement('article');
  root?.append(inner);
  expect(selectorFor(inner)).toBeNull();
});
