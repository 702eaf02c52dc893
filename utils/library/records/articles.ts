import type { Article } from '../../contract/article';
import type { OlderEdition, ReadingState } from '../../contract/reading-state';
import { sentencesOf } from '../../reading/sentences';
import type { ArticleRecord, LibraryDatabase } from '../database';
import { countsOf, putArticles, tablesOfListFields } from '../lists/derive-list-fields';
import { anchorAnnotations } from './anchors';
import { keepEdition, retireEdition } from './editions';
import { articleId, sha256 } from './identity';
import { marksOf } from './marks';
import { notesOf } from './notes';
import { resumeSentence } from './reading-positions';
import { advanceClock } from './record-meta';
import { translationsOf } from './translations';

/**
 * What is known of an article under this address, without keeping anything.
 *
 * @param sentences those of the page that is looked at.
 * @returns null when it was never read, or is in the bin.
 */
export async function lookUp(
  db: LibraryDatabase,
  canonicalUrl: string,
  sentences: readonly string[],
): Promise<ReadingState | null> {
  const id = await articleId(canonicalUrl);
  return db.transaction('r', [db.articles, db.editions, ...tablesOfReading(db)], async () => {
    const record = await db.articles.get(id);
    if (!record || record.deletedAt) return null;
    return readingStateOf(db, record, sentences, false);
  });
}

/**
 * Keeps an article as it was read at `now` (milliseconds since 1970). A changed text becomes a new
 * edition beside the old one; an article that was deleted comes back with its notes.
 */
export async function openArticle(
  db: LibraryDatabase,
  article: Article,
  now: number,
): Promise<ReadingState> {
  const id = await articleId(article.canonicalUrl);
  const sentences = sentencesOf(article).map((sentence) => sentence.text);
  const editionId = await sha256(`${id}\n${article.blocks.map((b) => b.text).join('\n')}`);
  const { blocks, ...about } = article;
  return db.transaction('rw', tablesOfOpening(db), async () => {
    const metaAfter = await advanceClock(db, now);
    const before = await db.articles.get(id);
    const isChanged = before !== undefined && before.editionId !== editionId;
    const article = {
      ...withoutOptional(before),
      ...about,
      ...metaAfter(before),
      ...(await countsOf(db, id)),
      ...(isChanged && { changedFrom: readBefore(before) }),
      id,
      editionId,
      sentenceCount: sentences.length,
      tags: before?.tags ?? [],
      openedAt: new Date(now).toISOString(),
      deletedAt: 0,
    };
    const [record] = await putArticles(db, [article], [before]);
    if (!record) throw new TypeError('one article in, one out');
    await keepEdition(db, { id: editionId, articleId: id, blocks }, metaAfter);
    if (isChanged) await retireEdition(db, before);
    if (isChanged || before?.title !== article.title) {
      await db.unindexed.put({ articleId: id, part: 'text' });
    }
    return readingStateOf(db, record, sentences, true);
  });
}

/** An article kept before, in the edition read last; null for none. Changes nothing. */
export async function readArticle(
  db: LibraryDatabase,
  id: string,
): Promise<{ article: Article; reading: ReadingState } | null> {
  const tables = [db.articles, db.editions, ...tablesOfReading(db)];
  return db.transaction('r', tables, async () => {
    const record = await db.articles.get(id);
    if (!record || record.deletedAt) return null;
    const edition = await db.editions.get(record.editionId);
    // An article put back from the journal has no text until it is read again; its notes show. Nor has
    // one that came with a file and names another's text.
    const article = articleOf(record, edition?.articleId === id ? edition.blocks : []);
    const sentences = sentencesOf(article).map((sentence) => sentence.text);
    return { article, reading: await readingStateOf(db, record, sentences, true) };
  });
}

/** Marks an article as opened at `now` (milliseconds since 1970); nothing where there is none. */
export function markOpened(db: LibraryDatabase, id: string, now: number): Promise<void> {
  return db.transaction('rw', tablesOfOpening(db), async () => {
    const record = await db.articles.get(id);
    if (!record || record.deletedAt) return;
    const metaAfter = await advanceClock(db, now);
    const opened = { ...record, ...metaAfter(record), openedAt: new Date(now).toISOString() };
    await putArticles(db, [opened], [record]);
  });
}

const readBefore = ({ editionId, openedAt }: ArticleRecord): OlderEdition => ({
  editionId,
  readAt: openedAt,
});

/** What the last visit stated and this one may not; what a newer version of Lede wrote stays. */
function withoutOptional(before: ArticleRecord | undefined) {
  const { modified: _, section: _s, leadImage: _l, coverage: _c, ...kept } = before ?? {};
  return kept;
}

/** The article as it was handed in, without what the Library keeps beside it. */
function articleOf(record: ArticleRecord, blocks: Article['blocks']): Article {
  const { url, canonicalUrl, title, byline, siteName, lang, dir, published } = record;
  const { modified, section, leadImage, coverage } = record;
  return {
    url,
    canonicalUrl,
    title,
    byline,
    siteName,
    lang,
    dir,
    published,
    blocks,
    ...(modified === undefined ? {} : { modified }),
    ...(section === undefined ? {} : { section }),
    ...(leadImage === undefined ? {} : { leadImage }),
    ...(coverage === undefined ? {} : { coverage }),
  };
}

const tablesOfReading = (db: LibraryDatabase) => [db.places, db.notes, db.marks, db.translations];

const tablesOfOpening = (db: LibraryDatabase) => [
  db.editions,
  db.translations,
  db.unindexed,
  ...tablesOfListFields(db),
];

/**
 * What is known of an article that is read.
 *
 * @param sentences those that are read: of its newest edition or, where not `isKept`, of a page whose
 *   text the Library may not have yet.
 */
async function readingStateOf(
  db: LibraryDatabase,
  { id, editionId, changedFrom }: ArticleRecord,
  sentences: readonly string[],
  isKept: boolean,
): Promise<ReadingState> {
  const notes = await notesOf(db, id);
  const marks = await marksOf(db, id);
  const readOn = isKept ? (changedFrom?.editionId ?? null) : editionId;
  return {
    articleId: id,
    editionId,
    changedSince: changedFrom ?? null,
    notes,
    marks,
    sentence: await resumeSentence(db, await db.places.get(id), readOn, sentences),
    anchors: await anchorAnnotations(db, isKept ? editionId : null, sentences, [
      ...notes,
      ...marks,
    ]),
    translations: await translationsOf(db, id),
  };
}
