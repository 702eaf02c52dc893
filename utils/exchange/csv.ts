import type { AnnotatedArticle } from './annotated-article';
import { rowsOf } from './table-rows';

/** The columns, named for people and programs alike; they are not translated. */
const CSV_COLUMNS = [
  'title',
  'url',
  'site',
  'author',
  'published',
  'read',
  'language',
  'tags',
  'number',
  'sentence',
  'colour',
  'understanding',
  'translation',
  'note',
  'written',
] as const;

/**
 * What Excel and others take for the beginning of a formula (OWASP, “CSV Injection”): at a cell's
 * start, and where one begins for a program that takes semicolons or tabs for the separator, as Excel
 * does in half of Europe. A list's "- " in the middle of a text stays as it is.
 */
const FORMULA = /^(?=[=+\-@\t\r\n＝＋－＠])|(?<=[;\t\r\n]["' ]*)(?=[=+@＝＋－＠]|-(?! ))/g;

/**
 * CSV after RFC 4180, a row for each note and for each sentence kept without one.
 *
 * @param withMark a byte order mark first, by which Excel knows UTF-8.
 */
export function csvWriter({ withMark }: { readonly withMark: boolean }) {
  const pieces = [withMark ? '\ufeff' : '', line(CSV_COLUMNS)];
  return {
    add(annotated: AnnotatedArticle): void {
      for (const row of rowsOf(annotated))
        pieces.push(line(CSV_COLUMNS.map((column) => row[column])));
    },
    end: () => pieces,
  };
}

const line = (cells: readonly string[]) => `${cells.map(cell).join(',')}\r\n`;

/** An apostrophe before a formula makes it text; the cell is quoted in any case. */
const cell = (text: string) => `"${text.replace(FORMULA, "'").replaceAll('"', '""')}"`;
