import type { NoteExport } from '../contract/records';
import type { AnnotatedArticle, AnnotatedSentence } from './annotated-article';

/** One line of a table of all that was kept and written. */
export interface TableRow {
  readonly title: string;
  readonly url: string;
  readonly site: string;
  readonly author: string;
  readonly published: string;
  readonly read: string;
  readonly language: string;
  readonly tags: string;
  /** The sentence's number, from 1; '' for a note on the article. */
  readonly number: string;
  readonly sentence: string;
  readonly colour: string;
  readonly understanding: string;
  readonly translation: string;
  readonly note: string;
  readonly written: string;
}

/** A row for each note, and one for each sentence that was kept without a note. */
export function rowsOf(annotated: AnnotatedArticle): TableRow[] {
  const { article, tags } = annotated;
  const about = {
    title: article.title,
    url: article.url,
    site: article.siteName ?? '',
    author: article.byline ?? '',
    published: article.published ?? '',
    read: article.openedAt,
    language: article.lang ?? '',
    tags: tags.join(', '),
  };
  const row = (sentence: AnnotatedSentence | null, note: NoteExport | null): TableRow => ({
    ...about,
    number: sentence && sentence.number !== null ? String(sentence.number + 1) : '',
    sentence: sentence?.quote.exact ?? '',
    colour: sentence?.colour ?? '',
    understanding: sentence?.grasp ?? '',
    translation: sentence?.translations.map(({ text }) => text).join('\n') ?? '',
    note: note?.body ?? '',
    written: note?.createdAt ?? '',
  });
  return [
    ...annotated.notes.map((note) => row(null, note)),
    ...annotated.sentences.flatMap((sentence) =>
      sentence.notes.length > 0
        ? sentence.notes.map((note) => row(sentence, note))
        : [row(sentence, null)],
    ),
  ];
}
