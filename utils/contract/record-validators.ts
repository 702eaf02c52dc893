import { COLOURS, COMPREHENSION_LEVELS, type NoteTarget, type SentenceTarget } from './annotations';
import { ARTICLE_FIELDS, block } from './article-validators';
import { ImportError } from './import-error';
import { EARLIEST_TIME, LATEST_TIME } from './times';
import {
  byName,
  count,
  damaged,
  type FieldsOf,
  identifier,
  isObject,
  list,
  name,
  oneOf,
  optional,
  orNull,
  record,
  text,
  type Validator,
  wholeNumber,
} from './validators';

/** The newest shape of a record that this version understands. */
export const NEWEST_SCHEMA = 2;
const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)$/;
const CLOCK = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)\/[0-9a-f]{4}\/[^/]+$/;

const refuseUnlikely = (time: number, shown: unknown) => {
  if (Number.isNaN(time) || time < EARLIEST_TIME) throw damaged('a date', shown);
  if (time > LATEST_TIME) throw new ImportError('future', String(shown));
};

/** A date of the reader's own, ISO 8601, that a device's clock can have shown. */
export const date: Validator<string> = (value) => {
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
  refuseUnlikely(read, read);
  return read;
};

const schema: Validator<number> = (value) => {
  if (count(value) > NEWEST_SCHEMA) throw new ImportError('too-new', `schema ${value}`);
  return count(value);
};

/** What every record carries, so that two devices' libraries can be merged. */
export const META_FIELDS = {
  /** The version of the shape it was last written in: {@link NEWEST_SCHEMA} at most. */
  schema,
  /** ISO 8601. */
  createdAt: date,
  /** A hybrid logical clock, `<ISO 8601>/<counter>/<device>`: text that sorts by time. */
  updatedAt: clock,
  /** Names a field of `seen` in other devices' records. */
  deviceId: identifier,
  /** Tells a library's saved versions apart: see `revAfter`. */
  rev: wholeNumber,
  /** Milliseconds since 1970, or 0 while it lives: a tombstone that an index can hold. */
  deletedAt: moment,
  /** By device other than its own, the clock of the newest version that this one was made on. */
  seen: optional(byName(clock)),
  /** By field, the clock of its last change, where that is not `updatedAt`. */
  clocks: optional(byName(clock)),
};

/** One line: lists are kept by tags that end at a line feed. */
const tag: Validator<string> = (value) => {
  if (name(value).includes('\n')) throw damaged('a tag on one line', value);
  return name(value);
};

const article = record({
  ...META_FIELDS,
  ...ARTICLE_FIELDS,
  /** SHA-256 of `canonicalUrl`. */
  id: identifier,
  /** ISO 8601: when the reader last opened it. */
  openedAt: date,
  /** The edition read last. */
  editionId: identifier,
  sentenceCount: count,
  /**
   * The edition read before that one, with another text; absent until the text changes. `readAt`:
   * ISO 8601, when it was last opened.
   */
  changedFrom: optional(record({ editionId: identifier, readAt: date })),
  tags: optional(list(tag)),
  /** The act that deleted or restored it with others: a second try of it changes nothing. */
  operation: optional(text),
});

/** An article's text as it stood when it was read; a changed text is another edition. */
const edition = record({
  ...META_FIELDS,
  /** SHA-256 of the article's id and text. */
  id: identifier,
  articleId: identifier,
  blocks: list(block),
  /** ISO 8601: when it was last opened before another followed; absent for the newest. */
  readAt: optional(date),
});

const readingPosition = record({
  ...META_FIELDS,
  articleId: identifier,
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

const note = record({
  ...META_FIELDS,
  id: identifier,
  articleId: identifier,
  target: noteTarget,
  body: text,
  /** The edition it was written on; null when that is not known. */
  editionId: orNull(identifier),
  /** The act that wrote this version: a second try of it changes nothing. */
  operation: text,
});

/** What a sentence is marked with; one taken off lies there as a tombstone. */
const mark = record({
  ...META_FIELDS,
  id: identifier,
  articleId: identifier,
  target: sentenceTarget as Validator<SentenceTarget>,
  /** The colour it is kept in; null when it is not kept. */
  colour: orNull(oneOf(...COLOURS)),
  /** How well it was understood; null when that was not said. */
  grasp: orNull(oneOf(...COMPREHENSION_LEVELS)),
  /** The edition it was set on; null when that is not known. */
  editionId: orNull(identifier),
});

const translation = record({
  ...META_FIELDS,
  /** SHA-256 of the article's id, the language and the sentence. */
  id: identifier,
  articleId: identifier,
  /** The sentence's words. */
  exact: text,
  /** BCP 47: the language it was translated into. */
  lang: name,
  text,
});

/**
 * The validators of all stores' records. The types of `records.ts` follow from them: what is written
 * here is what a record is, in the database and in a backup.
 */
export const RECORD_VALIDATORS = {
  articles: article,
  editions: edition,
  places: readingPosition,
  notes: note,
  marks: mark,
  translations: translation,
};
