import type { ImportPreview, MergeStrategy } from '../../../utils/contract/exchange';
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
  const stores: Record<string, ExportedRecord<keyof LibraryExport>[]> = {};
  for (const store of STORES) {
    const rows: ExportedRecord<keyof LibraryExport>[] = [];
    let after: string | null = null;
    do {
      const page = await library.exportRows(store, after);
      rows.push(...page.rows);
      after = page.next;
    } while (after !== null);
    stores[store] = rows;
  }
  return stores as unknown as LibraryExport;
}

/** Puts a file aside, in parts as they are given, and says what each would change. */
export async function stage(
  library: Library,
  parts: readonly LibraryExport[],
  { importId = 'i1', strategy = 'merge' }: ImportOptions = {},
): Promise<ImportPreview[]> {
  const previews: ImportPreview[] = [];
  for (const [part, records] of parts.entries())
    previews.push(await library.stageImport({ importId, part, strategy, library: records }));
  return previews;
}

interface ImportOptions {
  readonly importId?: string;
  readonly strategy?: MergeStrategy;
}

/** Brings in all parts that were put aside. */
export async function applyAll(library: Library, parts: number, importId = 'i1'): Promise<void> {
  while (true) {
    const { done, of } = await library.applyImportPart(importId, parts);
    if (done === of) return;
  }
}

/** Brings a file in, in parts as they are given. */
export async function bring(library: Library, ...parts: LibraryExport[]): Promise<void> {
  await stage(library, parts);
  await applyAll(library, parts.length);
}

/** A new library that these files were brought into, one after another. */
export async function libraryOf(...files: readonly LibraryExport[]): Promise<Library> {
  const { library } = freshLibrary();
  for (const [i, file] of files.entries()) {
    const importId = `file-${i}`;
    await stage(library, [file], { importId });
    await applyAll(library, 1, importId);
  }
  return library;
}

/** All that a new library holds that these files were brought into, one after another. */
export async function imported(...files: readonly LibraryExport[]): Promise<LibraryExport> {
  const library = await libraryOf(...files);
  const all = await everything(library);
  library.close();
  return all;
}

/** Takes the import back, all its parts. */
export async function undoAll(library: Library) {
  while (true) {
    const { left, ...undone } = await library.undoImportPart('i1');
    if (left === 0) return undone;
  }
}
