import type { LibraryExport } from '../contract/records';
import { type AnkiField, ankiWriter } from './anki';
import { annotationWriter } from './annotation-writer';
import { backupName, backupWriter } from './backup';
import { csvWriter } from './csv';
import { htmlWriter } from './html';
import { type ExportWords, markdownWriter } from './markdown';
import { markdownZipWriter } from './markdown-zip';
import { type AnnotatedArticle, annotatedArticlesOf } from './story';

/** What the Library can be written as. Backup and annotations can be read back. */
export const EXPORT_FORMATS = [
  ...(['backup', 'markdown', 'markdown-zip', 'html', 'csv', 'anki', 'annotations'] as const),
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
  /** Takes whole articles: an article's notes come with it. */
  add(copy: LibraryExport): void;
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
      : byStory(annotatedArticleWriter(options, format));
  const { ending, type } = KINDS[format];
  const name =
    format === 'backup' ? backupName(createdAt) : `lede-notes-${createdAt.slice(0, 10)}.${ending}`;
  return {
    add: (copy) => writer.add(copy),
    end: () => ({ name, type, pieces: writer.end() }),
  };
}

interface AnnotatedArticleWriter {
  add(story: AnnotatedArticle): void;
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

/** Articles in which the reader left nothing are in the backup alone. */
function byStory(writer: AnnotatedArticleWriter) {
  return {
    add(copy: LibraryExport): void {
      for (const story of annotatedArticlesOf(copy))
        if (story.notes.length + story.sentences.length + story.tags.length > 0) writer.add(story);
    },
    end: () => writer.end(),
  };
}
