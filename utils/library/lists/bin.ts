import { present } from '../../collections/lists';
import { noteOf } from '../../contract/annotations';
import type { BinItem, BinPage } from '../../contract/lists';
import type { LibraryDatabase } from '../database';
import { summaryOf } from './lists';

/** One page of what lies in the bin, the last deleted first: articles, and notes deleted alone. */
export async function listBin(
  db: LibraryDatabase,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<BinPage> {
  return db.transaction('r', db.articles, db.notes, async () => {
    const entries: { kind: BinItem['kind']; id: string; deletedAt: number }[] = [];
    await db.articles
      .where('deletedAt')
      .above(0)
      .eachKey((deletedAt, { primaryKey: id }) => {
        entries.push({ kind: 'article', id, deletedAt: Number(deletedAt) });
      });
    await db.notes
      .where('[deletedAt+articleId]')
      .above([1])
      .eachKey((key, { primaryKey: id }) => {
        const [deletedAt = 0] = key as unknown as readonly number[];
        entries.push({ kind: 'note', id, deletedAt });
      });
    entries.sort((a, b) => b.deletedAt - a.deletedAt || (a.id < b.id ? -1 : 1));
    const page = entries.slice(offset, offset + limit);
    const items = await Promise.all(page.map(({ kind, id }) => itemOf(db, kind, id)));
    return { items: present(items), total: entries.length };
  });
}

async function itemOf(
  db: LibraryDatabase,
  kind: BinItem['kind'],
  id: string,
): Promise<BinItem | undefined> {
  if (kind === 'article') {
    const article = await db.articles.get(id);
    return article
      ? { kind, deletedAt: isoTime(article.deletedAt), article: summaryOf(article) }
      : undefined;
  }
  const note = await db.notes.get(id);
  if (!note) return undefined;
  const title = (await db.articles.get(note.articleId))?.title ?? '';
  return { kind, deletedAt: isoTime(note.deletedAt), note: noteOf(note), title };
}

const isoTime = (time: number) => new Date(time).toISOString();
