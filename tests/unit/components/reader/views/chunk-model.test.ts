import { beforeEach, expect, test, vi } from 'vitest';
import { createChunkModel } from '../../../../../components/reader/views/chunk-model';
import { chunksOf } from '../../../../../utils/reading/chunks';

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

/** 10,000 sentences in paragraphs of four. */
const chunks = chunksOf(
  Array.from({ length: 2500 }, (_, i) => ({ kind: 'paragraph', from: i * 4, to: i * 4 + 4 })),
  true,
);
const shown = (model: ReturnType<typeof createChunkModel>) =>
  model.isShown.flatMap((isShown, i) => (isShown.value ? [i] : []));
const settled = () => vi.runAllTimersAsync();

test('at first only what is around the reader is on the page, however long the article is', () => {
  const model = createChunkModel(chunks, 5000);
  const here = model.chunkOf(5000);
  expect(shown(model)).toEqual([here - 1, here, here + 1]);
});

test('a chunk holds the sentence it is asked for', () => {
  const model = createChunkModel(chunks, 0);
  for (const n of [0, 39, 40, 4999, 9999]) {
    const { from = 0, to = 0 } = chunks[model.chunkOf(n)] ?? {};
    expect(from <= n && n < to).toBe(true);
  }
});

test('the surroundings come by themselves, and never the whole of a long article', async () => {
  const model = createChunkModel(chunks, 5000);
  await settled();
  expect(shown(model).length).toBeGreaterThan(20);
  expect(shown(model).length).toBeLessThan(30);
});

test('an article of usual length is on the page as a whole', async () => {
  const model = createChunkModel(chunks.slice(0, 10), 0);
  await settled();
  expect(shown(model)).toHaveLength(10);
});

test('where the reader jumps to is there at once', async () => {
  const model = createChunkModel(chunks, 0);
  await settled();
  model.comeTo(200);
  expect(shown(model)).toEqual([199, 200, 201]);
});

test('walking on, the next chunk is there before it is come to', async () => {
  const model = createChunkModel(chunks, 0);
  for (let chunk = 0; chunk < 40; chunk++) {
    model.comeTo(chunk);
    expect(shown(model)).toContain(chunk + 1);
    await settled();
  }
  expect(shown(model)).not.toContain(0);
});

test('an article without sentences has nothing to show', () => {
  const model = createChunkModel([], 0);
  expect(model.chunkOf(0)).toBe(0);
  expect(model.isShown).toEqual([]);
});
