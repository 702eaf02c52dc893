import { type ExportedRecord, type LibraryExport, STORES } from '../../../utils/contract/records';
import type { Library } from '../../../utils/library/library';
import { articleOf } from '../sample-article';
import { deleteIn, draftOf, freshLibrary } from './library';

export const onFirst = {
  kind: 'sentence' as const,
  sentence: 0,
  quote: { exact: 'One.', prefix: '', suffix: '' },
};

/** A library with an article, a note, a mark, a translation, a place and something deleted. */
export async function usedLibrary() {
  const fresh = freshLibrary();
  const { library } = fresh;
  const { articleId } = await library.openArticle(articleOf(['One.', 'Two.']));
  const gone = await library.openArticle(
    articleOf(['Gone.'], { canonicalUrl: 'https://news.example/gone' }),
  );
  await deleteIn(library, gone.articleId);
  await library.saveReadingPosition({ articleId, sentence: 1, text: 'Two.' });
  await library.saveNote(draftOf(articleId));
  await library.saveNote(draftOf(articleId, { id: 'note-2', operation: 'act-2', body: 'x' }));
  await library.deleteNote('note-2');
  await library.saveMark({ id: 'm1', articleId, target: onFirst, colour: 'green', grasp: null });
  await library.keepTranslation({ articleId, exact: 'One.', lang: 'ko', text: '하나.' });
  return { ...fresh, articleId };
}

/** Everything in a library, as a backup reads it. */
export async function everything(library: Library): Promise<LibraryExport> {
  const copy: Record<string, ExportedRecord<keyof LibraryExport>[]> = {};
  for (const store of STORES) {
    const rows: ExportedRecord<keyof LibraryExport>[] = [];
    let after: string | null = null;
    do {
      const page = await library.exportRows(store, after);
      rows.push(...page.rows);
      after = page.next;
    } while (after !== null);
    copy[store] = rows;
  }
  return copy as unknown as LibraryExport;
}

/** Brings a file in, in parts as they are given. */
export async function bring(library: Library, ...parts: LibraryExport[]): Promise<void> {
  for (const [part, copy] of parts.entries())
    await library.stageImport({ importId: 'i1', part, manner: 'merge', copy });
  await applyAll(library, parts.length);
}

/** Brings in all parts that were put aside. */
export async function applyAll(library: Library, parts: number): Promise<void> {
  while (true) {
    const { done, of } = await library.applyImportPart('i1', parts);
    if (done === of) return;
  }
}

/** Takes the import back, all its parts. */
export async function undoAll(library: Library) {
  while (true) {
    const { left, ...outcome } = await library.undoImportPart('i1');
    if (left === 0) return outcome;
  }
}
