import { Dexie } from 'dexie';

/** What every record of schema 1 carried. */
const META = { schema: 1, updatedAt: '', deviceId: 'd', rev: 1, deletedAt: 0 };

const STORES = {
  articles: 'id, [deletedAt+openedAt]',
  editions: 'id, articleId',
  places: 'articleId',
  notes: 'id, [deletedAt+articleId], articleId',
  meta: 'key',
};

/** A note of schema 1, which did not know the edition it was written on. */
export const schemaOneNote = (id: string, articleId: string, createdAt: string) => ({
  ...META,
  id,
  articleId,
  createdAt,
  target: { kind: 'article' },
  body: `Note ${id}`,
  operation: id,
});

const edition = (id: string, createdAt: string) => ({
  ...META,
  id,
  articleId: 'a',
  createdAt,
  blocks: [],
});

/** Rows as they stood on the disk: written out, so that no later change of a type changes them. */
const ROWS = {
  articles: [
    {
      ...META,
      id: 'a',
      createdAt: '2026-01',
      openedAt: '2026-03',
      editionId: 'second',
      url: 'https://news.example/harbour',
      canonicalUrl: 'https://news.example/harbour',
      title: 'Harbour to reopen',
      byline: null,
      siteName: 'The Example',
      lang: 'en',
      dir: 'ltr',
      published: null,
      sentenceCount: 3,
    },
  ],
  editions: [edition('second', '2026-02'), edition('first', '2026-01')],
  places: [
    {
      ...META,
      createdAt: '2026-01',
      articleId: 'a',
      sentence: 1,
      furthest: 2,
      text: 'Two.',
    },
  ],
  notes: [
    schemaOneNote('early', 'a', '2025-12'),
    schemaOneNote('between', 'a', '2026-01-15'),
    schemaOneNote('late', 'a', '2026-03'),
    { ...schemaOneNote('gone', 'a', '2026-03'), deletedAt: 1 },
    schemaOneNote('lone', 'other', '2026-03'),
  ],
};

/** Writes a database as schema 1, that of Lede 0.1.0, left it. */
export async function writeSchemaOne(name: string): Promise<void> {
  const db = new Dexie(name);
  db.version(1).stores(STORES);
  for (const [table, rows] of Object.entries(ROWS)) await db.table(table).bulkPut(rows);
  db.close();
}
