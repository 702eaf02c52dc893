import type { Article, Block, Mark, Span } from './article';
import {
  address,
  count,
  damaged,
  type FieldsOf,
  isObject,
  list,
  oneOf,
  optional,
  orNull,
  record,
  share,
  text,
  type Validator,
  webAddress,
} from './validators';

/** What the page said of an article; its text is an edition. */
export const ARTICLE_FIELDS = {
  url: address,
  canonicalUrl: address,
  title: text,
  byline: orNull(text),
  siteName: orNull(text),
  lang: orNull(text),
  dir: oneOf('ltr', 'rtl'),
  published: orNull(text),
  modified: optional(orNull(text)),
  section: optional(orNull(text)),
  leadImage: optional(orNull(webAddress)),
  coverage: optional(share),
} as const satisfies FieldsOf<Omit<Article, 'blocks'>>;

const span: Validator<Span> = (value) => {
  if (!Array.isArray(value) || value.length !== 2) throw damaged('a span', value);
  const [start, end] = value.map(count);
  if (Number(start) > Number(end)) throw damaged('a span', value);
  return value as unknown as Span;
};

const link = record({
  kind: oneOf('link'),
  start: count,
  end: count,
  href: webAddress,
} satisfies FieldsOf<Extract<Mark, { kind: 'link' }>>);

const emphasis = record({
  kind: oneOf('emphasis', 'strong'),
  start: count,
  end: count,
} satisfies FieldsOf<Exclude<Mark, { kind: 'link' }>>);

const inlineMark: Validator<Mark> = (value) =>
  isObject(value) && value['kind'] === 'link' ? link(value) : emphasis(value);

const blockFields = record({
  kind: oneOf(
    'paragraph',
    'heading',
    'list-item',
    'quotation',
    'preformatted',
    'signoff',
    'source',
  ),
  text,
  sentences: list(span),
  marks: list(inlineMark),
} satisfies FieldsOf<Block>);

/** A block of an article's text. Spans that leave their text would show nothing, or the wrong words. */
export const block: Validator<Block> = (value) => {
  const read = blockFields(value);
  const ends = [...read.sentences.map(([, end]) => end), ...read.marks.map(({ end }) => end)];
  if (ends.some((end) => end > read.text.length)) throw damaged('spans within the text', value);
  return read;
};
