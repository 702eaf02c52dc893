import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { beforeEach, expect, test, vi } from 'vitest';
import type { ReaderModel } from '../../../../components/reader/reader-model';
import type { Article } from '../../../../utils/contract/article';
import { failure } from '../../../support/components/fake-library';
import { modelOf, press, renderReader } from '../../../support/components/reader';
import { articleOf, blockOf, readingOf } from '../../../support/sample-article';

const SENTENCES = ['One.', 'Two.', 'Three.'];
const onClose = vi.fn();

beforeEach(() => {
  onClose.mockReset();
  return cleanup;
});

function open(article: Article = articleOf(SENTENCES)): ReaderModel {
  const model = modelOf(article);
  model.kept({ ok: true, value: readingOf() });
  renderReader(model, { onClose });
  return model;
}

const click = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const main = () => screen.getByRole('main');
const currentText = () => main().querySelector('[aria-current="true"]')?.textContent;
const isAt = (text: string) => vi.waitFor(() => expect(currentText()).toBe(text));
const field = () => screen.getByLabelText<HTMLTextAreaElement>(/^Your note on sentence/);

test('the sentences are list items, numbered from 0, in order', () => {
  open();
  const items = within(main()).getAllByRole('listitem');
  const sentences = items.map((item) => item.querySelector('[data-sentence]'));
  expect(sentences.map((one) => [one?.getAttribute('data-sentence'), one?.textContent])).toEqual([
    ['0', 'One.'],
    ['1', 'Two.'],
    ['2', 'Three.'],
  ]);
});

test('exactly one sentence is the current one, at first the first', () => {
  open();
  expect(main().querySelectorAll('[aria-current]')).toHaveLength(1);
  expect(currentText()).toBe('One.');
});

test('the buttons step forth and back, and say where one is', async () => {
  open();
  click('Next sentence');
  await isAt('Two.');
  const said = () => screen.getAllByRole('status').map((region) => region.textContent);
  await vi.waitFor(() => expect(said()).toContain('2 of 3 Two.'));
  click('Previous sentence');
  await isAt('One.');
});

test('the keys step, go to either end and close', async () => {
  open();
  press('j');
  await isAt('Two.');
  press('End');
  await isAt('Three.');
  press('ArrowUp');
  await isAt('Two.');
  press('Home');
  await isAt('One.');
  press('Escape');
  expect(onClose).toHaveBeenCalledOnce();
});

test('in a right-to-left article the left arrow goes on', async () => {
  open(articleOf(SENTENCES, { dir: 'rtl', lang: 'ar' }));
  press('ArrowLeft');
  await isAt('Two.');
});

test('a tap on a sentence makes it the current one', async () => {
  open();
  fireEvent.click(screen.getByText('Three.'));
  await isAt('Three.');
});

test('“Add note” opens a labelled field under the sentence, with the focus in it', async () => {
  open();
  click('Next sentence');
  click('Add note');
  const textarea = await screen.findByLabelText('Your note on sentence 2');
  expect(textarea).toBeInstanceOf(HTMLTextAreaElement);
  await vi.waitFor(() => expect(document.activeElement).toBe(textarea));
  expect(textarea.closest('li')?.firstElementChild?.textContent).toBe('Two.');
});

test.each([
  ['n', () => expect(document.activeElement).toBe(field())],
  ['h', () => expect(main().querySelector('[data-colour]')).not.toBeNull()],
])('at the end, key %s leads back to the last sentence and acts on it', async (key, seen) => {
  const model = open();
  press('End');
  press('j');
  await vi.waitFor(() => expect(document.querySelector('[data-view="end"]')).not.toBeNull());
  press(key);
  await isAt('Three.');
  await vi.waitFor(seen);
  expect(model.isAtEnd.value).toBe(false);
});

test('what is typed into the field is text: no key of it moves or closes anything', async () => {
  open();
  press('n');
  await vi.waitFor(() => expect(document.activeElement).toBe(field()));
  for (const key of ['j', 'k', 'n', '?', 'Home', 'End', 'ArrowDown']) {
    expect(press(key, field())).toBe(true);
  }
  expect(currentText()).toBe('One.');
  expect(document.querySelectorAll('textarea')).toHaveLength(1);
  expect(document.querySelector('dialog[open]')).toBeNull();
});

test('Escape leaves the note first and closes the reader only then', async () => {
  open();
  press('n');
  await vi.waitFor(() => expect(document.activeElement).toBe(field()));
  fireEvent.input(field(), { target: { value: 'A note' } });
  press('Escape', field());
  expect(document.activeElement).not.toBe(field());
  expect(onClose).not.toHaveBeenCalled();
  press('Escape');
  expect(onClose).toHaveBeenCalledOnce();
});

test('Escape that ends a composition leaves the note open', async () => {
  open();
  press('n');
  await vi.waitFor(() => expect(document.activeElement).toBe(field()));
  press('Escape', field(), { isComposing: true });
  expect(document.activeElement).toBe(field());
});

test('“Close” closes', () => {
  open();
  click('Close');
  expect(onClose).toHaveBeenCalledOnce();
});

test('sign-off and source browser after the sentences, not among them', () => {
  const blocks = [blockOf(SENTENCES), blockOf(['(END)'], 'signoff'), blockOf(['AP'], 'source')];
  open(articleOf([], { blocks }));
  expect(within(main()).queryByText('(END)')).toBeNull();
  expect(screen.getByText('(END)').className).toBe('signoff');
  expect(screen.getByText('AP').className).toBe('source');
});

test('title, site, authors and time are there', () => {
  open();
  screen.getByRole('heading', { name: 'Harbour to reopen' });
  expect(screen.getByRole('link', { name: 'The Example' }).getAttribute('href')).toBe(
    'https://news.example/2025/harbour?utm_source=feed',
  );
  screen.getByText('Mina Park');
  expect(document.querySelector('time')?.dateTime).toBe('2025-06-10T10:00:00+09:00');
});

test('a text that looks like markup is shown as text', () => {
  open(articleOf(['<img src=x onerror=alert(1)> One.']));
  expect(currentText()).toBe('<img src=x onerror=alert(1)> One.');
  expect(main().querySelector('img')).toBeNull();
});

test('in a private window there is no way to a note, and it says why', async () => {
  const model = open();
  model.kept(failure('private-window'));
  expect((await screen.findByRole('alert')).textContent).toMatch(/private window/);
  expect(screen.queryByRole('button', { name: 'Add note' })).toBeNull();
});

test('who reads a language without sentence marks is told that a step is a paragraph', () => {
  open({ ...articleOf(SENTENCES), lang: 'th' });
  expect(screen.getByText(/each step is a paragraph/)).toBeTruthy();
  cleanup();
  open();
  expect(screen.queryByText(/each step is a paragraph/)).toBeNull();
});
