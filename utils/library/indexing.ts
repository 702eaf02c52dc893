import { sentencesOf } from '../reading/sentences';
import { indexWords } from '../search/words';
import type { ArticleRecord, LibraryDatabase, UnindexedRecord } from './database';
import { type Part, partKey } from './index-keys';
import { notesOf } from './notes';

/** Milliseconds after an act before its words are gathered: the reader's next act comes first. */
const PAUSE = 400;
/** Parts in one transaction: an article that is opened meanwhile waits for no more than these. */
const BATCH = 12;

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

  /** What a worker that dies before it leaves undone, the next one does. */
  function soon(): void {
    timer ??= setTimeout(() => {
      timer = null;
      // A database that fails says so at the reader's next act.
      run().catch(() => {});
    }, PAUSE);
  }

  db.unindexed.hook('creating', soon);
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
  while ((await indexSome(db, BATCH)) === BATCH);
}

/**
 * Gathers the words of up to `most` parts, in one transaction.
 *
 * @returns how many there were.
 */
export async function indexSome(db: LibraryDatabase, most: number): Promise<number> {
  const tables = [db.unindexed, db.articles, db.editions, db.notes, db.words];
  return db.transaction('rw', tables, async () => {
    const parts = await db.unindexed.limit(most).toArray();
    for (const part of parts) await indexPart(db, part);
    await db.unindexed.bulkDelete(parts.map(({ articleId, part }) => [articleId, part]));
    return parts.length;
  });
}

async function indexPart(db: LibraryDatabase, { articleId, part }: UnindexedRecord) {
  const article = await db.articles.get(articleId);
  if (!article) return;
  if (part === 'notes') {
    const notes = await notesOf(db, articleId);
    await putWords(
      db,
      article,
      'notes',
      notes.map((note) => note.body),
    );
    return;
  }
  const edition = await db.editions.get(article.editionId);
  await putWords(db, article, 'title', [article.title]);
  const sentences = sentencesOf(edition ?? { blocks: [] });
  await putWords(
    db,
    article,
    'text',
    sentences.map((sentence) => sentence.text),
  );
}

/** A title has its row even without words: it leads from the key to the article. */
async function putWords(
  db: LibraryDatabase,
  { id: articleId, ordinal }: ArticleRecord,
  part: Part,
  texts: readonly string[],
): Promise<void> {
  const key = partKey(part, ordinal);
  const words = indexWords(texts);
  if (words.length > 0 || part === 'title') await db.words.put({ key, articleId, words });
  else await db.words.delete(key);
}
