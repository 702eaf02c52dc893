import {
  type ArticleExport,
  type EditionExport,
  type LibraryExport,
  STORES,
  type StoreName,
} from '../contract/records';
import { articleIdOf } from './parts';

/** Records whose names are made anew between two reports of how far it is. */
const BATCH = 200;

/** The id of the edition that stands for what annotations quote of an article. */
export const quotesId = (articleId: string) => `${articleId}-quotes`;

/**
 * A file without the articles and texts that are not what their ids say. Every version of Lede has
 * named an article by its canonical address, and a text by its article and words; an id that fits
 * neither would put one paper's text under another's story. They are left out rather than the whole
 * file refused: a library that once took them in still has a backup that can be read.
 *
 * @param hash SHA-256 in hexadecimal.
 * @param onProgress gets the share that is looked at, 0 to 1.
 * @returns `misnamed`: how many articles and texts were left out.
 */
export async function withoutMisnamed(
  library: LibraryExport,
  hash: (text: string) => Promise<string>,
  onProgress: (share: number) => void,
): Promise<{ readonly library: LibraryExport; readonly misnamed: number }> {
  const { articles, editions } = library;
  const all = articles.length + editions.length;
  const misnamed = new Set<ArticleExport | EditionExport>();

  async function look<T extends ArticleExport | EditionExport>(
    records: readonly T[],
    before: number,
    isRight: (record: T) => boolean | Promise<boolean>,
  ): Promise<void> {
    for (let from = 0; from < records.length; from += BATCH) {
      const batch = records.slice(from, from + BATCH);
      const right = await Promise.all(batch.map(isRight));
      for (const [i, record] of batch.entries()) if (!right[i]) misnamed.add(record);
      onProgress((before + from + batch.length) / all);
    }
  }

  await look(articles, 0, async ({ id, canonicalUrl }) => id === (await hash(canonicalUrl)));
  await look(editions, articles.length, async ({ id, articleId, blocks }) => {
    const words = blocks.map(({ text }) => text).join('\n');
    return id === quotesId(articleId) || id === (await hash(`${articleId}\n${words}`));
  });
  if (misnamed.size === 0) return { library, misnamed: 0 };
  // With an article goes all that the file says of it: none of it can be told to be of that story.
  const gone = new Set(articles.flatMap((article) => (misnamed.has(article) ? article.id : [])));
  const kept = (store: StoreName) =>
    library[store].filter(
      (record) =>
        !gone.has(articleIdOf(record)) && !misnamed.has(record as ArticleExport | EditionExport),
    );
  const stores = STORES.map((store) => [store, kept(store)]);
  return { library: Object.fromEntries(stores) as LibraryExport, misnamed: misnamed.size };
}
