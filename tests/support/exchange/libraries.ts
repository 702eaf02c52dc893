import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { COLOURS, COMPREHENSION_LEVELS } from '../../../utils/contract/annotations';
import {
  type ArticleExport,
  type EditionExport,
  EMPTY_EXPORT,
  type ExportedRecord,
  keyOf,
  type LibraryExport,
  type MarkExport,
  type NoteExport,
  type ReadingPositionExport,
  type RecordMeta,
  STORES,
  type StoreName,
  type TranslationExport,
} from '../../../utils/contract/records';
import { articleIdOf } from '../../../utils/exchange/parts';
import { articleOf } from '../sample-article';

/** Milliseconds since 1970: the day on which the tests read files. */
export const TODAY = Date.UTC(2026, 10, 1);

export const metaOf = (about: Partial<RecordMeta> = {}): RecordMeta => ({
  schema: 1,
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z/0000/a',
  deviceId: 'a',
  rev: 1,
  deletedAt: 0,
  ...about,
});

/** As the Library names articles by their addresses, and texts by their articles and words. */
export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** An article with its edition, as the Library would keep them. */
export function keptArticle(
  id: string,
  sentences: readonly string[],
  about: Partial<ArticleExport> = {},
): { article: ArticleExport; edition: EditionExport } {
  const { blocks, ...rest } = articleOf(sentences);
  const article = {
    ...rest,
    ...metaOf(),
    id,
    openedAt: '2026-01-02T08:00:00.000Z',
    editionId: sha256(`${id}\n${blocks.map(({ text }) => text).join('\n')}`),
    sentenceCount: sentences.length,
    ...about,
  };
  return { article, edition: { ...metaOf(), id: article.editionId, articleId: id, blocks } };
}

export const noteOf = (about: Partial<NoteExport> = {}): NoteExport => ({
  ...metaOf(),
  id: 'note-1',
  articleId: 'a1',
  target: { kind: 'article' },
  body: 'Check the date.',
  editionId: null,
  operation: 'act-1',
  ...about,
});

/** Text with everything that formats stumble over. */
export const awkwardText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: fc.constantFrom(...'=+-@"\',;:#|<>&`*_[]{}\\\n\r\t \u2028가é😀--'.split('')) }),
  fc.constantFrom('=HYPERLINK("http://x")', '---\ntitle: x\n---', '</script><script>', '"a",b', ''),
);

const ADDRESSES = ['x', 'y', 'z'].map((name) => `https://news.example/${name}`);
const IDS = ADDRESSES.map(sha256);
const addressOf = (articleId: string) => ADDRESSES[IDS.indexOf(articleId)] ?? '';
const id = fc.constantFrom(...IDS);
const day = (n: number) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString();

/** Versions of three devices, whose clocks never meet. */
const meta = fc
  .record({ time: fc.nat(9), device: fc.constantFrom('a', 'b', 'c') })
  .map(({ time, device }) =>
    metaOf({
      createdAt: day(0),
      updatedAt: clockAt(time, device),
      deviceId: device,
      rev: time + 1,
      deletedAt: time % 3 === 2 ? Date.UTC(2026, 0, 1 + time) : 0,
    }),
  );
const clockAt = (time: number, device: string) => `${day(time)}/0000/${device}`;
const timeOf = ({ updatedAt }: RecordMeta) => Number(updatedAt.slice(8, 10)) - 1;

/** JSON, which knows no negative zero; without the names that no file may have. */
const jsonValue = fc
  .json({ maxDepth: 2 })
  .filter((json) => !/__proto__|constructor|prototype/.test(json))
  .map((json) => JSON.parse(json));

/** Device c has a newer version of Lede, which writes a field that the others do not know. */
const withMeta = <T extends object>(fields: fc.Arbitrary<T>) =>
  fc.tuple(jsonValue, fields, meta).map(([newer, rest, version]) => ({
    ...(version.deviceId === 'c' ? { newer } : {}),
    ...rest,
    ...version,
  }));

const quote = fc.record({ exact: awkwardText, prefix: awkwardText, suffix: awkwardText });
const sentence = fc.record({
  kind: fc.constant('sentence' as const),
  sentence: fc.nat(3),
  quote,
});

const article: fc.Arbitrary<ArticleExport> = withMeta(
  fc.record({
    id,
    title: awkwardText,
    siteName: fc.option(awkwardText),
    tags: fc.subarray(['sea', 'work']),
  }),
).map((fields) => {
  const kept = keptArticle(fields.id, ['One.', 'Two.'], { openedAt: day(timeOf(fields)) });
  return { ...kept.article, ...fields, canonicalUrl: addressOf(fields.id) };
});

const edition: fc.Arbitrary<EditionExport> = withMeta(
  fc.record({ articleId: id, words: fc.constantFrom('One.', 'Two.', 'Three.') }),
).map(({ articleId, words, ...version }) => ({
  ...keptArticle(articleId, [words]).edition,
  ...version,
}));

const place: fc.Arbitrary<ReadingPositionExport> = withMeta(
  fc.record({ articleId: id, sentence: fc.nat(9), text: awkwardText }),
).map((fields) => ({ ...fields, furthest: timeOf(fields) }));

const note: fc.Arbitrary<NoteExport> = withMeta(
  fc.record({
    id,
    articleId: id,
    target: fc.oneof(fc.constant({ kind: 'article' as const }), sentence),
    body: awkwardText,
  }),
).map((fields) => ({ ...fields, editionId: null, operation: `act-${fields.updatedAt}` }));

/**
 * Marks whose colour was changed in some earlier act than their grasp. Each is on a sentence of its
 * own: of two on one sentence an import makes one.
 */
const mark: fc.Arbitrary<MarkExport> = withMeta(
  fc.record({
    id,
    articleId: id,
    target: sentence,
    grasp: fc.constantFrom(...COMPREHENSION_LEVELS, null),
  }),
).map((fields) => {
  const time = timeOf(fields);
  const coloured = time - (time % 4);
  const colour = COLOURS[(coloured + fields.deviceId.charCodeAt(0)) % 5] ?? null;
  const clocks = { colour: clockAt(coloured, fields.deviceId) };
  return {
    ...fields,
    target: { ...fields.target, sentence: IDS.indexOf(fields.id) },
    editionId: null,
    colour,
    ...(coloured < time ? { clocks } : {}),
  };
});

const translation: fc.Arbitrary<TranslationExport> = withMeta(
  fc.record({ id, articleId: id, exact: awkwardText, lang: fc.constant('ko'), text: awkwardText }),
);

/** What one device wrote at one time is the same in every file. */
const versions = <T extends ExportedRecord<StoreName>>(record: fc.Arbitrary<T>) =>
  fc.uniqueArray(record, { selector: (row) => `${keyOf(row)} ${row.updatedAt}`, maxLength: 8 });

const history = fc.record({
  articles: versions(article),
  editions: versions(edition),
  places: versions(place),
  notes: versions(note),
  marks: versions(mark),
  translations: versions(translation),
});

/** Small libraries of one history over few ids, so that any two of them meet. */
export function libraries(count: number): fc.Arbitrary<LibraryExport[]> {
  const choice = fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7]);
  const choices = fc.array(choice, { minLength: count, maxLength: count });
  return fc.tuple(history, choices).map(([all, chosen]) =>
    chosen.map((numbers) => {
      const stores = STORES.map((store) => [store, onePerKey(all[store], numbers)]);
      return withArticles(Object.fromEntries(stores) as LibraryExport);
    }),
  );
}

export const library: fc.Arbitrary<LibraryExport> = libraries(1).map(
  ([one]) => one ?? EMPTY_EXPORT,
);

/** The library with an article, older than any other version of it, wherever one is missing. */
function withArticles(held: LibraryExport): LibraryExport {
  const there = new Set(held.articles.map((row) => row.id));
  const named = STORES.flatMap((store) => held[store].map(articleIdOf));
  const missing = [...new Set(named)].filter((one) => !there.has(one));
  const meta = metaOf({ updatedAt: '2025-01-01T00:00:00.000Z/0000/a' });
  const added = missing.map((one) => ({
    ...keptArticle(one, ['One.', 'Two.'], { canonicalUrl: addressOf(one), tags: [] }).article,
    ...meta,
  }));
  return { ...held, articles: [...held.articles, ...added] };
}

function onePerKey(rows: readonly ExportedRecord<StoreName>[], numbers: readonly number[]) {
  const chosen = numbers.flatMap((n) => rows[n] ?? []);
  return [...new Map(chosen.map((row) => [keyOf(row), row])).values()];
}

/** A library with its records in one order, to be compared. */
export function sorted(library: LibraryExport): LibraryExport {
  const stores = STORES.map((store) => [
    store,
    [...library[store]].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)),
  ]);
  return { ...EMPTY_EXPORT, ...Object.fromEntries(stores) };
}

/** Without `rev`, which counts a library's own versions and is no part of what is merged. */
export function withoutRev(library: LibraryExport): LibraryExport {
  const stores = STORES.map((store) => [store, library[store].map(({ rev: _, ...row }) => row)]);
  return sorted(Object.fromEntries(stores) as LibraryExport);
}
