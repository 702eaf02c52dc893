// @vitest-environment node
import { expect, test } from 'vitest';
import type { MarkDraft } from '../../../../utils/contract/annotations';
import { freshLibrary } from '../../../support/library/library';
import { articleOf } from '../../../support/sample-article';

const article = articleOf(['One.', 'Two.']);
const quote = { exact: 'Two.', prefix: 'One.', suffix: '' };

async function libraryWithArticle() {
  const fresh = freshLibrary();
  const { articleId, editionId } = await fresh.library.openArticle(article);
  const draft: MarkDraft = {
    id: 'mark-1',
    articleId,
    colour: 'yellow',
    grasp: null,
    target: { kind: 'sentence', sentence: 1, quote },
  };
  const marks = async () => (await fresh.library.openArticle(article)).marks;
  return { ...fresh, articleId, editionId, draft, marks };
}

test('a mark is there when its article is opened again, with the edition it was set on', async () => {
  const { library, draft, editionId, marks } = await libraryWithArticle();
  const mark = await library.saveMark(draft);
  expect(mark).toMatchObject({ ...draft, editionId });
  expect(await marks()).toEqual([mark]);
});

test('a sentence has the colour or comprehension that it was given last', async () => {
  const { library, draft, marks } = await libraryWithArticle();
  await library.saveMark(draft);
  await library.saveMark({ ...draft, colour: 'green' });
  await library.saveMark({ ...draft, colour: null, grasp: 'partly' });
  expect(await marks()).toMatchObject([{ id: 'mark-1', colour: null, grasp: 'partly' }]);
});

test('a mark with neither colour nor comprehension is gone, and can be set again', async () => {
  const { library, draft, marks } = await libraryWithArticle();
  const first = await library.saveMark(draft);
  await library.saveMark({ ...draft, colour: null });
  expect(await marks()).toEqual([]);
  await library.saveMark(draft);
  expect(await marks()).toEqual([first]);
});

test('saving the same mark twice, because the worker died, writes it once', async () => {
  const { library, draft, raw } = await libraryWithArticle();
  const first = await library.saveMark(draft);
  expect(await library.saveMark(draft)).toEqual(first);
  const off = { ...draft, colour: null };
  await library.saveMark(off);
  await library.saveMark(off);
  expect(await raw().marks.get('mark-1')).toMatchObject({ rev: 2 });
});

test('two tabs that mark one sentence have one mark', async () => {
  const { library, draft, marks } = await libraryWithArticle();
  await library.saveMark(draft);
  const other: MarkDraft = { ...draft, id: 'mark-2', colour: 'yellow', grasp: 'not' };
  expect(await library.saveMark(other)).toMatchObject({ id: 'mark-1', grasp: 'not' });
  expect(await marks()).toMatchObject([{ id: 'mark-1', colour: 'yellow', grasp: 'not' }]);
});
