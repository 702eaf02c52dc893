import { quoteFinder } from '../anchoring/quote';
import type { Colour, Comprehension, QuoteSelector } from '../contract/annotations';
import type {
  ArticleExport,
  EditionExport,
  LibraryExport,
  MarkExport,
  NoteExport,
} from '../contract/records';
import { sentencesOf } from '../reading/sentences';

/** A sentence the reader did something with. */
export interface AnnotatedSentence {
  /** Its number, from 0; null when the text last read has no such sentence any more. */
  readonly number: number | null;
  readonly quote: QuoteSelector;
  readonly mark: MarkExport | null;
  readonly colour: Colour | null;
  readonly grasp: Comprehension | null;
  readonly translations: readonly { readonly lang: string; readonly text: string }[];
  readonly notes: readonly NoteExport[];
}

/** An article as a reader would tell of it: what they kept and wrote, sentence by sentence. */
export interface AnnotatedArticle {
  readonly article: ArticleExport;
  readonly tags: readonly string[];
  /** The edition read last; null when it is not at hand. */
  readonly edition: EditionExport | null;
  /** Notes on the article as a whole. */
  readonly notes: readonly NoteExport[];
  readonly sentences: readonly AnnotatedSentence[];
}

/** The stories of a copy's living articles, in the copy's order. */
export function annotatedArticlesOf(copy: LibraryExport): AnnotatedArticle[] {
  const editions = new Map(copy.editions.map((edition) => [edition.id, edition]));
  const notes = byArticle(copy.notes);
  const marks = byArticle(copy.marks);
  const translations = byArticle(copy.translations);
  return copy.articles
    .filter((article) => !article.deletedAt)
    .map((article) => {
      const edition = editions.get(article.editionId) ?? null;
      const own = (notes.get(article.id) ?? []).sort((a, b) =>
        a.createdAt < b.createdAt ? -1 : 1,
      );
      return {
        ...{ article, edition, tags: article.tags ?? [] },
        notes: own.filter(({ target }) => target.kind === 'article'),
        sentences: sentencesWith(
          edition,
          own,
          marks.get(article.id) ?? [],
          translations.get(article.id) ?? [],
        ),
      };
    });
}

type Draft = { -readonly [K in keyof AnnotatedSentence]: AnnotatedSentence[K] } & {
  near: number;
  notes: NoteExport[];
  translations: { lang: string; text: string }[];
};

function sentencesWith(
  edition: EditionExport | null,
  notes: readonly NoteExport[],
  marks: readonly MarkExport[],
  translations: LibraryExport['translations'],
): AnnotatedSentence[] {
  const sentences = edition ? sentencesOf(edition).map(({ text }) => text) : [];
  const find = quoteFinder(sentences);
  const drafts = new Map<string, Draft>();
  const at = (quote: QuoteSelector, near: number): Draft => {
    const number = find(quote, near);
    const place = number === null ? `"${quote.exact}` : String(number);
    const known = drafts.get(place);
    if (known) return known;
    const draft = { number, quote, mark: null, colour: null, grasp: null };
    const fresh: Draft = { ...draft, near: number ?? near, translations: [], notes: [] };
    drafts.set(place, fresh);
    return fresh;
  };
  for (const mark of marks) {
    const { target, colour, grasp } = mark;
    if (colour || grasp) Object.assign(at(target.quote, target.sentence), { mark, colour, grasp });
  }
  for (const note of notes) {
    const { target } = note;
    if (target.kind === 'sentence') at(target.quote, target.sentence).notes.push(note);
  }
  for (const { exact, lang, text } of translations) {
    const quote = { exact, prefix: '', suffix: '' };
    at(quote, sentences.indexOf(exact)).translations.push({ lang, text });
  }
  return [...drafts.values()].sort((a, b) => a.near - b.near);
}

function byArticle<T extends { articleId: string; deletedAt: number }>(
  records: readonly T[],
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const record of records) {
    if (record.deletedAt) continue;
    const group = groups.get(record.articleId);
    if (group) group.push(record);
    else groups.set(record.articleId, [record]);
  }
  return groups;
}
