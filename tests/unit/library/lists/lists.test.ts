// @vitest-environment node
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { COLOURS, COMPREHENSION_LEVELS } from '../../../../utils/contract/annotations';
import { type ListQuery, SORTS, type Sort, VIEWS } from '../../../../utils/contract/lists';
import type { ArticleSummary } from '../../../../utils/contract/reading-state';
import type { Library } from '../../../../utils/library/library';
import { deleteIn, draftOf, freshLibrary, listed, queryOf } from '../../../support/library/library';
import { articleOf } from '../../../support/sample-article';

const SENTENCES = ['One.', 'Two.', 'Three.'];
const harbour = articleOf(SENTENCES);
const bridge = articleOf(['Four.'], { canonicalUrl: 'https://b.example/1', title: 'Bridge' });

/** What a reader may have done to an article. */
const history = fc.record({
  title: fc.constantFrom('Harbour', 'harbor', 'Ärger', 'zebra', '한국', ''),
  siteName: fc.constantFrom('The Example', 'Courier', null),
  lang: fc.constantFrom('en-US', 'en', 'ko', null),
  published: fc.constantFrom('2025-06-10T10:00:00+09:00', '2025-06-10', 'soon', null),
  sentence: fc.nat({ max: 2 }),
  notes: fc.nat({ max: 3 }),
  colour: fc.constantFrom(...COLOURS, null),
  grasp: fc.constantFrom(...COMPREHENSION_LEVELS, null),
  tags: fc.subarray(['work', 'later']),
  isDeleted: fc.constantFrom(false, false, false, true),
});
type History = typeof history extends fc.Arbitrary<infer T> ? T : never;

const query = fc.record({
  view: fc.constantFrom(...VIEWS),
  sort: fc.constantFrom(...SORTS),
  descending: fc.boolean(),
  filter: fc.record(
    {
      site: fc.constantFrom('The Example', 'news.example', 'nowhere'),
      lang: fc.constantFrom('en', 'ko'),
      tag: fc.constantFrom('work', 'later'),
      colour: fc.constantFrom(...COLOURS),
      from: fc.constant('2026-01-01T00:00:00.050Z'),
      to: fc.constant('2026-01-01T00:00:00.100Z'),
    },
    { requiredKeys: [] },
  ),
});

/** Has a library go through an article's history. */
async function replay(library: Library, n: number, lived: History): Promise<void> {
  const { title, siteName, lang, published } = lived;
  const about = { title, siteName, lang, published, canonicalUrl: `https://news.example/${n}` };
  const { articleId } = await library.openArticle(
    articleOf(SENTENCES, { ...about, url: about.canonicalUrl }),
  );
  await library.saveReadingPosition({ articleId, sentence: lived.sentence, text: '' });
  for (let note = 0; note < lived.notes; note++) {
    const id = `${n}/${note}`;
    await library.saveNote(draftOf(articleId, { id, operation: id }));
  }
  const quote = { exact: 'One.', prefix: '', suffix: '' };
  const { colour, grasp } = lived;
  const target = { kind: 'sentence', sentence: 0, quote } as const;
  await library.saveMark({ id: `m${n}`, articleId, target, colour, grasp });
  await library.changeTags({ ids: [articleId], add: lived.tags, remove: [] });
  if (lived.isDeleted) await deleteIn(library, articleId);
}

/** What a list must hold, told from the whole library in the plainest way. */
function isAsked(article: ArticleSummary, { view, filter }: Pick<ListQuery, 'view' | 'filter'>) {
  const { openedAt, lang, siteName, tags, markCounts } = article;
  const isRead = article.furthest >= article.sentenceCount - 1;
  const views = {
    all: true,
    read: isRead,
    reading: !isRead,
    notes: article.noteCount > 0,
    kept: COLOURS.some((colour) => markCounts[colour] > 0),
    unclear: article.unclearCount > 0,
  };
  return (
    views[view] &&
    (filter.site ?? siteName ?? 'news.example') === (siteName ?? 'news.example') &&
    (!filter.lang || lang?.slice(0, 2) === filter.lang) &&
    (!filter.tag || tags.includes(filter.tag)) &&
    (!filter.colour || markCounts[filter.colour] > 0) &&
    openedAt >= (filter.from ?? '') &&
    openedAt < (filter.to ?? '9')
  );
}

test('a list can be narrowed to one article, and by everything else beside', async () => {
  const { library } = freshLibrary();
  const { articleId: article } = await library.openArticle(harbour);
  await library.openArticle({ ...harbour, canonicalUrl: 'https://news.example/other' });
  await library.saveNote(draftOf(article));
  const ask = (more: Partial<ListQuery>) => library.list(queryOf(more));
  for (const sort of SORTS) {
    const page = await ask({ view: 'notes', sort, filter: { article } });
    expect(page).toMatchObject({ total: 1, articles: [{ id: article }] });
  }
  expect((await ask({ filter: { article } })).total).toBe(1);
  expect((await ask({ view: 'kept', filter: { article } })).total).toBe(0);
  expect((await ask({ filter: { article: 'none' } })).articles).toEqual([]);
  library.close();
});

const KEYS: Partial<Record<Sort, (article: ArticleSummary) => string | number>> = {
  opened: ({ openedAt }) => openedAt,
  progress: ({ furthest, sentenceCount }) => (furthest + 1) / sentenceCount,
  notes: ({ noteCount }) => noteCount,
};

test('pages put together are the whole list: what was asked for, each once, in order', async () => {
  const histories = fc.array(history, { maxLength: 12 });
  const queries = fc.array(query, { minLength: 1, maxLength: 8 });
  const property = fc.asyncProperty(
    histories,
    queries,
    fc.integer({ min: 1, max: 5 }),
    async (lives, asked, limit) => {
      const { library } = freshLibrary();
      for (const [n, lived] of lives.entries()) await replay(library, n, lived);
      const all = await listed(library);
      expect(all).toHaveLength(lives.filter(({ isDeleted }) => !isDeleted).length);
      for (const each of asked) {
        const whole = await library.list(queryOf(each));
        const paged: ArticleSummary[] = [];
        for (let offset = 0; offset < whole.total; offset += limit) {
          const page = await library.list(queryOf({ ...each, offset, limit }));
          expect(page.total).toBe(whole.total);
          paged.push(...page.articles);
        }
        expect(paged).toEqual(whole.articles);
        const ids = (articles: readonly ArticleSummary[]) => articles.map(({ id }) => id).sort();
        expect(ids(paged)).toEqual(ids(all.filter((article) => isAsked(article, each))));
        const key = KEYS[each.sort];
        const keys = key ? paged.map(key) : [];
        if (each.descending) keys.reverse();
        expect(keys).toEqual([...keys].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
      }
      const { views, tags } = await library.overview();
      for (const view of VIEWS) {
        expect(views[view]).toBe(all.filter((one) => isAsked(one, { view, filter: {} })).length);
      }
      const tagged = all.filter((article) => article.tags.includes('work')).length;
      expect(tags.find(({ value }) => value === 'work')?.count ?? 0).toBe(tagged);
      library.close();
    },
  );
  await fc.assert(property, { numRuns: 25 });
}, 60_000);

test('titles are in the order of their letters, whatever their case or accents', async () => {
  const { library } = freshLibrary();
  for (const [n, title] of ['Zebra', 'ärger', 'Harbour', 'apple'].entries()) {
    await library.openArticle(
      articleOf(SENTENCES, { title, canonicalUrl: `https://x.example/${n}` }),
    );
  }
  const { articles } = await library.list(queryOf({ sort: 'title', descending: false }));
  expect(articles.map(({ title }) => title)).toEqual(['apple', 'ärger', 'Harbour', 'Zebra']);
});

test('kept sentences come by article, in the order they stand in, in the colour asked for', async () => {
  const { library } = freshLibrary();
  const { articleId } = await library.openArticle(articleOf(SENTENCES));
  const mark = (sentence: number, colour: 'blue' | 'pink' | null, grasp: 'not' | null) =>
    library.saveMark({
      id: `m${sentence}`,
      articleId,
      colour,
      grasp,
      target: {
        kind: 'sentence',
        sentence,
        quote: { exact: `${sentence}`, prefix: '', suffix: '' },
      },
    });
  await mark(2, 'blue', null);
  await mark(0, 'blue', 'not');
  await mark(1, 'pink', null);
  const sentences = async (query: Partial<ListQuery>) => {
    const { articles } = await library.listWritten(queryOf(query));
    return articles[0]?.marks.map(({ target }) => target.sentence);
  };
  expect(await sentences({ view: 'kept' })).toEqual([0, 1, 2]);
  expect(await sentences({ view: 'kept', filter: { colour: 'blue' } })).toEqual([0, 2]);
  expect(await sentences({ view: 'unclear' })).toEqual([0]);
});

test('all notes come by article', async () => {
  const { library } = freshLibrary();
  const { articleId } = await library.openArticle(articleOf(SENTENCES));
  await library.openArticle(articleOf(SENTENCES, { canonicalUrl: 'https://b.example/' }));
  await library.saveNote(draftOf(articleId));
  expect(await library.listWritten(queryOf({ view: 'notes' }))).toMatchObject({
    total: 1,
    articles: [{ article: { id: articleId }, notes: [{ body: 'Check the date.' }], marks: [] }],
  });
});

test('the library lists the article opened last first', async () => {
  const { library } = freshLibrary();
  const { articleId } = await library.openArticle(harbour);
  await library.openArticle(bridge);
  const titles = async () => (await listed(library)).map((article) => article.title);
  expect(await titles()).toEqual(['Bridge', 'Harbour to reopen']);
  await library.readArticle(articleId);
  await library.markOpened(articleId);
  expect(await titles()).toEqual(['Harbour to reopen', 'Bridge']);
});

test('each listed article has its progress and the number of its living notes', async () => {
  const { library } = freshLibrary();
  const { articleId } = await library.openArticle(harbour);
  await library.openArticle(bridge);
  await library.saveReadingPosition({ articleId, sentence: 2, text: 'Three.' });
  await library.saveReadingPosition({ articleId, sentence: 1, text: 'Two.' });
  await library.saveNote(draftOf(articleId, { id: 'a', operation: '1' }));
  await library.saveNote(draftOf(articleId, { id: 'b', operation: '2' }));
  await library.saveNote(draftOf(articleId, { id: 'c', operation: '3' }));
  await library.deleteNote('b');

  expect(await listed(library)).toMatchObject([
    { title: 'Bridge', sentence: 0, furthest: 0, sentenceCount: 1, noteCount: 0 },
    { id: articleId, sentence: 1, furthest: 2, sentenceCount: 3, noteCount: 2 },
  ]);
});
