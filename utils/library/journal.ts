import type { NoteDraft } from '../notes/types';
import type { Change, DoubledRecord, DoubledTable } from './changes';
import type { ArticleRecord } from './database';

/** Plain values under keys, in a store whose files are not the database's. */
export interface JournalStore {
  /** What stands under these keys; a key with nothing under it is absent. */
  read(keys: readonly string[]): Promise<Readonly<Record<string, unknown>>>;
  /** Everything there is. */
  readAll(): Promise<Readonly<Record<string, unknown>>>;
  /** All of these or none. */
  write(values: Readonly<Record<string, unknown>>): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
}

/** What is read at every start, to see whether database and journal agree. */
export interface JournalHead {
  /** The random id of the database that this is the journal of; '' while there is none. */
  readonly epoch: string;
  /** The version of the shape that the records here have. */
  readonly schema: number;
  /** How many transactions with notes or marks the database had completed. */
  readonly written: number;
  /** The number of living notes. */
  readonly living: number;
  /** The ids of the notes with an act whose end is not known. */
  readonly pending: readonly string[];
}

/** One note or mark: as it stands in the database, and what is about to be done to it. */
export interface JournalEntry {
  readonly table: DoubledTable;
  readonly record: DoubledRecord | null;
  readonly act: NoteDraft | null;
}

/** All that the journal holds. */
export interface JournalContents {
  /** By the record's key: see {@link entryKey}. */
  readonly entries: ReadonlyMap<string, JournalEntry>;
  readonly articles: ReadonlyMap<string, ArticleRecord>;
}

const HEAD = 'journal:head';
const ARTICLE = 'journal:articles/';
const NO_HEAD: JournalHead = { epoch: '', schema: 0, written: 0, living: 0, pending: [] };
/** Records in one write: an import may bring 50,000. */
const CHUNK = 500;

/** The key of a note's or mark's entry. */
export const entryKey = (table: string, id: string) => `journal:${table}/${id}`;

/** The second home of what readers wrote: see README, "Why nothing is lost". */
export function createJournal(store: JournalStore) {
  let head: JournalHead | null = null;
  let turn: Promise<unknown> = Promise.resolve();

  /** One after another, for each reads what the one before has written. */
  function inTurn<T>(act: (head: JournalHead) => Promise<T>): Promise<T> {
    const result = turn.then(async () => act(head ?? (await load())));
    turn = result.catch(() => {});
    return result;
  }

  async function load(): Promise<JournalHead> {
    const { [HEAD]: kept } = await store.read([HEAD]);
    head = isHead(kept) ? kept : NO_HEAD;
    return head;
  }

  /** The head last: it must not promise what is not there. */
  async function write(values: Record<string, unknown>, next: JournalHead): Promise<void> {
    const items = Object.entries(values);
    while (items.length > CHUNK) await store.write(Object.fromEntries(items.splice(0, CHUNK)));
    await store.write({ ...Object.fromEntries(items), [HEAD]: next });
    head = next;
  }

  return {
    /** The head as it is stored. */
    load: () => inTurn(load),

    /** Writes down what is about to be done. Forgotten by `settle`, or by `forget`. */
    expect: (draft: NoteDraft) =>
      inTurn(async (head) => {
        const key = entryKey('notes', draft.id);
        const entry = entryOf((await store.read([key]))[key]);
        const pending = [...without(head.pending, draft.id), draft.id];
        const next: JournalEntry = { table: 'notes', record: entry?.record ?? null, act: draft };
        await write({ [key]: next }, { ...head, pending });
      }),

    /** Forgets what was about to be done to a note. */
    forget: (id: string) =>
      inTurn(async (head) => {
        if (!head.pending.includes(id)) return;
        const key = entryKey('notes', id);
        const entry = entryOf((await store.read([key]))[key]);
        const next = { ...head, pending: without(head.pending, id) };
        if (entry?.record) await write({ [key]: { ...entry, act: null } }, next);
        else {
          await store.remove([key]);
          await write({}, next);
        }
      }),

    /**
     * Takes over what transactions have written.
     *
     * @param written how many there are now; null when that is as it was.
     * @param acts the drafts that are done with.
     * @param articles the articles of these notes and marks, as far as they are not here yet.
     */
    settle: (
      changes: readonly Change[],
      written: number | null,
      acts: readonly NoteDraft[],
      articles: readonly ArticleRecord[],
    ) =>
      inTurn(async (head) => {
        const changed = new Map(changes.map((each) => [keyOfChange(each), each]));
        const ended = acts.map(({ id }) => ({ table: 'notes' as const, id }));
        const touched = new Map(
          [...changes, ...ended].map(({ table, id }) => [entryKey(table, id), { table, id }]),
        );
        const before = await store.read([...touched.keys()]);
        const values: Record<string, unknown> = {};
        const removed: string[] = [];
        let { living, pending } = head;
        for (const [key, { table, id }] of touched) {
          const old = entryOf(before[key]);
          const change = changed.get(key);
          const record = change ? change.record : (old?.record ?? null);
          // A note that was deleted must not come back by an act from before.
          const isOver =
            (change && !isLiving(record)) ||
            acts.some(({ operation }) => operation === old?.act?.operation);
          const act = isOver ? null : (old?.act ?? null);
          if (table === 'notes') living += Number(isLiving(record)) - Number(isLiving(old?.record));
          if (!act) pending = without(pending, id);
          if (record || act) values[key] = { table, record, act };
          else removed.push(key);
        }
        for (const article of articles) values[ARTICLE + article.id] = article;
        if (removed.length > 0) await store.remove(removed);
        await write(values, { ...head, living, pending, written: written ?? head.written });
      }),

    /** Everything, for the day when database and journal do not agree. */
    readAll: () =>
      inTurn(async (): Promise<JournalContents> => {
        const entries = new Map<string, JournalEntry>();
        const articles = new Map<string, ArticleRecord>();
        for (const [key, value] of Object.entries(await store.readAll())) {
          const entry = key.startsWith('journal:') ? entryOf(value) : null;
          if (entry) entries.set(key, entry);
          else if (key.startsWith(ARTICLE) && isArticle(value)) articles.set(value.id, value);
        }
        return { entries, articles };
      }),

    /** Makes the journal what it is given: entries to write, keys to remove, a new head. */
    rewrite: (
      values: Readonly<Record<string, JournalEntry | ArticleRecord>>,
      removed: readonly string[],
      next: JournalHead,
    ) =>
      inTurn(async () => {
        if (removed.length > 0) await store.remove(removed);
        await write({ ...values }, next);
      }),
  };
}

export type Journal = ReturnType<typeof createJournal>;

/** The key of an article's record in the journal. */
export const articleKey = (id: string) => ARTICLE + id;

export const isLiving = (record: DoubledRecord | null | undefined) =>
  record !== null && record !== undefined && !record.deletedAt;

const keyOfChange = ({ table, id }: Change) => entryKey(table, id);
const without = (ids: readonly string[], id: string) => ids.filter((other) => other !== id);

/** A value from a store whose files may be damaged: anything but an entry is no entry. */
function entryOf(value: unknown): JournalEntry | null {
  if (!isObject(value) || !('table' in value) || !('record' in value)) return null;
  const { record } = value;
  return record === null || (isObject(record) && 'updatedAt' in record)
    ? (value as unknown as JournalEntry)
    : null;
}

function isHead(value: unknown): value is JournalHead {
  return isObject(value) && 'epoch' in value && 'written' in value && 'pending' in value;
}

const isArticle = (value: unknown): value is ArticleRecord => isObject(value) && 'url' in value;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
