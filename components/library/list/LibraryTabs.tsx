import { useEffect, useRef } from 'preact/hooks';
import type { MessageName } from '../../../utils/contract/texts';
import { useTexts } from '../../ui/texts';
import type { LibraryListModel } from './list-model';
import { hashOf, type LibraryTab, TABS } from './query';
import './library-tabs.css';

const TAB_TEXTS: Readonly<Record<LibraryTab, MessageName>> = {
  all: 'shelfAll',
  reading: 'shelfReading',
  read: 'shelfRead',
  notes: 'shelfNotes',
  kept: 'shelfKept',
  unclear: 'shelfUnclear',
  bin: 'shelfBin',
};

/** The parts of the library, each with how much there is in it. */
export function LibraryTabs(props: { readonly model: LibraryListModel; readonly locale: string }) {
  const { model, locale } = props;
  const t = useTexts();
  const query = model.query.value;
  const overview = model.overview.value;
  const bar = useRef<HTMLElement>(null);
  // Where the tabs scroll, the one that is shown must be seen.
  useEffect(() => {
    const current = bar.current?.querySelector('[aria-current]');
    current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [query.tab]);
  const countOf = (tab: LibraryTab) => (tab === 'bin' ? overview?.bin : overview?.views[tab]);
  return (
    <nav ref={bar} class="shelf-tabs" aria-label={t('shelfParts')}>
      {TABS.map((tab) => (
        <a
          key={tab}
          href={`#${hashOf({ ...query, tab })}`}
          aria-current={query.tab === tab ? 'page' : undefined}
        >
          {t(TAB_TEXTS[tab])}
          {countOf(tab) !== undefined && (
            <span class="count"> {countOf(tab)?.toLocaleString(locale)}</span>
          )}
        </a>
      ))}
    </nav>
  );
}
