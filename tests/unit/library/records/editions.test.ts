// @vitest-environment node
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editionsToDrop, LAST_EDITIONS_KEPT } from '../../../../utils/library/records/editions';
import { draftOf, freshLibrary } from '../../../support/library/library';
import { articleOf } from '../../../support/sample-article';

const before = articleOf(['One.', 'Two.']);
const after = articleOf(['One.', 'Two and a half.']);

test('an article whose text has changed says which edition was read before, and when', async () => {
  const { library, clock } = freshLibrary();
  const first = await library.openArticle(before);
  expect(first.changedSince).toBeNull();
  clock.now = Date.UTC(2026, 1, 1);
  await library.openArticle(before);
  clock.now = Date.UTC(2026, 2, 1);
  const second = await library.openArticle(after);
  const changedSince = { editionId: first.editionId, readAt: '2026-02-01T00:00:00.000Z' };
  expect(second.changedSince).toEqual(changedSince);
  expect(second.editionId).not.toBe(first.editionId);
  // The same when the answer was lost and the article is opened once more.
  expect(await library.openArticle(after)).toEqual(second);
});

test('a note knows the edition it was written on, whatever is read later', async () => {
  const { library } = freshLibrary();
  const first = await library.openArticle(before);
  await library.saveNote(draftOf(first.articleId));
  await library.openArticle(after);
  const edit = draftOf(first.articleId, { body: 'More.', rev: 1, operation: 'act-2' });
  expect((await library.saveNote(edit)).note.editionId).toBe(first.editionId);
});

test('a note put on another sentence belongs to the edition that sentence stands in', async () => {
  const { library } = freshLibrary();
  const { articleId } = await library.openArticle(before);
  const quote = { exact: 'Two.', prefix: 'One.', suffix: '' };
  await library.saveNote(draftOf(articleId, { target: { kind: 'sentence', sentence: 1, quote } }));
  const second = await library.openArticle(after);
  const target = { kind: 'sentence', sentence: 0, quote: { ...quote, exact: 'One.' } } as const;
  const moved = draftOf(articleId, { target, rev: 1, operation: 'act-2' });
  expect((await library.saveNote(moved)).note).toMatchObject({
    target,
    editionId: second.editionId,
  });
});

test('of many editions the first and the last five stay, and any that was written on', async () => {
  const { library, clock, raw } = freshLibrary();
  const ids: string[] = [];
  for (let n = 0; n < 9; n++) {
    clock.now = Date.UTC(2026, n, 1);
    const { articleId, editionId } = await library.openArticle(articleOf([`Version ${n}.`]));
    ids.push(editionId);
    if (n === 1) await library.saveNote(draftOf(articleId));
    if (n === 2) {
      const quote = { exact: 'Version 2.', prefix: '', suffix: '' };
      const target = { kind: 'sentence', sentence: 0, quote } as const;
      await library.saveMark({ id: 'm', articleId, target, colour: 'blue', grasp: null });
    }
    // One in the bin may come back.
    if (n === 1) await library.deleteNote('note-1');
  }
  const articleId = (await raw().editions.toCollection().first())?.articleId ?? '';
  const { library: copy } = await library.exportArticles([articleId], true);
  const kept = copy.editions.map(({ id }) => ids.indexOf(id)).sort((a, b) => b - a);
  expect(kept).toEqual([8, 7, 6, 5, 4, 2, 1, 0]);
  expect(ids.indexOf(copy.articles[0]?.editionId ?? '')).toBe(8);
});

test('an older edition’s text stays as it was read', async () => {
  const { library } = freshLibrary();
  const { articleId, editionId } = await library.openArticle(before);
  await library.openArticle(after);
  const { library: copy } = await library.exportArticles([articleId], true);
  const older = copy.editions.find(({ id }) => id === editionId);
  expect(older).toMatchObject({ articleId, blocks: before.blocks });
});

test('a text that comes back to what it was is read on in its own edition', async () => {
  const { library } = freshLibrary();
  const first = await library.openArticle(before);
  const second = await library.openArticle(after);
  const third = await library.openArticle(before);
  expect(third).toMatchObject({
    editionId: first.editionId,
    changedSince: { editionId: second.editionId },
  });
});

const dayNumber = fc.integer({ min: 0, max: 400 });
const dayOf = (n: number) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString();

const editionAges = fc.array(fc.tuple(dayNumber, dayNumber), { maxLength: 30 }).map((list) =>
  list.map(([first, later], n) => ({
    id: `e${n}`,
    createdAt: dayOf(first),
    readAt: dayOf(first + later),
  })),
);

test('an edition that something was written on never goes, nor the first, nor the last five', () => {
  fc.assert(
    fc.property(editionAges, fc.array(fc.nat({ max: 29 })), (all, written) => {
      const writtenOn = new Set(written.map((n) => `e${n}`));
      const dropped = new Set(editionsToDrop(all, writtenOn));
      for (const id of writtenOn) expect(dropped.has(id)).toBe(false);
      const first = all.map(({ createdAt }) => createdAt).sort()[0];
      for (const { id, createdAt } of all)
        if (createdAt === first) expect(dropped.has(id)).toBe(false);
      const kept = all.filter(({ id }) => !dropped.has(id));
      const latest = [...all]
        .sort((a, b) => (a.readAt > b.readAt ? -1 : 1))
        .slice(0, LAST_EDITIONS_KEPT);
      expect(kept).toEqual(expect.arrayContaining(latest));
    }),
  );
});

test('of many editions with nothing written on, six stay', () => {
  const all = Array.from({ length: 20 }, (_, n) => ({
    id: `e${n}`,
    createdAt: dayOf(n),
    readAt: dayOf(n),
  }));
  const dropped = editionsToDrop(all, new Set());
  expect(all.map(({ id }) => id).filter((id) => !dropped.includes(id))).toEqual([
    'e0',
    'e15',
    'e16',
    'e17',
    'e18',
    'e19',
  ]);
});

test('two editions are compared sentence by sentence', async () => {
  const { library } = freshLibrary();
  await library.openArticle(
    articleOf(['The harbour reopens on Monday.', 'Ships wait outside.', 'Nobody was hurt.']),
  );
  const { editionId, changedSince } = await library.openArticle(
    articleOf(['Update at noon.', 'The harbour reopens on Tuesday.', 'Ships wait outside.']),
  );
  const older = changedSince?.editionId ?? '';
  const changes = { added: 1, edited: 1, gone: 1, moved: 0 };
  expect(await library.compareEditions(older, editionId, 'en')).toMatchObject(changes);
  expect(await library.compareEditions('no such edition', editionId, null)).toBeNull();
});
