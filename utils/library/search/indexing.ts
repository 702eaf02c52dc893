import { sentencesOf } from '../../reading/sentences';
import { indexWords } from '../../search/words';
import type { ArticleRecord, LibraryDatabase, UnindexedRecord, WordsRecord } from '../database';
import { notesOf } from '../records/notes';
import { type Part, partKey, rankOf } from './index-keys';

/** How long after an act its words are gathered: the reader's next act comes first. */
const PAUSE_MS = 400;
/**
 * So many that an article which is opened meanwhile waits about a fifth of a second, and that 10,000
 * articles are not held up by the end of every transaction.
 */
const PARTS_PER_TRANSACTION = 60;

/** Gathers the words of whatever is put among `unindexed`, a little after the act that did it. */
export function createIndexer(db: LibraryDatabase) {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let running: Promise<void> | null = null;

  function run(): Promise<void> {
    running ??= indexAll(db).finally(() => {
      running = null;
    });
    return running;
  }

  /** Has all gathered in a moment. What a worker that dies before that leaves, the next one does. */
  function schedule(): void {
    timer ??= setTimeout(() => {
      timer = null;
      // A database that fails says so at the reader's next act.
      run().catch(() => {});
    }, PAUSE_MS);
  }

  db.unindexed.hook('creating', schedule);
  return {
    /** Gathers everything that has changed, now. */
    run,

    /** Gathers nothing by itself any more: the database is being closed. */
    stop(): void {
      if (timer !== null) clearTimeout(timer);
      timer = null;
    },
  };
}

async function indexAll(db: LibraryDatabase): Promise<void> {
  while ((await indexSome(db, PARTS_PER_TRANSACTION)) === PARTS_PER_TRANSACTION);
}

/**
 * Gathers the words of up to `limit` parts, in one transaction.
 *
 * @returns how many there were.
 */
export async function indexSome(db: LibraryDatabase, limit: number): Promise<number> {
  const tables = [db.unindexed, db.articles, db.editions, db.notes, db.words];
  return db.transaction('rw', tables, async () => {
    const parts = await db.unindexed.limit(limit).toArray();
    const articles = await db.articles.bulkGet(parts.map(({ articleId }) => articleId));
    const words = parts.map(({ part }, i) => {
      const article = articles[i];
      return article ? wordsOf(db, article, part) : [];
    });
    const rows = (await Promise.all(words)).flat();
    // A title has its row even without words: it leads from the key to the article.
    const isKept = ({ key, words }: WordsRecord) => words.length > 0 || rankOf(key) === 0;
    await db.words.bulkPut(rows.filter(isKept));
    await db.words.bulkDelete(rows.filter((row) => !isKept(row)).map(({ key }) => key));
    await db.unindexed.bulkDelete(parts.map(({ articleId, part }) => [articleId, part]));
    return parts.length;
  });
}

/** The words of what has changed in an article: its notes, or its text and title. */
async function wordsOf(
  db: LibraryDatabase,
  { id: articleId, ordinal, editionId, title }: ArticleRecord,
  part: UnindexedRecord['part'],
): Promise<WordsRecord[]> {
  const row = (part: Part, texts: readonly string[]): WordsRecord => ({
    key: partKey(part, ordinal),
    articleId,
    words: indexWords(texts),
  });
  if (part === 'notes') {
    const bodies = (await notesOf(db, articleId)).map(({ body }) => body);
    return [row('notes', bodies)];
  }
  const edition = await db.editions.get(editionId);
  const sentences = sentencesOf(edition?.articleId === articleId ? edition : { blocks: [] }).map(
    ({ text }) => text,
  );
  return [row('title', [title]), row('text', sentences)];
}
