import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { AnnotatedArticle } from './annotated-article';
import { createFolder } from './file-names';
import { type ExportWords, markdownFile } from './markdown';

/** A zip with one Markdown file for each annotated, in pieces as they come. */
export function markdownZipWriter(words: ExportWords) {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const nameIn = createFolder();
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  return {
    add(annotated: AnnotatedArticle): void {
      // The fastest level: Markdown shrinks to a third with any.
      const file = new ZipDeflate(nameIn(annotated.article.title, 'md'), { level: 1 });
      file.mtime = dateWithin(annotated.article.openedAt);
      zip.add(file);
      file.push(strToU8(markdownFile(annotated, words)), true);
    },
    end() {
      zip.end();
      return pieces;
    },
  };
}

/** A zip's dates go from 1980 to 2099; fflate throws beyond them. */
function dateWithin(iso: string): Date {
  const date = new Date(iso);
  const year = date.getFullYear();
  return year >= 1980 && year < 2100 ? date : new Date(1980, 0, 2);
}
