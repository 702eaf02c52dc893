import { quoteFinder } from '../anchoring/quote';
import type { QuoteSelector } from '../contract/annotations';
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
  readonly colour: MarkExport['colour'];
  readonly grasp: MarkExport['grasp'];
  readonly translations: readonly { readonly lang: string; readonly text: string }[];
  readonly notes: readonly NoteExport[];
}

/** An article with what the reader kept and wrote, sentence by sentence: what all exports show. */
export interface AnnotatedArticle {
  readonly article: ArticleExport;
  readonly tags: readonly string[];
  /** The edition read last; null when it is not at hand. */
  readonly edition: EditionExport | null;
  /** Notes on the article as a whole. */
  readonly notes: readonly NoteExport[];
  /** In the order of the text. */
  readonly sentences: readonly AnnotatedSentence[];
}

/** The living articles of an export, in its order. */
export function annotatedArticlesOf(exported: LibraryExport): AnnotatedArticle[] {
  const editions = new Map(exported.editions.map((edition) => [edition.id, edition]));
  const notes = livingByArticle(exported.notes);
  const marks = livingByArticle(exported.marks);
  const translations = livingByArticle(exported.translations);
  return exported.articles
    .filter((article) => !article.deletedAt)
    .map((article) => {
      const named = editions.get(article.editionId);
      const edition = named?.articleId === article.id ? named : null;
      const own = (notes.get(article.id) ?? []).sort((a, b) =>
        a.createdAt < b.createdAt ? -1 : 1,
      );
      return {
        article,
        edition,
        tags: article.tags ?? [],
        notes: own.filter(({ target }) => target.kind === 'article'),
        sentences: annotatedSentences(
          edition,
          own,
          marks.get(article.id) ?? [],
          translations.get(article.id) ?? [],
        ),
      };
    });
}

/** A sentence while what belongs to it is gathered. */
interface GatheredSentence extends Omit<AnnotatedSentence, 'mark' | 'colour' | 'grasp'> {
  mark: MarkExport | null;
  colour: MarkExport['colour'];
  grasp: MarkExport['grasp'];
  readonly translations: { lang: string; text: string }[];
  readonly notes: NoteExport[];
  /** Its number in this text or, when it is gone from it, in the one it was annotated in. */
  readonly position: number;
}

function annotatedSentences(
  edition: EditionExport | null,
  notes: readonly NoteExport[],
  marks: readonly MarkExport[],
  translations: LibraryExport['translations'],
): AnnotatedSentence[] {
  const sentences = edition ? sentencesOf(edition).map(({ text }) => text) : [];
  const find = quoteFinder(sentences);
  const gathered = new Map<string, GatheredSentence>();
  const sentenceOf = (quote: QuoteSelector, near: number): GatheredSentence => {
    const number = find(quote, near);
    const key = number === null ? `"${quote.exact}` : String(number);
    const sentence = gathered.get(key) ?? {
      number,
      quote,
      mark: null,
      colour: null,
      grasp: null,
      translations: [],
      notes: [],
      position: number ?? near,
    };
    gathered.set(key, sentence);
    return sentence;
  };
  for (const mark of marks) {
    const { target, colour, grasp } = mark;
    if (colour || grasp)
      Object.assign(sentenceOf(target.quote, target.sentence), { mark, colour, grasp });
  }
  for (const note of notes) {
    const { target } = note;
    if (target.kind === 'sentence') sentenceOf(target.quote, target.sentence).notes.push(note);
  }
  for (const { exact, lang, text } of translations) {
    const quote = { exact, prefix: '', suffix: '' };
    sentenceOf(quote, sentences.indexOf(exact)).translations.push({ lang, text });
  }
  return [...gathered.values()].sort((a, b) => a.position - b.position);
}

/** The records that are not deleted, by their article's id. */
function livingByArticle<T extends { articleId: string; deletedAt: number }>(
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
