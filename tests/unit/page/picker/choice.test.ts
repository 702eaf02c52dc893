import { beforeEach, expect, test } from 'vitest';
import { createChoice } from '../../../../utils/page/picker/choice';

// The style of `em` says what a browser knows by itself and happy-dom does not.
const PAGE = `
  <header><a href="/">Courier</a></header>
  <main>
    <div id="wrapper"><div id="story">
      <p id="one">One <em id="word" style="display: inline">short</em> paragraph of the story.</p>
      <div id="advert"></div>
      <p id="two">And the other, which is quite a bit longer than the first.</p>
    </div></div>
    <aside id="aside"><p>Beside it.</p></aside>
    <script>const code = 'is no text';</script>
  </main>`;

const at = (id: string) => document.getElementById(id);

beforeEach(() => {
  document.body.innerHTML = PAGE;
});

test('pointing at a paragraph chooses the story around it', () => {
  const choice = createChoice();
  expect(choice.point(at('word'))).toBe(true);
  expect(choice.block?.id).toBe('story');
  expect(choice.point(at('two'))).toBe(false);
});

test('narrower after pointing gives the very paragraph that was pointed at', () => {
  const choice = createChoice();
  choice.point(at('one'));
  expect(choice.move('narrower')).toBe(true);
  expect(choice.block?.id).toBe('one');
  expect(choice.move('narrower')).toBe(false);
});

test('a paragraph directly on the page is chosen itself, and not the whole page', () => {
  document.body.innerHTML = '<h1>Courier</h1><p id="lone">Only this.</p>';
  const choice = createChoice();
  choice.point(at('lone'));
  expect(choice.block?.id).toBe('lone');
});

test('wider leaves out wrappers that would add nothing, and ends at the whole page', () => {
  const choice = createChoice();
  choice.point(at('one'));
  choice.move('wider');
  expect(choice.block?.localName).toBe('main');
  choice.move('wider');
  expect(choice.block).toBe(document.body);
  expect(choice.move('wider')).toBe(false);
});

test('narrower leads back the way one came, and else to the largest block inside', () => {
  const choice = createChoice();
  choice.point(at('one'));
  choice.move('narrower');
  choice.move('wider');
  choice.move('narrower');
  expect(choice.block?.id).toBe('one');
  choice.point(document.body);
  choice.move('narrower');
  choice.move('narrower');
  choice.move('narrower');
  expect(choice.block?.id).toBe('two');
});

test('beside goes over blocks without text and out of a wrapper', () => {
  const choice = createChoice();
  choice.point(at('one'));
  choice.move('narrower');
  choice.move('next');
  expect(choice.block?.id).toBe('two');
  choice.move('previous');
  expect(choice.block?.id).toBe('one');
  expect(choice.move('previous')).toBe(false);
  choice.move('wider');
  choice.move('next');
  expect(choice.block?.id).toBe('aside');
});

test('the amount counts what is read: no scripts, nothing hidden, no white space between', () => {
  document.body.innerHTML =
    '<div id="box"><p>Twelve chars</p>\n  <p hidden>Hidden</p><script>x()</script></div><p>.</p>';
  const choice = createChoice();
  choice.point(at('box'));
  expect(choice.amount).toBe(12);
});

test('text in an open shadow root can be chosen and left', () => {
  document.body.innerHTML = '<p>Outside.</p><div id="host"></div>';
  const root = at('host')?.attachShadow({ mode: 'open' });
  root?.append(document.createElement('section'));
  const section = root?.querySelector('section');
  section?.append(document.createElement('p'), document.createElement('p'));
  for (const p of section?.children ?? []) p.textContent = 'Inside the shadow.';
  const choice = createChoice();
  choice.point(section?.firstElementChild ?? null);
  expect(choice.block).toBe(section);
  choice.move('wider');
  expect(choice.block).toBe(document.body);
});

test('a page without any text offers nothing', () => {
  document.body.innerHTML = '<div id="empty"></div>';
  const choice = createChoice();
  expect(choice.point(at('empty'))).toBe(false);
  expect(choice.block).toBeNull();
  expect(choice.move('wider')).toBe(false);
});
