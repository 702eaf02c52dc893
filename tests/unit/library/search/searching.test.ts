// @vitest-environment node
import { expect, test } from 'vitest';
import type { SearchQuery } from '../../../../utils/contract/search';
import { deleteIn, draftOf, freshLibrary } from '../../../support/library/library';
import { articleOf } from '../../../support/sample-article';

const ask = (text: string, query: Partial<SearchQuery> = {}): SearchQuery => ({
  text,
  view: 'all',
  filter: {},
  offset: 0,
  limit: 10,
  ...query,
});

async function libraryOf(texts: Record<string, readonly string[]>) {
  const { library, ...rest } = freshLibrary();
  const ids: Record<string, string> = {};
  for (const [title, sentences] of Object.entries(texts)) {
    const about = { title, canonicalUrl: `https://news.example/${title}` };
    ids[title] = (await library.openArticle(articleOf(sentences, about))).articleId;
  }
  await library.tidy();
  const titles = async (text: string, query: Partial<SearchQuery> = {}) =>
    (await library.search(ask(text, query))).hits.map(({ article }) => article.title);
  return { library, ids, titles, ...rest };
}

test('a title comes before a note, a note before the text, and of those the newest first', async () => {
  const { library, ids, titles } = await libraryOf({
    'In its text': ['The harbour is old.'],
    'In its note': ['Nothing here.'],
    'The harbour': ['Nothing here.'],
    'In its newer text': ['No ship in harbour.'],
  });
  await library.saveNote(draftOf(ids['In its note'] ?? '', { body: 'Which harbour?' }));
  expect(await titles('harb')).toEqual([
    'The harbour',
    'In its note',
    'In its newer text',
    'In its text',
  ]);
});

test('several words must all be there, wherever in the article', async () => {
  const { titles } = await libraryOf({
    Harbour: ['Ships wait.', 'The mayor is glad.'],
    Bridge: ['Ships pass.'],
  });
  expect(await titles('ship mayor')).toEqual(['Harbour']);
  expect(await titles('harbour SHIPS')).toEqual(['Harbour']);
  expect(await titles('ship')).toEqual(['Bridge', 'Harbour']);
  expect(await titles('ship tunnel')).toEqual([]);
});

test('matches are shown with what was typed marked in them', async () => {
  const { library, ids } = await libraryOf({ 'Harbour news': ['One.', 'The harbour reopens.'] });
  await library.saveNote(draftOf(ids['Harbour news'] ?? '', { body: 'My harbour.' }));
  const { hits, next } = await library.search(ask('harbour'));
  expect(next).toBeNull();
  expect(hits[0]?.places).toEqual([
    { kind: 'title', text: 'Harbour news', spans: [[0, 7]], sentence: null, noteId: null },
    { kind: 'note', text: 'My harbour.', spans: [[3, 10]], sentence: null, noteId: 'note-1' },
    { kind: 'sentence', text: 'The harbour reopens.', spans: [[4, 11]], sentence: 1, noteId: null },
  ]);
});

test('Korean, Japanese and Chinese are found from the middle of a word, in one piece', async () => {
  const { titles } = await libraryOf({
    금리: ['한국은행이 금리를 올렸다.'],
    天気: ['東京都は雪だ。'],
    地名: ['京都と東京。'],
  });
  expect(await titles('은행')).toEqual(['금리']);
  expect(await titles('京')).toEqual(['地名', '天気']);
  expect(await titles('東京都')).toEqual(['天気']);
});

test('a note is found by its new words at once, and by its old ones no more', async () => {
  const { library, ids, titles } = await libraryOf({ Harbour: ['One.'] });
  const articleId = ids['Harbour'] ?? '';
  await library.saveNote(draftOf(articleId, { body: 'ask Mina' }));
  expect(await titles('mina')).toEqual(['Harbour']);
  await library.saveNote(draftOf(articleId, { body: 'ask Jun', rev: 1, operation: 'act-2' }));
  expect(await titles('mina')).toEqual([]);
  await library.deleteNote('note-1');
  expect(await titles('jun')).toEqual([]);
});

test('a changed text is found by its new words', async () => {
  const { library, titles } = await libraryOf({ Harbour: ['Fog.'] });
  await library.openArticle(
    articleOf(['Sunshine.'], { title: 'Harbour', canonicalUrl: 'https://news.example/Harbour' }),
  );
  expect(await titles('sunshine')).toEqual(['Harbour']);
  expect(await titles('fog')).toEqual([]);
});

test('what is in the bin is not found', async () => {
  const { library, ids, titles } = await libraryOf({ Harbour: ['One.'], Harbours: ['Two.'] });
  await deleteIn(library, ids['Harbour'] ?? '');
  expect(await titles('harbour')).toEqual(['Harbours']);
});

test('a search can be narrowed like a list', async () => {
  const { library, ids, titles } = await libraryOf({ Harbour: ['One.'], Harbours: ['Two.'] });
  await library.changeTags({ ids: [ids['Harbour'] ?? ''], add: ['work'], remove: [] });
  expect(await titles('harb', { filter: { tag: 'work' } })).toEqual(['Harbour']);
  expect(await titles('harb', { filter: { article: ids['Harbours'] ?? '' } })).toEqual([
    'Harbours',
  ]);
  expect(await titles('harb', { view: 'notes' })).toEqual([]);
});

test('results come in pages that together are all of them', async () => {
  const texts = Array.from({ length: 23 }, (_, n) => [`Harbour ${n}`, ['Ships.']] as const);
  const { library, titles } = await libraryOf(Object.fromEntries(texts));
  const all = await titles('harbour ships', { limit: 100 });
  expect(all).toHaveLength(23);
  const paged: string[] = [];
  for (let offset: number | null = 0; offset !== null; ) {
    const page: Awaited<ReturnType<typeof library.search>> = await library.search(
      ask('harbour ships', { offset, limit: 5 }),
    );
    paged.push(...page.hits.map(({ article }) => article.title));
    offset = page.next;
  }
  expect(paged).toEqual(all);
});

test('words that a dying worker had no time to gather are gathered by the next', async () => {
  const { library, open } = freshLibrary();
  await library.openArticle(articleOf(['The harbour reopens.']));
  library.close();
  const next = open();
  await next.tidy();
  expect((await next.search(ask('reopens'))).hits).toHaveLength(1);
});

test('nothing typed finds nothing', async () => {
  const { titles } = await libraryOf({ Harbour: ['One.'] });
  expect(await titles('  “”')).toEqual([]);
});
