import { COLOURS } from '../../contract/annotations';
import type { ExportedRecord, StoreName } from '../../contract/records';
import { foldWord } from '../../search/fold';
import type { ArticleRecord, Counts, ListFields } from '../database';

/** Changed when what is derived changes: then all articles' list fields are derived anew. */
export const LIST_FIELDS_VERSION = '1';

/** UTF-16 code units: keys of an index need not be longer to sort. */
const MAX_SORT_KEY_LENGTH = 100;

type WithoutListFields = Omit<ArticleRecord, keyof ListFields>;

/** The record with what lists need of it. A deleted one is in no list. */
export function deriveListFields(record: WithoutListFields): ArticleRecord {
  const end = `\n${record.openedAt}`;
  const facets = record.deletedAt ? [] : facetsOf(record).map((facet) => facet + end);
  return { ...record, facets, order: orderOf(record) };
}

/** The record without all that this database has derived: as another library may have it. */
export function withoutListFields(record: ArticleRecord): Omit<ArticleRecord, Derived> {
  const { facets: _f, order: _o, ordinal: _n, sentence: _s, furthest: _u, ...rest } = record;
  const { noteCount: _c, markCounts: _m, unclearCount: _g, ...kept } = rest;
  return kept;
}

type Derived = keyof ListFields | keyof Counts | 'ordinal';

/** A record as it may leave this database, or come into it: without what is derived here. */
export const asExported = (
  store: StoreName,
  record: ExportedRecord<StoreName>,
): ExportedRecord<StoreName> =>
  store === 'articles' ? withoutListFields(record as ArticleRecord) : record;

/** The facets of a record without the time; none for no record. */
export const facetNames = (record: Pick<ListFields, 'facets'> | undefined): string[] =>
  (record?.facets ?? []).map((facet) => facet.slice(0, facet.lastIndexOf('\n')));

function facetsOf(record: WithoutListFields): string[] {
  const { siteName, url, lang, tags, noteCount, markCounts, unclearCount } = record;
  const colours = COLOURS.filter((colour) => markCounts[colour] > 0);
  return [
    'view=all',
    isRead(record) ? 'view=read' : 'view=reading',
    ...(noteCount > 0 ? ['view=notes'] : []),
    ...(colours.length > 0 ? ['view=kept'] : []),
    ...(unclearCount > 0 ? ['view=unclear'] : []),
    `site=${siteOf(siteName, url)}`,
    ...(lang ? [`lang=${languageOf(lang)}`] : []),
    ...colours.map((colour) => `colour=${colour}`),
    ...tags.map((tag) => `tag=${tag}`),
  ];
}

const isRead = ({ sentenceCount, furthest }: Counts & { readonly sentenceCount: number }) =>
  sentenceCount > 0 && furthest >= sentenceCount - 1;

/** A site by its name; one without a name by its host. Never with a line feed. */
function siteOf(siteName: string | null, url: string): string {
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url;
  return (siteName || host).replace(/\s+/g, ' ').trim();
}

/** "en" of "en-US". */
const languageOf = (lang: string) => lang.toLowerCase().split(/[-_\s]/, 1)[0] ?? '';

function orderOf(record: WithoutListFields): ListFields['order'] {
  const { title, siteName, url, published, sentenceCount, furthest, noteCount } = record;
  const time = published ? Date.parse(published) : Number.NaN;
  return {
    published: Number.isNaN(time) ? '' : new Date(time).toISOString(),
    title: foldWord(title).slice(0, MAX_SORT_KEY_LENGTH),
    site: foldWord(siteOf(siteName, url)).slice(0, MAX_SORT_KEY_LENGTH),
    progress: sentenceCount > 0 ? Math.min(1, (furthest + 1) / sentenceCount) : 0,
    notes: noteCount,
  };
}
