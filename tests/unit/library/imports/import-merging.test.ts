// @vitest-environment node
import { expect, test } from 'vitest';
import {
  bring,
  everything,
  onFirst,
  undoAll,
  usedLibrary,
} from '../../../support/library/exchange';
import { draftOf, freshLibrary, listed } from '../../../support/library/library';
import { articleOf } from '../../../support/sample-article';

test('a note that went to another device, was edited there and came back simply goes on', async () => {
  const mine = await usedLibrary();
  const other = freshLibrary();
  other.clock.now += 1_000_000;
  await bring(other.library, await everything(mine.library));
  const draft = draftOf(mine.articleId, { rev: 1, operation: 'act-9', body: 'Longer.' });
  await other.library.saveNote(draft);
  const { counts } = await mine.library.stageImport({
    importId: 'i1',
    part: 0,
    strategy: 'merge',
    library: await everything(other.library),
  });
  expect(counts.notes).toEqual({ new: 0, changed: 1, same: 1, conflict: 0 });
});

test('a note edited on both devices meanwhile keeps both texts', async () => {
  const mine = await usedLibrary();
  const other = freshLibrary();
  other.clock.now += 1_000_000;
  await bring(other.library, await everything(mine.library));
  await other.library.saveNote(
    draftOf(mine.articleId, { rev: 1, operation: 'act-9', body: 'Theirs.' }),
  );
  await mine.library.saveNote(
    draftOf(mine.articleId, { rev: 1, operation: 'act-8', body: 'Mine.' }),
  );
  await bring(mine.library, await everything(other.library));
  const { notes } = await everything(mine.library);
  expect(
    notes
      .filter(({ deletedAt }) => !deletedAt)
      .map(({ body }) => body)
      .sort(),
  ).toEqual(['Mine.', 'Theirs.']);
});

test('a colour set here and an understanding set there both stay', async () => {
  const mine = await usedLibrary();
  const other = freshLibrary();
  other.clock.now += 1_000_000;
  await bring(other.library, await everything(mine.library));
  const mark = { id: 'm1', articleId: mine.articleId, target: onFirst };
  await mine.library.saveMark({ ...mark, colour: 'pink', grasp: null });
  await other.library.saveMark({ ...mark, colour: 'green', grasp: 'partly' });
  await bring(mine.library, await everything(other.library));
  const { marks } = await everything(mine.library);
  expect(marks).toMatchObject([{ colour: 'pink', grasp: 'partly' }]);
});

test('a tag given there stays when the article was merely opened here', async () => {
  const mine = await usedLibrary();
  const other = freshLibrary();
  other.clock.now += 1_000_000;
  await bring(other.library, await everything(mine.library));
  await other.library.changeTags({ ids: [mine.articleId], add: ['sea'], remove: [] });
  mine.clock.now += 2_000_000;
  await mine.library.markOpened(mine.articleId);
  await bring(mine.library, await everything(other.library));
  expect((await listed(mine.library)).map(({ tags }) => tags)).toEqual([['sea']]);
});

test('a sentence marked on two devices has one mark after, on both, that says what either said', async () => {
  const mine = await usedLibrary();
  const theirs = freshLibrary();
  theirs.clock.now += 1_000_000;
  const { articleId } = await theirs.library.openArticle(articleOf(['One.', 'Two.']));
  const mark = { id: 'm2', articleId, target: onFirst, colour: null, grasp: 'partly' } as const;
  await theirs.library.saveMark(mark);
  const before = await everything(mine.library);
  await bring(mine.library, await everything(theirs.library));
  const after = await everything(mine.library);
  const living = ({ marks }: typeof after) => marks.filter(({ deletedAt }) => !deletedAt);
  expect(living(after)).toMatchObject([{ id: 'm1', colour: 'green', grasp: 'partly' }]);
  expect(await listed(mine.library)).toMatchObject([{ markCounts: { green: 1 }, unclearCount: 1 }]);
  await bring(theirs.library, after);
  expect(living(await everything(theirs.library))).toEqual(living(after));
  await undoAll(mine.library);
  expect(await everything(mine.library)).toEqual(before);
});
