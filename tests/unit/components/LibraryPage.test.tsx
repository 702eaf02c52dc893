import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { beforeEach, expect, test, vi } from 'vitest';
import { LibraryPage } from '../../../components/library/LibraryPage';
import { createLibraryModel, type LibraryKeeper } from '../../../components/library/library-model';
import type { Result } from '../../../utils/outcome/result';
import type { ArticleSummary } from '../../../utils/reading/types';
import { renderInEnglish } from './english';
import { freshExchange } from './exchange-kit';
import { failure } from './keeper';

const harbour: ArticleSummary = {
  id: 'h',
  url: 'https://news.example/harbour',
  title: 'Harbour to reopen',
  siteName: 'The Example',
  lang: 'en',
  dir: 'ltr',
  published: null,
  openedAt: '2026-01-02T12:00:00.000Z',
  sentenceCount: 10,
  sentence: 3,
  furthest: 4,
  noteCount: 2,
  markCounts: { yellow: 0, green: 0, blue: 0, pink: 0 },
  unclearCount: 0,
  tags: [],
};
const bridge = { ...harbour, id: 'b', title: 'Bridge', siteName: null, noteCount: 0, furthest: 9 };

let kept: ArticleSummary[];
let refusal: Result<never> | null;
let keeper: LibraryKeeper;

beforeEach(() => {
  kept = [harbour, bridge];
  refusal = null;
  const taken = new Map<string, ArticleSummary>();
  keeper = {
    listArticles: async () => ({ ok: true, value: { articles: [...kept], total: kept.length } }),
    async deleteArticle(id) {
      if (refusal) return refusal;
      for (const article of kept) if (article.id === id) taken.set(id, article);
      kept = kept.filter((article) => article.id !== id);
      return { ok: true, value: undefined };
    },
    async restoreArticle(id) {
      if (refusal) return refusal;
      const article = taken.get(id);
      if (article) kept = [article, ...kept];
      return { ok: true, value: undefined };
    },
  };
  return cleanup;
});

async function open() {
  const model = createLibraryModel(keeper);
  const addressOf = (id: string) => `/reader.html#article=${id}`;
  renderInEnglish(
    <LibraryPage
      exchange={freshExchange().model}
      model={model}
      locale="en"
      addressOf={addressOf}
    />,
  );
  await model.refresh();
  return model;
}

const titles = () => screen.queryAllByRole('link').map((link) => link.textContent);
const shows = (expected: string[]) => vi.waitFor(() => expect(titles()).toEqual(expected));
const click = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));

test('the articles come in the order the Library gives, each a link to its reader', async () => {
  await open();
  await shows(['Harbour to reopen', 'Bridge']);
  expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
    '/reader.html#article=h',
    '/reader.html#article=b',
  ]);
});

test('each shows its site, when it was read, how far, and its notes if there are any', async () => {
  await open();
  const [first, second] = await screen.findAllByRole('listitem');
  if (!first || !second) throw new Error('no items');
  for (const text of ['The Example', 'Jan 2, 2026', '4 of 10 sentences', 'Notes: 2']) {
    within(first).getByText(text);
  }
  within(second).getByText('news.example');
  within(second).getByText('Read to the end');
  expect(within(second).queryByText(/Notes/)).toBeNull();
});

test('an empty library says how to fill it, but only once it is known to be empty', async () => {
  kept = [];
  const model = createLibraryModel(keeper);
  renderInEnglish(
    <LibraryPage
      exchange={freshExchange().model}
      model={model}
      locale="en"
      addressOf={(id) => id}
    />,
  );
  expect(screen.queryByText('Nothing read yet.')).toBeNull();
  await model.refresh();
  await screen.findByText('Nothing read yet.');
});

test('an article deleted goes at once and comes back with undo', async () => {
  await open();
  await click('Delete “Harbour to reopen”');
  await screen.findByText('“Harbour to reopen” deleted.');
  await shows(['Bridge']);
  await click('Undo');
  await shows(['Harbour to reopen', 'Bridge']);
  await vi.waitFor(() => expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull());
});

test('the offer to undo can be dismissed', async () => {
  await open();
  await click('Delete “Bridge”');
  await click('Dismiss');
  await vi.waitFor(() => expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull());
  await shows(['Harbour to reopen']);
});

test('a deletion that fails says why and leaves the article where it is', async () => {
  await open();
  refusal = failure('unreachable');
  await click('Delete “Bridge”');
  expect((await screen.findByRole('alert')).textContent).toMatch(/did not answer/);
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  await shows(['Harbour to reopen', 'Bridge']);
});

test('an undo that fails says why and can be tried again', async () => {
  await open();
  await click('Delete “Bridge”');
  await screen.findByRole('button', { name: 'Undo' });
  refusal = failure('unreachable');
  await click('Undo');
  await screen.findByRole('alert');
  refusal = null;
  await click('Undo');
  await shows(['Bridge', 'Harbour to reopen']);
});

test('a library that cannot be opened says so, and does not claim to be empty', async () => {
  keeper = { ...keeper, listArticles: async () => failure('storage') };
  await open();
  expect((await screen.findByRole('alert')).textContent).toMatch(/could not be opened/);
  expect(screen.queryByText('Nothing read yet.')).toBeNull();
});
