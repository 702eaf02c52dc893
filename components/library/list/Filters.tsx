import { COLOURS } from '../../../utils/contract/annotations';
import { type Facet, SORTS, type Sort } from '../../../utils/contract/lists';
import type { MessageName } from '../../../utils/contract/texts';
import { COLOUR_NAMES } from '../../ui/mark-texts';
import { useTexts } from '../../ui/texts';
import type { LibraryListModel } from './list-model';
import { isNarrowed, PERIODS, type Query, startsDescending } from './query';
import './filters.css';

const SORT_TEXTS: Readonly<Record<Sort, MessageName>> = {
  opened: 'sortOpened',
  published: 'sortPublished',
  title: 'sortTitle',
  site: 'sortSite',
  progress: 'sortProgress',
  notes: 'sortNotes',
};

const PERIOD_TEXTS: Readonly<Record<(typeof PERIODS)[number], MessageName>> = {
  1: 'periodDay',
  7: 'periodWeek',
  30: 'periodMonth',
  365: 'periodYear',
};

/** What a list is narrowed to and sorted by. */
export function Filters({ model, locale }: { model: LibraryListModel; locale: string }) {
  const t = useTexts();
  const query = model.query.value;
  const overview = model.overview.value;
  const { filter } = query;
  const languages = new Intl.DisplayNames(locale, { type: 'language' });
  const narrow = (name: keyof Query['filter'], value: string) => {
    const { [name]: _, ...rest } = filter;
    model.ask({ filter: value ? { ...rest, [name]: value } : rest });
  };
  const facets = (list: readonly Facet[] = [], nameOf = (value: string) => value) =>
    list.map(({ value, count }) => ({ value, text: `${nameOf(value)} (${count})` }));
  return (
    <div class="filters">
      <FilterSelect
        label={t('filterSite')}
        value={filter.site}
        options={facets(overview?.sites)}
        onChoose={(value) => narrow('site', value)}
      />
      <FilterSelect
        label={t('filterLanguage')}
        value={filter.lang}
        options={facets(overview?.langs, (lang) => languages.of(lang) ?? lang)}
        onChoose={(value) => narrow('lang', value)}
      />
      <FilterSelect
        label={t('filterTag')}
        value={filter.tag}
        options={facets(overview?.tags)}
        onChoose={(value) => narrow('tag', value)}
      />
      <FilterSelect
        label={t('filterColour')}
        value={filter.colour}
        options={COLOURS.map((value) => ({ value, text: t(COLOUR_NAMES[value]) }))}
        onChoose={(value) => narrow('colour', value)}
      />
      <FilterSelect
        label={t('filterTime')}
        value={query.days === null ? undefined : String(query.days)}
        options={PERIODS.map((days) => ({ value: String(days), text: t(PERIOD_TEXTS[days]) }))}
        onChoose={(value) =>
          model.ask({ days: PERIODS.find((days) => String(days) === value) ?? null })
        }
      />
      <SortOrder model={model} />
      {isNarrowed(query) && (
        <button
          type="button"
          class="quiet"
          onClick={() => model.ask({ text: '', filter: {}, days: null })}
        >
          {t('filterClear')}
        </button>
      )}
    </div>
  );
}

function SortOrder({ model }: { model: LibraryListModel }) {
  const t = useTexts();
  const query = model.query.value;
  return (
    <div class="sort">
      <label>
        <span>{t('sortBy')}</span>
        <select
          value={query.sort}
          onChange={({ currentTarget }) => {
            const sort = SORTS.find((each) => each === currentTarget.value) ?? 'opened';
            model.ask({ sort, descending: startsDescending(sort) });
          }}
        >
          {SORTS.map((sort) => (
            <option key={sort} value={sort}>
              {t(SORT_TEXTS[sort])}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        class="icon order"
        aria-label={t(query.descending ? 'sortAscending' : 'sortDescending')}
        title={t(query.descending ? 'sortAscending' : 'sortDescending')}
        onClick={() => model.ask({ descending: !query.descending })}
      >
        <span aria-hidden="true">{query.descending ? '↓' : '↑'}</span>
      </button>
    </div>
  );
}

interface Option {
  readonly value: string;
  readonly text: string;
}

function FilterSelect(props: {
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly Option[];
  readonly onChoose: (value: string) => void;
}) {
  const { label, value, options, onChoose } = props;
  const t = useTexts();
  if (options.length === 0) return null;
  return (
    <label>
      <span>{label}</span>
      <select value={value ?? ''} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
        <option value="">{t('filterAny')}</option>
        {options.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
