import type { Transaction } from 'dexie';

/** What this step reads of the records of version 1. */
interface Dated {
  readonly id: string;
  readonly articleId: string;
  readonly createdAt: string;
}

/**
 * From version 1, whose notes did not know the edition they were written on: it is the newest that
 * was there when the note was, or the first when the clock was set back meanwhile.
 */
export async function giveNotesTheirEdition(tx: Transaction): Promise<void> {
  const editions = new Map<string, Pick<Dated, 'id' | 'createdAt'>[]>();
  // One at a time: an edition holds a whole text.
  await tx.table<Dated>('editions').each(({ id, articleId, createdAt }) => {
    const known = editions.get(articleId) ?? [];
    editions.set(articleId, [...known, { id, createdAt }]);
  });
  for (const list of editions.values()) list.sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
  await tx
    .table<Dated & { editionId?: string | null }>('notes')
    .toCollection()
    .modify((note) => {
      const list = editions.get(note.articleId) ?? [];
      const edition = list.findLast(({ createdAt }) => createdAt <= note.createdAt) ?? list[0];
      note.editionId ??= edition?.id ?? null;
    });
}
