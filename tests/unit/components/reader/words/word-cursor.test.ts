import { expect, test } from 'vitest';
import { createWordCursor } from '../../../../../components/reader/words/word-cursor';
import { modelOf } from '../../../../support/components/reader';
import { articleOf } from '../../../../support/sample-article';

const open = (...sentences: string[]) => {
  const model = modelOf(articleOf(sentences));
  return { model, cursor: createWordCursor(model) };
};

test('it begins at the first word, steps, and stays within the sentence', () => {
  const { cursor } = open('“Look,” he said.');
  expect(cursor.at.value).toBeNull();
  expect(cursor.begin()).toBe(true);
  expect(cursor.at.value).toMatchObject({ n: 0, word: 'Look', span: [1, 5] });
  cursor.step(1);
  expect(cursor.at.value?.word).toBe('he');
  cursor.step(9);
  expect(cursor.at.value?.word).toBe('said');
  cursor.step(-9);
  expect(cursor.at.value?.word).toBe('Look');
});

test('a tap goes to the word there, or to the next one', () => {
  const { cursor } = open('One, two.');
  cursor.begin();
  cursor.goTo(6);
  expect(cursor.at.value?.word).toBe('two');
  cursor.goTo(3);
  expect(cursor.at.value?.word).toBe('two');
  cursor.goTo(99);
  expect(cursor.at.value?.word).toBe('two');
});

test('a sentence without words gives none', () => {
  const { cursor } = open('— … —');
  expect(cursor.begin()).toBe(false);
  expect(cursor.at.value).toBeNull();
});

test('it ends when asked to, and when the reader goes on', () => {
  const { model, cursor } = open('One.', 'Two.');
  cursor.begin();
  cursor.end();
  expect(cursor.at.value).toBeNull();
  cursor.begin();
  model.step(1);
  expect(cursor.at.value).toBeNull();
  cursor.begin();
  expect(cursor.at.value?.word).toBe('Two');
});
