import { beforeEach, expect, test, vi } from 'vitest';
import { createPopupModel, type PageAct } from '../../../components/popup/popup-model';
import { done, type Result } from '../../../utils/outcome/result';
import type { PageState } from '../../../utils/page/opening';
import { articleOf, readingOf } from '../reading/sample-article';
import { countingIds, FakeDrafts, FakeKeeper, failure } from './keeper';

const prepared: PageState = {
  kind: 'prepared',
  ...{ title: 'Harbour', canonicalUrl: 'https://news.example/1', sentenceCount: 2 },
};

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

function popupOn(states: Partial<Record<PageAct, Result<PageState>>>, isPrivate = false) {
  const keeper = Object.assign(new FakeKeeper(), {
    lookUp: async () => done(null),
    openArticle: async () => done(readingOf()),
    unsaved: new FakeDrafts(),
  });
  const close = vi.fn();
  const article = vi.fn(async () => done(articleOf(['One.', 'Two.'])));
  const model = createPopupModel({
    ...{ isPrivate, article, close },
    act: async (act) => states[act] ?? done({ kind: 'idle' }),
    startPicker: async () => done(undefined),
    hasChoice: async () => false,
    keeperOf: () => keeper,
    randomId: countingIds(),
  });
  const notes = () => (model.view.value.kind === 'page' ? model.view.value.notes : null);
  return { model, keeper, close, article, notes };
}

const settled = () => vi.advanceTimersByTimeAsync(1000);

test('a page with an article gets the field for notes, and its switch does not wait for it', async () => {
  const { model, article, notes } = popupOn({ prepare: done(prepared) });
  article.mockReturnValueOnce(new Promise(() => {}));
  await model.act('prepare');
  expect(model.view.value).toMatchObject({ kind: 'page', page: prepared, notes: null });
  await model.act('prepare');
  await settled();
  expect(notes()?.writing.value).toHaveLength(1);
});

test('in a private window the article is not even asked for', async () => {
  const { model, article } = popupOn({ prepare: done(prepared) }, true);
  await model.act('prepare');
  await settled();
  expect(article).not.toHaveBeenCalled();
  expect(model.view.value).toMatchObject({ notes: null, isPrivate: true });
});

test('a page without an article has no notes; one that cannot be asked says why', async () => {
  const problem = { kind: 'problem', problem: 'no-article' } as const;
  const { model, article } = popupOn({ prepare: done(problem), toggle: failure('forbidden-page') });
  await model.act('prepare');
  await settled();
  expect(article).not.toHaveBeenCalled();
  await model.act('toggle');
  expect(model.view.value).toMatchObject({ kind: 'failed', failure: { code: 'forbidden-page' } });
});

test.each([
  ['switching on', (model: ReturnType<typeof popupOn>['model']) => model.act('toggle')],
  ['picking', (model: ReturnType<typeof popupOn>['model']) => model.pick()],
])('%s closes the popup, and what was just typed is kept first', async (_what, leave) => {
  const { model, keeper, close, notes } = popupOn({ prepare: done(prepared) });
  await model.act('prepare');
  await settled();
  const field = notes()?.writing.value[0];
  if (field) notes()?.notes.edit(field, 'In haste');
  const left = leave(model);
  expect(keeper.unsaved.texts).toMatchObject([{ body: 'In haste' }]);
  await left;
  expect(close).toHaveBeenCalledOnce();
  await vi.waitFor(() => expect(keeper.bodies).toEqual(['In haste']));
});
