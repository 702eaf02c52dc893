import { COLOURS } from '../../../utils/contract/annotations';
import { type ListFilter, SORTS, type Sort, VIEWS, type View } from '../../../utils/contract/lists';

/** A part of the library that a tab shows. */
export type LibraryTab = View | 'bin';
export const TABS: readonly LibraryTab[] = [...VIEWS, 'bin'];

/** How far back a list goes, in days. */
export const PERIODS = [1, 7, 30, 365] as const;
export type Period = (typeof PERIODS)[number];

/** What the page shows: all of it can be written into its address, so that a view can be kept. */
export interface Query {
  readonly tab: LibraryTab;
  /** What is searched for; '' for nothing. */
  readonly text: string;
  readonly sort: Sort;
  readonly descending: boolean;
  readonly filter: Pick<ListFilter, 'article' | 'site' | 'lang' | 'tag' | 'colour'>;
  /** Only what was opened in so many days; null for all time. */
  readonly days: Period | null;
}

export const FIRST_QUERY: Query = {
  tab: 'all',
  text: '',
  sort: 'opened',
  descending: true,
  filter: {},
  days: null,
};

/** Titles and sites read best from A to Z, everything else from the most. */
export const startsDescending = (sort: Sort): boolean => sort !== 'title' && sort !== 'site';

/** Whether a list is narrowed by more than its tab. */
export const isNarrowed = ({ text, filter, days }: Query): boolean =>
  text.trim() !== '' || days !== null || Object.keys(filter).length > 0;

/** A query as the part of an address after `#`, without what is as usual. */
export function hashOf({ tab, text, sort, descending, filter, days }: Query): string {
  const parts = new URLSearchParams();
  if (tab !== FIRST_QUERY.tab) parts.set('view', tab);
  if (text) parts.set('q', text);
  if (sort !== FIRST_QUERY.sort) parts.set('sort', sort);
  if (descending !== startsDescending(sort)) parts.set('order', descending ? 'down' : 'up');
  for (const [name, value] of Object.entries(filter)) parts.set(name, value);
  if (days !== null) parts.set('days', String(days));
  return parts.toString();
}

/** The query of an address; what it does not know is as usual. */
export function queryOf(hash: string): Query {
  const parts = new URLSearchParams(hash.replace(/^#/, ''));
  const one = <T extends string>(name: string, of: readonly T[]): T | undefined =>
    of.find((each) => each === parts.get(name));
  const text = (name: 'article' | 'site' | 'lang' | 'tag') => {
    const value = parts.get(name);
    return value ? { [name]: value } : {};
  };
  const sort = one('sort', SORTS) ?? FIRST_QUERY.sort;
  const order = one('order', ['up', 'down'] as const);
  const colour = one('colour', COLOURS);
  return {
    tab: one('view', TABS) ?? FIRST_QUERY.tab,
    text: parts.get('q') ?? '',
    sort,
    descending: order ? order === 'down' : startsDescending(sort),
    filter: {
      ...text('article'),
      ...text('site'),
      ...text('lang'),
      ...text('tag'),
      ...(colour && { colour }),
    },
    days: PERIODS.find((each) => String(each) === parts.get('days')) ?? null,
  };
}
