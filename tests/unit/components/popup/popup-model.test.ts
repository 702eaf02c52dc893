import { beforeEach, expect, test, vi } from 'vitest';
import { createPopupModel } from '../../../../components/popup/popup-model';
import type { PageAct, PageState } from '../../../../utils/contract/page-services';
import type { ReadingState } from '../../../../utils/contract/reading-state';
import { done, type Result } from '../../../../utils/contract/result';
import {
  countingIds,
  FakeDrafts,
  FakeLibrary,
  failure,
} from '../../../support/components/fake-library';
import { keptNote } from '../../../support/components/page-notes';
import { articleOf, readingOf } from '../../../support/sample-article';

const prepared: PageState = {
  kind: 'prepared',
  title: 'Harbour',
  canonicalUrl: 'https://news.example/1',
  sentenceCount: 2,
};

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

function popupOn(states: Partial<Record<PageAct, Result<PageState>>>, isPrivate = false) {
  const library = Object.assign(new FakeLibrary(), {
    lookUp: async (): Promise<Result<ReadingState | null>> => done(null),
    openArticle: async () => done(readingOf()),
  });
  const drafts = new FakeDrafts();
  const close = vi.fn();
  const showCount = vi.fn();
  const article = vi.fn(async () => done(articleOf(['One.', 'Two.'])));
  const model = createPopupModel({
    isPrivate,
    article,
    close,
    act: async (act) => states[act] ?? done({ kind: 'idle' }),
    startPicker: async () => done(undefined),
    hasChoice: async () => false,
    notesDeps: () => ({ library, unsaved: drafts }),
    randomId: countingIds(),
    showCount,
    isCountWanted: () => true,
  });
  const notes = () => (model.view.value.kind === 'page' ? model.view.value.notes : null);
  return { model, library, drafts, close, article, notes, showCount };
}

const settled = () => vi.advanceTimersByTimeAsync(1000);

test('a page with an article gets the field for notes, and its switch does not wait for it', async () => {
  const { model, article, notes } = popupOn({ prepare: done(prepared) });
  article.mockReturnValueOnce(new Promise(() => {}));
  void model.act('prepare');
  await settled();
  expect(model.view.value).toMatchObject({ kind: 'page', page: prepared, notes: null });
  void model.act('prepare');
  await settled();
  expect(notes()?.writing.value).toHaveLength(1);
});

test('the number of notes goes to the button once the Library has said what there is', async () => {
  const { model, library, notes, showCount } = popupOn({ prepare: done(prepared) });
  library.lookUp = async () => done(readingOf({ notes: [keptNote(1), keptNote(2)] }));
  await model.act('prepare');
  await settled();
  expect(showCount.mock.calls).toEqual([[2]]);
  const field = notes()?.writing.value[0];
  if (field) notes()?.notes.edit(field, 'A third');
  expect(showCount).toHaveBeenLastCalledWith(3);
});

test('a Library that could not be asked leaves the number on the button as it is', async () => {
  const { model, library, showCount } = popupOn({ prepare: done(prepared) });
  library.lookUp = async () => failure('storage');
  await model.act('prepare');
  await settled();
  expect(showCount).not.toHaveBeenCalled();
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
  const { model, library, drafts, close, notes } = popupOn({ prepare: done(prepared) });
  await model.act('prepare');
  await settled();
  const field = notes()?.writing.value[0];
  if (field) notes()?.notes.edit(field, 'In haste');
  const left = leave(model);
  expect(drafts.texts).toMatchObject([{ body: 'In haste' }]);
  await left;
  expect(close).toHaveBeenCalledOnce();
  await vi.waitFor(() => expect(library.bodies).toEqual(['In haste']));
});

test('what fails leaves the note that is being typed where it is', async () => {
  const states: Partial<Record<PageAct, Result<PageState>>> = { prepare: done(prepared) };
  const { model, notes } = popupOn(states);
  await model.act('prepare');
  await settled();
  const field = notes()?.writing.value[0];
  if (field) notes()?.notes.edit(field, 'Half a thou');
  states.toggle = failure('unreachable');
  await model.act('toggle');
  expect(model.view.value).toMatchObject({ kind: 'page', failure: { code: 'unreachable' } });
  expect(notes()?.writing.value[0]?.body.value).toBe('Half a thou');
  await model.act('prepare');
  expect(model.view.value).toMatchObject({ kind: 'page', failure: null });
});
