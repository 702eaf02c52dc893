import type { LibraryExport } from '../contract/records';
import { type AnkiField, ankiWriter } from './anki';
import { type AnnotatedArticle, annotatedArticlesOf } from './annotated-article';
import { annotationWriter } from './annotation-writer';
import { backupName, backupWriter } from './backup';
import { csvWriter } from './csv';
import { htmlWriter } from './html';
import { type ExportWords, markdownWriter } from './markdown';
import { markdownZipWriter } from './markdown-zip';

/** What the Library can be written as. Backup and annotations can be read back. */
export const EXPORT_FORMATS = [
  'backup',
  'markdown',
  'markdown-zip',
  'html',
  'csv',
  'anki',
  'annotations',
] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface ExportOptions {
  readonly format: ExportFormat;
  readonly scope: 'all' | 'selection';
  /** ISO 8601. */
  readonly createdAt: string;
  readonly words: ExportWords;
  readonly ankiFields: readonly AnkiField[];
}

/** A finished file, in pieces: a library need never be one text. */
export interface ExportFile {
  readonly name: string;
  readonly type: string;
  readonly pieces: readonly (string | Uint8Array<ArrayBuffer>)[];
}

export interface ExportWriter {
  /**
   * Takes a part of the Library. All that belongs to an article comes in one part with it, except in
   * a backup, whose records come in any order.
   */
  add(part: LibraryExport): void;
  end(): ExportFile;
}

const KINDS: Readonly<Record<ExportFormat, { readonly ending: string; readonly type: string }>> = {
  backup: { ending: 'json', type: 'application/json' },
  markdown: { ending: 'md', type: 'text/markdown' },
  'markdown-zip': { ending: 'zip', type: 'application/zip' },
  html: { ending: 'html', type: 'text/html' },
  csv: { ending: 'csv', type: 'text/csv' },
  anki: { ending: 'txt', type: 'text/plain' },
  annotations: { ending: 'jsonld', type: 'application/ld+json' },
};

/** A writer for one file. */
export function openExport(options: ExportOptions): ExportWriter {
  const { format, scope, createdAt } = options;
  const writer =
    format === 'backup'
      ? backupWriter({ createdAt, scope })
      : byArticle(annotatedArticleWriter(options, format));
  const { ending, type } = KINDS[format];
  const name =
    format === 'backup' ? backupName(createdAt) : `lede-notes-${createdAt.slice(0, 10)}.${ending}`;
  return {
    add: (part) => writer.add(part),
    end: () => ({ name, type, pieces: writer.end() }),
  };
}

/** What writes one format; the pieces it ends with, joined, are the file. */
interface AnnotatedArticleWriter {
  add(annotated: AnnotatedArticle): void;
  end(): ExportFile['pieces'];
}

function annotatedArticleWriter(
  options: ExportOptions,
  format: Exclude<ExportFormat, 'backup'>,
): AnnotatedArticleWriter {
  const { words, createdAt, ankiFields } = options;
  switch (format) {
    case 'markdown':
      return markdownWriter(words, createdAt);
    case 'markdown-zip':
      return markdownZipWriter(words);
    case 'html':
      return htmlWriter(words);
    case 'csv':
      return csvWriter({ withMark: true });
    case 'anki':
      return ankiWriter({ fields: ankiFields });
    case 'annotations':
      return annotationWriter(words.title);
  }
}

/** Only articles with notes, marks, translations or tags: all others are in the backup alone. */
function byArticle(writer: AnnotatedArticleWriter) {
  return {
    add(part: LibraryExport): void {
      for (const annotated of annotatedArticlesOf(part))
        if (annotated.notes.length + annotated.sentences.length + annotated.tags.length > 0)
          writer.add(annotated);
    },
    end: () => writer.end(),
  };
}
