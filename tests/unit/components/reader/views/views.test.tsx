import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Article } from '../../../../../utils/contract/article';
import type { ViewName } from '../../../../../utils/settings/view';
import { depsOf, modelOf, press, renderReader } from '../../../../support/components/reader';
import { articleOf, blockOf, readingOf } from '../../../../support/sample-article';

beforeEach(() => cleanup);

const LONG = `${'One clause of a sentence without an end'.repeat(3)}; ${'and another one that goes on and on'.repeat(3)}.`;
const article = articleOf([], {
  blocks: [
    blockOf(['One.', 'Two.']),
    blockOf(['Heading'], 'heading'),
    blockOf(['First.'], 'list-item'),
    blockOf(['Second.'], 'list-item'),
    blockOf(['Quoted.'], 'quotation'),
    blockOf([LONG, 'Last.']),
  ],
});

function open(view: ViewName, of: Article = article) {
  const deps = depsOf({ view: { view } });
  const model = modelOf(of);
  model.kept({ ok: true, value: readingOf() });
  renderReader(model, { deps });
  return { model, deps };
}

const main = () => screen.getByRole('main');
const isAt = (text: string) =>
  vi.waitFor(() => expect(document.querySelector('[aria-current="true"]')?.textContent).toBe(text));

test('one key and one button lead from view to view, and the last one is kept', async () => {
  const { deps } = open('list');
  press('v');
  await vi.waitFor(() => screen.getByRole('button', { name: 'View: Focus' }));
  expect(deps.settings.value.view.view).toBe('focus');
  fireEvent.click(screen.getByRole('button', { name: 'View: Focus' }));
  await vi.waitFor(() => screen.getByRole('button', { name: 'View: Article' }));
  press('v');
  await vi.waitFor(() => screen.getByRole('button', { name: 'View: List' }));
});

test('the place is the same in every view', async () => {
  const { model } = open('list');
  model.goTo(1);
  for (let n = 0; n < 3; n++) {
    press('v');
    await isAt('Two.');
  }
});

test('Focus shows a sentence between its neighbours, and the heading it stands under', async () => {
  const { model } = open('focus');
  const texts = () => [...main().querySelectorAll('[data-sentence]')].map((one) => one.textContent);
  expect(texts()).toEqual(['One.', 'Two.']);
  model.goTo(4);
  await vi.waitFor(() => expect(texts()).toEqual(['First.', 'Second.', 'Quoted.']));
  expect(main().querySelector('.section')?.textContent).toBe('Heading');
  fireEvent.click(screen.getByText('Quoted.'));
  await isAt('Quoted.');
});

test('Article shows the blocks as they were written', () => {
  open('article');
  expect(main().querySelector('p')?.textContent).toBe('One. Two.');
  expect(main().querySelector('h2')?.textContent).toBe('Heading');
  expect([...main().querySelectorAll('ul > li')].map((item) => item.textContent)).toEqual([
    'First.',
    'Second.',
  ]);
  expect(main().querySelector('blockquote')?.textContent).toBe('Quoted.');
});

test('a text without spaces between its sentences gets none', () => {
  const block = { ...blockOf([]), text: '一。二。', sentences: [[0, 2] as const, [2, 4] as const] };
  open('article', articleOf([], { blocks: [block] }));
  expect(main().querySelector('p')?.textContent).toBe('一。二。');
});

test('a very long sentence is broken for the eye, and keeps its words', async () => {
  const { model } = open('list');
  const sentence = main().querySelector('[data-sentence="6"]');
  expect(sentence?.querySelectorAll('.clause')).toHaveLength(2);
  expect(sentence?.textContent).toBe(LONG);
  press('v');
  model.goTo(6);
  await isAt(LONG);
  expect(main().querySelectorAll('.now .clause')).toHaveLength(2);
});

test('a step is told once: where one is, and the sentence in its language', async () => {
  const { model } = open('focus');
  model.step(1);
  await isAt('Two.');
  const said = screen.getAllByRole('status').filter((region) => region.textContent !== '');
  expect(said.map((region) => region.textContent)).toEqual(['2 of 8 Two.']);
  expect(said[0]?.querySelector('[lang]')?.getAttribute('lang')).toBe('en');
});

test('the slider tells the position, and its keys are its own', async () => {
  const { model } = open('list');
  const slider = screen.getByRole<HTMLInputElement>('slider', { name: 'Progress' });
  expect(slider.getAttribute('aria-valuetext')).toBe('1 of 8, 1 min left');
  fireEvent.input(slider, { target: { value: '4' } });
  expect(model.current.value).toBe(3);
  press('Home', slider);
  expect(model.current.value).toBe(3);
  press('j', slider);
  expect(model.current.value).toBe(4);
});

test('a note is a point on the progress bar, a paragraph a stroke', async () => {
  const { model } = open('list');
  const path = (name: string) => document.querySelector(`.progress .${name}`)?.getAttribute('d');
  expect(path('strokes')?.match(/M/g)).toHaveLength(5);
  expect(path('noted')).toBe('');
  model.goTo(7);
  model.beginNote('sentence');
  await vi.waitFor(() => expect(path('noted')).toBe('M1000 5h.1'));
});

test('the search finds from the current sentence on, counts, and stays where it led', async () => {
  const { model } = open('list');
  press('/');
  const field = await screen.findByRole<HTMLInputElement>('searchbox');
  await vi.waitFor(() => expect(document.activeElement).toBe(field));
  fireEvent.input(field, { target: { value: 'o' } });
  await vi.waitFor(() => expect(main().querySelector('.current-hit')?.textContent).toBe('O'));
  const found = () => document.querySelector('.search [role="status"]')?.textContent;
  expect(found()).toMatch(/^1 of \d+$/);
  fireEvent.keyDown(field, { key: 'Enter' });
  await isAt('Two.');
  fireEvent.input(field, { target: { value: 'nowhere' } });
  await vi.waitFor(() => expect(found()).toBe('Nothing found'));
  fireEvent.keyDown(field, { key: 'Escape' });
  await vi.waitFor(() => expect(screen.queryByRole('searchbox')).toBeNull());
  expect(model.current.value).toBe(1);
  expect(document.querySelector('mark')).toBeNull();
});

test('after the last sentence the end is told, with the notes and what to do next', async () => {
  const { model } = open('focus');
  model.beginNote('sentence');
  const [entry] = model.notes.entries.value;
  if (entry) model.notes.edit(entry, 'A note');
  press('End');
  press('j');
  await screen.findByRole('heading', { name: 'You have read it all.' });
  expect(screen.queryByRole('main')).toBeNull();
  fireEvent.click(screen.getByText('A note'));
  await isAt('One.');
});

test('who comes back is told where, and may start over', async () => {
  const { model } = open('list');
  model.resume(readingOf({ sentence: 3 }));
  await screen.findByText('You are back at sentence 4.');
  fireEvent.click(screen.getByRole('button', { name: 'Start over' }));
  await isAt('One.');
  await vi.waitFor(() => expect(screen.queryByText(/You are back/)).toBeNull());
});
