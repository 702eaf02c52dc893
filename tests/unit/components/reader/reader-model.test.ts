import { beforeEach, expect, test, vi } from 'vitest';
import { createReaderModel } from '../../../../components/reader/reader-model';
import type { Note } from '../../../../utils/contract/annotations';
import type { ReadingState } from '../../../../utils/contract/reading-state';
import type { ErrorCode, Result } from '../../../../utils/contract/result';
import { countingIds, FakeLibrary, failure } from '../../../support/components/fake-library';
import { articleOf, blockOf, readingOf } from '../../../support/sample-article';

const PAUSE = 400;
const SENTENCES = ['One.', 'Two.', 'Three.'];
const reading = readingOf();
const kept = { ok: true, value: reading } as const;

class FakeReaderLibrary extends FakeLibrary {
  readonly places: { articleId: string; sentence: number; text: string }[] = [];
  readonly placeFailures: ErrorCode[] = [];

  override async saveReadingPosition(place: { articleId: string; sentence: number; text: string }) {
    const code = this.placeFailures.shift();
    if (code) return failure(code);
    this.places.push(place);
    return { ok: true as const, value: undefined };
  }
}

let library: FakeReaderLibrary;

beforeEach(() => {
  vi.useFakeTimers();
  library = new FakeReaderLibrary();
  return () => vi.useRealTimers();
});

const modelOf = (sentences: readonly string[]) =>
  createReaderModel(articleOf(sentences), { library }, countingIds());

const pause = () => vi.advanceTimersByTimeAsync(PAUSE);

test('stepping stays within the article', () => {
  const model = modelOf(SENTENCES);
  model.step(-1);
  expect(model.current.value).toBe(0);
  model.step(99);
  expect(model.current.value).toBe(2);
  model.step(1);
  expect(model.current.value).toBe(2);
});

test('after the last sentence comes the end, and back from there the last sentence', () => {
  const model = modelOf(SENTENCES);
  model.goTo(2);
  expect(model.isAtEnd.value).toBe(false);
  model.step(1);
  model.step(1);
  expect([model.isAtEnd.value, model.current.value]).toEqual([true, 2]);
  model.step(-1);
  expect([model.isAtEnd.value, model.current.value]).toEqual([false, 2]);
  model.step(1);
  model.goTo(2);
  expect(model.isAtEnd.value).toBe(false);
});

test('a paragraph step leads to where a paragraph begins', () => {
  const blocks = [blockOf(['One.', 'Two.']), blockOf(['Three.'])];
  const model = createReaderModel(articleOf([], { blocks }), { library }, countingIds());
  model.stepParagraph(1);
  expect(model.current.value).toBe(2);
  model.stepParagraph(-1);
  expect(model.current.value).toBe(0);
});

test('who comes back is told so until they move', () => {
  const model = modelOf(SENTENCES);
  expect(model.resumedAt.value).toBeNull();
  model.resume({ ...reading, sentence: 1 });
  expect(model.resumedAt.value).toBe(1);
  model.step(1);
  expect(model.resumedAt.value).toBeNull();
});

test('who comes back to the first sentence is told nothing', () => {
  const model = modelOf(SENTENCES);
  model.resume(reading);
  expect(model.resumedAt.value).toBeNull();
});

test('an article without sentences can be stepped through without harm', () => {
  const model = modelOf([]);
  model.step(1);
  model.goTo(5);
  expect([model.current.value, model.isAtEnd.value]).toEqual([0, false]);
  model.beginNote('sentence');
  expect(model.notes.entries.value).toMatchObject([{ target: { kind: 'article' } }]);
});

test('what is set apart is not stepped through', () => {
  const blocks = [blockOf(['One.']), blockOf(['(END)'], 'signoff')];
  const model = createReaderModel(articleOf([], { blocks }), { library }, countingIds());
  expect(model.sentences.map((sentence) => sentence.text)).toEqual(['One.']);
});

test('the place is kept after a rest, not at every step', async () => {
  const model = modelOf(SENTENCES);
  model.kept(kept);
  model.step(1);
  model.step(1);
  await pause();
  expect(library.places).toEqual([{ articleId: 'a', sentence: 2, text: 'Three.' }]);
});

test('a reader that only opened the article keeps no new place', async () => {
  const model = modelOf(SENTENCES);
  model.kept({ ok: true, value: { ...reading, sentence: 1 } });
  await pause();
  await model.flush();
  expect(library.places).toEqual([]);
});

test('reading goes on at the sentence where it stopped', () => {
  const model = modelOf(SENTENCES);
  model.resume({ ...reading, sentence: 2 });
  expect(model.current.value).toBe(2);
});

test('a Library that answers late does not pull the reader away', async () => {
  const model = modelOf(SENTENCES);
  model.step(1);
  model.kept({ ok: true, value: { ...reading, sentence: 2 } });
  await pause();
  expect(model.current.value).toBe(1);
  expect(library.places).toMatchObject([{ sentence: 1 }]);
});

test('a place beyond the end is the end', () => {
  const model = modelOf(SENTENCES);
  model.resume({ ...reading, sentence: 99 });
  expect(model.current.value).toBe(2);
});

test('leaving keeps the place and the notes at once', async () => {
  const model = modelOf(SENTENCES);
  model.kept(kept);
  model.step(1);
  model.beginNote('sentence');
  const [entry] = model.notes.entries.value;
  if (entry) model.notes.edit(entry, 'A note');
  expect(await model.flush()).toBe(true);
  expect(library.places).toMatchObject([{ sentence: 1 }]);
  expect(library.bodies).toEqual(['A note']);
});

test('a place that could not be kept is said, tried again on leaving, and no longer said then', async () => {
  const model = modelOf(SENTENCES);
  model.kept(kept);
  library.placeFailures.push('unreachable');
  model.step(1);
  await pause();
  expect(model.keepFailure.value).toMatchObject({ code: 'unreachable' });
  await model.flush();
  expect(library.places).toMatchObject([{ sentence: 1 }]);
  expect(model.keepFailure.value).toBeNull();
});

test('a place is kept once, however often the reader leaves and comes back', async () => {
  const model = modelOf(SENTENCES);
  model.kept(kept);
  model.step(1);
  await model.flush();
  await model.flush();
  expect(library.places).toHaveLength(1);
});

test('a note on the sentence quotes it, and its field takes the focus', () => {
  const model = modelOf(SENTENCES);
  model.goTo(1);
  model.beginNote('sentence');
  expect(model.focusNote.value?.target).toEqual({
    kind: 'sentence',
    sentence: 1,
    quote: { exact: 'Two.', prefix: 'One.', suffix: 'Three.' },
  });
});

/** A reader of an article that the Library refused when it was opened, with a note typed. */
function refusedOnce(code: ErrorCode) {
  const openArticle = vi.fn(async (): Promise<Result<ReadingState>> => failure(code));
  const again = Object.assign(library, { openArticle });
  const model = createReaderModel(articleOf(SENTENCES), { library: again }, countingIds());
  model.step(1);
  model.beginNote('sentence');
  const [entry] = model.notes.entries.value;
  if (!entry) throw new Error('no entry');
  model.notes.edit(entry, 'Precious');
  model.kept(failure(code));
  return { model, entry, openArticle };
}

test('an article that could not be kept is taken in again when something is to be saved', async () => {
  const { model, entry, openArticle } = refusedOnce('unreachable');
  await pause();
  expect(entry.saveState.value).toMatchObject({ kind: 'failed' });
  expect(entry.body.value).toBe('Precious');

  openArticle.mockResolvedValue(kept);
  model.notes.retry(entry);
  await model.flush();
  expect(library.bodies).toEqual(['Precious']);
  expect(library.places).toMatchObject([{ sentence: 1 }]);
  expect(model.keepFailure.value).toBeNull();
});

test('what a private window has refused is not asked for again', async () => {
  const { entry, openArticle } = refusedOnce('private-window');
  await pause();
  expect(openArticle).not.toHaveBeenCalled();
  expect(entry.saveState.value).toMatchObject({ failure: { code: 'private-window' } });
});

test('in a private window one can read, but not write notes', () => {
  const model = modelOf(SENTENCES);
  model.kept(failure('private-window'));
  expect(model.canNote.value).toBe(false);
  model.beginNote('sentence');
  expect(model.notes.entries.value).toEqual([]);
  model.step(1);
  expect(model.current.value).toBe(1);
});

test('a note stands where its sentence stands now, and nowhere when that is gone', () => {
  const model = modelOf(['New.', ...SENTENCES]);
  const quote = { exact: 'Two.', prefix: 'One.', suffix: 'Three.' };
  const target = { kind: 'sentence', sentence: 1, quote } as const;
  const note: Note = {
    id: 'n',
    articleId: 'a',
    body: 'B',
    editionId: 'e',
    rev: 1,
    createdAt: '',
    target,
  };
  model.resume({ ...reading, notes: [note] });
  expect(model.notes.entries.value).toHaveLength(1);
  expect(model.sentenceOf(target)).toBe(2);
  expect(model.sentenceOf({ ...target, quote: { ...quote, exact: 'Gone.' } })).toBeNull();
  expect(model.sentenceOf({ kind: 'article' })).toBeNull();
});

test('a note taken in the popup shows in the reader that is open on its article, once', () => {
  const model = modelOf(SENTENCES);
  const note: Note = {
    id: 'popup',
    articleId: reading.articleId,
    target: { kind: 'article' },
    body: 'Ask Mara',
    editionId: 'e',
    createdAt: '2026-01-01T00:00:00.000Z',
    rev: 1,
  };
  model.hearOf(note, false);
  expect(model.notes.entries.value).toEqual([]);
  model.kept(kept);
  model.hearOf(note, false);
  model.hearOf({ ...note, rev: 2 }, false);
  model.hearOf({ ...note, id: 'other', articleId: 'another article' }, false);
  // Kept beside this page's own note, which another tab had changed: its answer brings it.
  model.hearOf({ ...note, id: 'popup-operation' }, false);
  expect(model.notes.entries.value.map(({ body }) => body.value)).toEqual(['Ask Mara']);
});
