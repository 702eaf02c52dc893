import type { Colour, Comprehension, QuoteSelector } from '../contract/annotations';
import type { Block } from '../contract/article';
import { NEWEST_SCHEMA } from '../contract/record-validators';
import type {
  ArticleExport,
  EditionExport,
  MarkExport,
  NoteExport,
  RecordMeta,
  TranslationExport,
} from '../contract/records';
import { wallTime } from '../contract/times';

import { quotesId } from './misnamed';

/** The device that records made of annotations come from. */
const DEVICE = 'annotations';

export interface PageRecords {
  readonly article: ArticleExport;
  readonly edition: EditionExport;
  readonly notes: readonly NoteExport[];
  readonly marks: readonly MarkExport[];
  readonly translations: readonly TranslationExport[];
}

/** An annotation as it was read from a file. */
export interface PageAnnotation {
  /** Becomes the id of the note or mark that it is brought in as. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  /** ISO 8601; null where the file does not say it. */
  readonly createdAt: string | null;
  readonly updatedAt: string | null;
  /** Null for one on the whole page. */
  readonly quote: QuoteSelector | null;
  /** What was written; '' for a mark alone. */
  readonly text: string;
  readonly tags: readonly string[];
  readonly isHighlight: boolean;
  readonly colour: Colour | null;
  readonly grasp: Comprehension | null;
  /** Of the quote, each with its BCP 47 tag. */
  readonly translations: readonly { readonly lang: string; readonly value: string }[];
}

export interface AnnotatedPage {
  add(annotation: PageAnnotation): void;
  records(): PageRecords;
}

/**
 * What annotations say of one page, as records. Its text is what was quoted, a block each.
 *
 * @param id the article's: the SHA-256 of `canonicalUrl`.
 * @param now milliseconds since 1970.
 */
export function createAnnotatedPage(canonicalUrl: string, id: string, now: number): AnnotatedPage {
  const editionId = quotesId(id);
  /** The number of each sentence quoted, in the order of the file. */
  const quotes = new Map<string, number>();
  const tags = new Set<string>();
  const notes: NoteExport[] = [];
  const marks: MarkExport[] = [];
  const translations: TranslationExport[] = [];
  let about = { url: canonicalUrl, title: '' };
  const today = new Date(wallTime(now)).toISOString();
  let firstAt = today;
  let lastAt = '';

  const targetOf = (quote: QuoteSelector) => {
    const sentence = quotes.get(quote.exact) ?? quotes.size;
    quotes.set(quote.exact, sentence);
    return { kind: 'sentence' as const, sentence, quote };
  };

  return {
    add(annotation) {
      const { quote, colour, grasp, isHighlight } = annotation;
      const createdAt = annotation.createdAt ?? today;
      // The clock is ours, not the file's: it must not run ahead of the device's.
      const updatedAt = least(annotation.updatedAt ?? createdAt, today);
      about = { url: annotation.url, title: about.title || annotation.title };
      if (createdAt < firstAt) firstAt = createdAt;
      if (updatedAt > lastAt) lastAt = updatedAt;
      for (const tag of annotation.tags) {
        const line = tag.replace(/[\s\p{Cc}]+/gu, ' ').trim();
        if (line) tags.add(line.slice(0, 100));
      }
      const meta = metaAt(createdAt, updatedAt);
      const target = quote ? targetOf(quote) : { kind: 'article' as const };
      const own = { ...meta, id: annotation.id, articleId: id, editionId };
      if (annotation.text) {
        notes.push({ ...own, target, body: annotation.text, operation: annotation.id });
      }
      if (target.kind === 'article') return;
      if (isHighlight || colour || grasp) {
        const kept = colour ?? (isHighlight ? ('yellow' as const) : null);
        marks.push({ ...own, target, colour: kept, grasp });
      }
      for (const { lang, value } of annotation.translations) {
        const key = `${id}-${annotation.id}-${lang}`;
        const { exact } = target.quote;
        translations.push({ ...meta, id: key, articleId: id, exact, lang, text: value });
      }
    },
    records() {
      const meta = metaAt(firstAt, lastAt || firstAt);
      const blocks = [...quotes.keys()].map(paragraph);
      const article: ArticleExport = {
        ...meta,
        id,
        canonicalUrl,
        url: about.url,
        title: about.title || hostOf(canonicalUrl),
        byline: null,
        siteName: null,
        lang: null,
        dir: 'ltr',
        published: null,
        openedAt: lastAt || firstAt,
        editionId,
        sentenceCount: blocks.length,
        ...(tags.size > 0 ? { tags: [...tags] } : {}),
      };
      const edition = { ...meta, id: editionId, articleId: id, blocks };
      return { article, edition, notes, marks, translations };
    },
  };
}

const least = (a: string, b: string) => (a < b ? a : b);

const metaAt = (createdAt: string, updatedAt: string): RecordMeta => ({
  schema: NEWEST_SCHEMA,
  createdAt,
  updatedAt: `${updatedAt}/0000/${DEVICE}`,
  deviceId: DEVICE,
  rev: 1,
  deletedAt: 0,
});

const paragraph = (text: string): Block => ({
  kind: 'paragraph',
  text,
  sentences: [[0, text.length]],
  marks: [],
});

const hostOf = (address: string) => (URL.canParse(address) ? new URL(address).hostname : address);
