import { effect } from '@preact/signals';
import { beforeEach, expect, test, vi } from 'vitest';
import { createMarksModel } from '../../../../../components/reader/marks/marks-model';
import type { SentenceMark, SentenceTarget } from '../../../../../utils/contract/annotations';
import type { Result } from '../../../../../utils/contract/result';
import { countingIds, FakeLibrary, failure } from '../../../../support/components/fake-library';

const targetOf = (sentence: number): SentenceTarget => ({
  kind: 'sentence',
  sentence,
  quote: { exact: `Sentence ${sentence}.`, prefix: '', suffix: '' },
});

const markOf = (sentence: number, more: Partial<SentenceMark> = {}): SentenceMark => ({
  id: `kept-${sentence}`,
  articleId: 'a',
  target: targetOf(sentence),
  colour: null,
  grasp: null,
  editionId: null,
  createdAt: '2026-01-01T00:00:00.000Z',
  ...more,
});

let library: FakeLibrary;
let articleId: () => Promise<Result<string>>;

beforeEach(() => {
  library = new FakeLibrary();
  articleId = async () => ({ ok: true, value: 'a' });
});

const open = () =>
  createMarksModel(
    { articleId: () => articleId(), targetOf, sentenceOf: ({ sentence }) => sentence },
    library,
    countingIds(),
  );

const saved = () => library.marks.map(({ id, colour, grasp }) => [id, colour, grasp]);

test('a mark is on the screen at once, and saved with its sentence', async () => {
  const marks = open();
  marks.change(2, { colour: 'green' });
  expect(marks.of(2)).toEqual({ colour: 'green', grasp: null });
  expect(await marks.flush()).toBe(true);
  expect(library.marks).toEqual([
    { id: 'id-1', articleId: 'a', target: targetOf(2), colour: 'green', grasp: null },
  ]);
});

test('colour and grasp of one sentence are one mark, and taking both off saves that too', async () => {
  const marks = open();
  marks.change(0, { colour: 'pink' });
  await marks.flush();
  marks.change(0, { grasp: 'not' });
  await marks.flush();
  marks.change(0, { colour: null, grasp: null });
  await marks.flush();
  expect(saved()).toEqual([
    ['id-1', 'pink', null],
    ['id-1', 'pink', 'not'],
    ['id-1', null, null],
  ]);
});

test('what is set and taken off before it could be saved is not saved', async () => {
  let arrive = (_: Result<string>) => {};
  const arrived = new Promise<Result<string>>((resolve) => {
    arrive = resolve;
  });
  articleId = () => arrived;
  const marks = open();
  marks.change(0, { colour: 'pink' });
  marks.change(0, { colour: null });
  marks.change(1, { colour: 'blue' });
  arrive({ ok: true, value: 'a' });
  await marks.flush();
  expect(saved()).toEqual([['id-2', 'blue', null]]);
  expect(marks.of(0)).toEqual({ colour: null, grasp: null });
});

test('saves of one sentence follow each other, and the last change wins', async () => {
  library.isHolding = true;
  const marks = open();
  marks.change(0, { colour: 'pink' });
  await vi.waitFor(() => expect(library.marks).toHaveLength(1));
  marks.change(0, { colour: 'blue' });
  marks.change(0, { colour: 'green' });
  expect(library.marks).toHaveLength(1);
  library.isHolding = false;
  library.answer();
  await marks.flush();
  expect(saved()).toEqual([
    ['id-1', 'pink', null],
    ['id-1', 'green', null],
  ]);
});

test('a failed save is shown, keeps the mark on the screen, and can be tried again', async () => {
  library.failures.push('storage-full');
  const marks = open();
  marks.change(0, { grasp: 'partly' });
  await vi.waitFor(() => expect(marks.failure.value?.code).toBe('storage-full'));
  expect(marks.of(0).grasp).toBe('partly');
  marks.retry();
  expect(await marks.flush()).toBe(true);
  expect(marks.failure.value).toBeNull();
  expect(saved().at(-1)).toEqual(['id-1', null, 'partly']);
});

test('leaving is held up by a mark that cannot be saved', async () => {
  articleId = async () => failure('unreachable');
  const marks = open();
  marks.change(0, { grasp: 'partly' });
  expect(await marks.flush()).toBe(false);
});

test('the success of one does not hide that another is unsaved', async () => {
  library.failures.push('storage');
  const marks = open();
  marks.change(0, { colour: 'blue' });
  await vi.waitFor(() => expect(marks.failure.value).not.toBeNull());
  marks.change(1, { colour: 'blue' });
  await vi.waitFor(() => expect(library.marks).toHaveLength(2));
  expect(marks.failure.value?.code).toBe('storage');
});

test('marks the Library knows are taken over, those made meanwhile stay, with the known id', async () => {
  let arrive = (_: Result<string>) => {};
  articleId = () => new Promise((resolve) => (arrive = resolve));
  const marks = open();
  marks.change(0, { colour: 'blue' });
  marks.adopt([markOf(0, { colour: 'pink', grasp: 'not' }), markOf(1, { colour: 'green' })]);
  arrive({ ok: true, value: 'a' });
  await marks.flush();
  expect(marks.of(0)).toEqual({ colour: 'blue', grasp: null });
  expect(marks.of(1)).toEqual({ colour: 'green', grasp: null });
  expect(saved()).toEqual([['kept-0', 'blue', null]]);
});

test('where another tab had marked the sentence first, that mark is gone on with', async () => {
  library.nextMarkId = 'theirs';
  const marks = open();
  marks.change(0, { colour: 'blue' });
  await marks.flush();
  marks.change(0, { colour: null });
  await marks.flush();
  expect(saved().map(([id]) => id)).toEqual(['id-1', 'theirs']);
});

test('unclear sentences are those understood partly or not, in order', () => {
  const marks = open();
  marks.adopt([
    markOf(7, { grasp: 'not' }),
    markOf(3, { grasp: 'partly' }),
    markOf(5, { grasp: 'understood', colour: 'pink' }),
  ]);
  expect(marks.unclear.value).toEqual([3, 7]);
  marks.change(3, { grasp: 'understood' });
  expect(marks.unclear.value).toEqual([7]);
});

test('a change is news for its own sentence alone', () => {
  const marks = open();
  const seen: number[] = [];
  for (const n of [0, 1]) {
    effect(() => {
      marks.of(n);
      seen.push(n);
    });
  }
  seen.length = 0;
  marks.change(1, { colour: 'blue' });
  expect(seen).toEqual([1]);
});
