import { COLOURS, COMPREHENSION_LEVELS, type NoteTarget, type SentenceTarget } from './annotations';
import { ARTICLE_FIELDS, block } from './article-validators';
import { ImportError } from './import-error';
import {
  byName,
  count,
  damaged,
  type FieldsOf,
  isObject,
  list,
  name,
  oneOf,
  optional,
  orNull,
  record,
  text,
  type Validator,
} from './validators';

/** The newest shape of a record that this version understands. */
export const NEWEST_SCHEMA = 2;
/** Two computers' clocks may differ; by more than a day one of them is wrong. */
const CLOCK_TOLERANCE_MS = 24 * 60 * 60 * 1000;
/** Milliseconds since 1970: before the web there was nothing to read. */
const EARLIEST_DATE = Date.UTC(1990, 0, 1);

const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)$/;
const CLOCK = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)\/[0-9a-f]{4}\/[^/]+$/;

/**
 * The validators of all stores' records. The types of `records.ts` follow from them: what is written
 * here is what a record is, in the database and in a backup.
 *
 * @param now milliseconds since 1970: later dates are refused.
 */
export function recordValidators(now: number) {
  const dates = datesBefore(now);
  return {
    articles: article(dates),
    editions: edition(dates),
    places: readingPosition(dates),
    notes: note(dates),
    marks: mark(dates),
    translations: translation(dates),
  };
}

type DateValidators = ReturnType<typeof datesBefore>;

/** Dates of the reader's own, which lie between the beginning of the web and `now`. */
export function datesBefore(now: number) {
  const refuseUnlikely = (time: number, shown: unknown) => {
    if (Number.isNaN(time) || time < EARLIEST_DATE) throw damaged('a date', shown);
    if (time > now + CLOCK_TOLERANCE_MS) throw new ImportError('future', String(shown));
  };
  const date: Validator<string> = (value) => {
    if (typeof value !== 'string' || !ISO.test(value)) throw damaged('a date', value);
    refuseUnlikely(Date.parse(value), value);
    return value;
  };
  const clock: Validator<string> = (value) => {
    const [, iso = ''] = typeof value === 'string' ? (CLOCK.exec(value) ?? []) : [];
    if (!iso) throw damaged('a clock', value);
    refuseUnlikely(Date.parse(iso), iso);
    return String(value);
  };
  const moment: Validator<number> = (value) => {
    const read = count(value);
    if (read > 0) refuseUnlikely(read, read);
    return read;
  };
  return { date, meta: metaFields({ date, clock, moment }) };
}

/** What every record carries, so that two devices' libraries can be merged. */
const metaFields = (validate: {
  readonly date: Validator<string>;
  readonly clock: Validator<string>;
  readonly moment: Validator<number>;
}) => ({
  /** The version of the shape it was last written in: {@link NEWEST_SCHEMA} at most. */
  schema,
  /** ISO 8601. */
  createdAt: validate.date,
  /** A hybrid logical clock, `<ISO 8601>/<counter>/<device>`: text that sorts by time. */
  updatedAt: validate.clock,
  deviceId: name,
  /** Counts saved versions, from 1. */
  rev: count,
  /** Milliseconds since 1970, or 0 while it lives: a tombstone that an index can hold. */
  deletedAt: validate.moment,
  /** By device other than its own, the clock of the newest version that this one was made on. */
  seen: optional(byName(validate.clock)),
  /** By field, the clock of its last change, where that is not `updatedAt`. */
  clocks: optional(byName(validate.clock)),
});

const schema: Validator<number> = (value) => {
  if (count(value) > NEWEST_SCHEMA) throw new ImportError('too-new', `schema ${value}`);
  return count(value);
};

/** One line: lists are kept by tags that end at a line feed. */
const tag: Validator<string> = (value) => {
  if (/\p{Cc}/u.test(name(value))) throw damaged('a tag on one line', value);
  return name(value);
};

const article = ({ date, meta }: DateValidators) =>
  record({
    ...meta,
    ...ARTICLE_FIELDS,
    /** SHA-256 of `canonicalUrl`. */
    id: name,
    /** ISO 8601: when the reader last opened it. */
    openedAt: date,
    /** The edition read last. */
    editionId: name,
    sentenceCount: count,
    /**
     * The edition read before that one, with another text; absent until the text changes. `readAt`:
     * ISO 8601, when it was last opened.
     */
    changedFrom: optional(record({ editionId: name, readAt: date })),
    tags: optional(list(tag)),
    /** The act that deleted or restored it with others: a second try of it changes nothing. */
    operation: optional(text),
  });

/** An article's text as it stood when it was read; a changed text is another edition. */
const edition = ({ date, meta }: DateValidators) =>
  record({
    ...meta,
    /** SHA-256 of the article's id and text. */
    id: name,
    articleId: name,
    blocks: list(block),
    /** ISO 8601: when it was last opened before another followed; absent for the newest. */
    readAt: optional(date),
  });

const readingPosition = ({ meta }: DateValidators) =>
  record({
    ...meta,
    articleId: name,
    /** The sentence, from 0, where the reader stopped. */
    sentence: count,
    /** The furthest sentence reached, from 0. */
    furthest: count,
    /** The sentence itself, to find it again in a changed text. */
    text,
  });

const sentenceTarget = record({
  kind: oneOf('sentence'),
  sentence: count,
  quote: record({ exact: text, prefix: text, suffix: text } satisfies FieldsOf<
    SentenceTarget['quote']
  >),
} satisfies FieldsOf<SentenceTarget>);

const articleTarget = record({ kind: oneOf('article') } satisfies FieldsOf<
  Extract<NoteTarget, { kind: 'article' }>
>);

const noteTarget: Validator<NoteTarget> = (value) =>
  isObject(value) && value['kind'] === 'sentence' ? sentenceTarget(value) : articleTarget(value);

const note = ({ meta }: DateValidators) =>
  record({
    ...meta,
    id: name,
    articleId: name,
    target: noteTarget,
    body: text,
    /** The edition it was written on; null when that is not known. */
    editionId: orNull(name),
    /** The act that wrote this version: a second try of it changes nothing. */
    operation: text,
  });

/** What a sentence is marked with; one taken off lies there as a tombstone. */
const mark = ({ meta }: DateValidators) =>
  record({
    ...meta,
    id: name,
    articleId: name,
    target: sentenceTarget as Validator<SentenceTarget>,
    /** The colour it is kept in; null when it is not kept. */
    colour: orNull(oneOf(...COLOURS)),
    /** How well it was understood; null when that was not said. */
    grasp: orNull(oneOf(...COMPREHENSION_LEVELS)),
    /** The edition it was set on; null when that is not known. */
    editionId: orNull(name),
  });

const translation = ({ meta }: DateValidators) =>
  record({
    ...meta,
    /** SHA-256 of the article's id, the language and the sentence. */
    id: name,
    articleId: name,
    /** The sentence's words. */
    exact: text,
    /** BCP 47: the language it was translated into. */
    lang: name,
    text,
  });
