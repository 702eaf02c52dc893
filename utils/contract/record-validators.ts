import { COLOURS, COMPREHENSION_LEVELS, type NoteTarget, type SentenceTarget } from './annotations';
import type { Block, Mark, Span } from './article';
import { ImportError } from './import-error';
import type {
  ArticleExport,
  EditionExport,
  ExportedRecord,
  MarkExport,
  NoteExport,
  PlaceExport,
  RecordMeta,
  StoreName,
  TranslationExport,
} from './records';
import {
  address,
  byName,
  count,
  damaged,
  isObject,
  list,
  name,
  oneOf,
  optional,
  orNull,
  record,
  type Shape,
  share,
  text,
  webAddress,
} from './validators';

/** The newest shape of a record that this version understands. */
export const NEWEST_SCHEMA = 2;
/** Two computers' clocks may differ; by more than a day one of them is wrong. Milliseconds. */
const CLOCK_TOLERANCE = 24 * 60 * 60 * 1000;
/** Before the web there was nothing to read. */
const EARLIEST = Date.UTC(1990, 0, 1);

const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)$/;
const CLOCK = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)\/[0-9a-f]{4}\/[^/]+$/;

/** The shapes of the stores' records. Dates after `now` (milliseconds since 1970) are refused. */
export function recordShapes(now: number): { readonly [S in StoreName]: Shape<ExportedRecord<S>> } {
  const { date, stamp } = datesBefore(now);
  const owned = { ...stamp, articleId: name };
  const written = { ...owned, id: name, editionId: orNull(name) };
  return {
    articles: record<ArticleExport>({
      ...stamp,
      ...ABOUT,
      id: name,
      openedAt: date,
      editionId: name,
      sentenceCount: count,
      changedFrom: optional(record({ editionId: name, readAt: date })),
      tags: optional(list(tag)),
    }),
    editions: record<EditionExport>({ ...owned, id: name, blocks: list(block) }),
    places: record<PlaceExport>({ ...owned, sentence: count, furthest: count, text }),
    notes: record<NoteExport>({ ...written, target: noteTarget, body: text, operation: text }),
    marks: record<MarkExport>({
      ...written,
      target: sentenceTarget,
      colour: orNull(oneOf(...COLOURS)),
      grasp: orNull(oneOf(...COMPREHENSION_LEVELS)),
    }),
    translations: record<TranslationExport>({ ...owned, id: name, exact: text, lang: name, text }),
  };
}

/** Dates of the reader's own, which lie between the beginning of the web and now. */
export function datesBefore(now: number) {
  const date: Shape<string> = (value) => {
    if (typeof value !== 'string' || !ISO.test(value)) throw damaged('a date', value);
    inTime(Date.parse(value), value);
    return value;
  };
  const clock: Shape<string> = (value) => {
    const [, iso = ''] = typeof value === 'string' ? (CLOCK.exec(value) ?? []) : [];
    if (!iso) throw damaged('a clock', value);
    inTime(Date.parse(iso), iso);
    return String(value);
  };
  const moment: Shape<number> = (value) => {
    const read = count(value);
    if (read > 0) inTime(read, read);
    return read;
  };
  const inTime = (time: number, shown: unknown) => {
    if (Number.isNaN(time) || time < EARLIEST) throw damaged('a date', shown);
    if (time > now + CLOCK_TOLERANCE) throw new ImportError('future', String(shown));
  };
  const stamp: { readonly [K in keyof RecordMeta]-?: Shape<RecordMeta[K]> } = {
    schema,
    createdAt: date,
    updatedAt: clock,
    deviceId: name,
    rev: count,
    deletedAt: moment,
    seen: optional(byName(clock)) as Shape<Record<string, string>>,
    clocks: optional(byName(clock)) as Shape<Record<string, string>>,
  };
  return { date, stamp };
}

/** One line: lists are kept by tags that end at a line feed. */
const tag: Shape<string> = (value) => {
  if (/\p{Cc}/u.test(name(value))) throw damaged('a tag on one line', value);
  return name(value);
};

const schema: Shape<number> = (value) => {
  if (count(value) > NEWEST_SCHEMA) throw new ImportError('too-new', `schema ${value}`);
  return count(value);
};

const span: Shape<Span> = (value) => {
  if (!Array.isArray(value) || value.length !== 2) throw damaged('a span', value);
  const [start, end] = value.map(count);
  if (Number(start) > Number(end)) throw damaged('a span', value);
  return value as unknown as Span;
};

const mark: Shape<Mark> = (value) => {
  const range = { start: count, end: count };
  return isObject(value) && value['kind'] === 'link'
    ? record<Extract<Mark, { kind: 'link' }>>({ ...range, kind: oneOf('link'), href: webAddress })(
        value,
      )
    : record<Exclude<Mark, { kind: 'link' }>>({ ...range, kind: oneOf('emphasis', 'strong') })(
        value,
      );
};

const blockFields = record<Block>({
  kind: oneOf(
    ...(['paragraph', 'heading', 'list-item', 'quotation', 'preformatted'] as const),
    ...(['signoff', 'source'] as const),
  ),
  text,
  sentences: list(span),
  marks: list(mark),
});

/** Spans that leave their text would show nothing, or the wrong words. */
const block: Shape<Block> = (value) => {
  const read = blockFields(value);
  const ends = [...read.sentences.map(([, end]) => end), ...read.marks.map(({ end }) => end)];
  if (ends.some((end) => end > read.text.length)) throw damaged('spans within the text', value);
  return read;
};

const sentenceTarget = record<SentenceTarget>({
  kind: oneOf('sentence'),
  sentence: count,
  quote: record({ exact: text, prefix: text, suffix: text }),
});

const articleTarget = record<Extract<NoteTarget, { kind: 'article' }>>({ kind: oneOf('article') });

const noteTarget: Shape<NoteTarget> = (value) =>
  isObject(value) && value['kind'] === 'sentence' ? sentenceTarget(value) : articleTarget(value);

const ABOUT = {
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
} as const;
