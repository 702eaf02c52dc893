import type { MessageName } from '../../../utils/contract/texts';
import { EmptyPage } from '../../ui/EmptyPage';
import { useTexts } from '../../ui/texts';
import { isNarrowed, type LibraryTab, type Query } from './query';

const EMPTY: Readonly<Record<LibraryTab, readonly [text: MessageName, way: MessageName]>> = {
  all: ['libraryEmpty', 'libraryEmptyWay'],
  reading: ['emptyReading', 'emptyReadingWay'],
  read: ['emptyRead', 'emptyReadWay'],
  notes: ['emptyNotes', 'emptyNotesWay'],
  kept: ['emptyKept', 'emptyKeptWay'],
  unclear: ['emptyUnclear', 'emptyUnclearWay'],
  bin: ['emptyBin', 'emptyBinWay'],
};

/** A part of the library in which there is nothing says what would be, and how it gets there. */
export function EmptyList({ query, onClear }: { query: Query; onClear: () => void }) {
  const t = useTexts();
  if (query.tab !== 'bin' && isNarrowed(query)) {
    const action = { text: t('filterClear'), onClick: onClear };
    return <EmptyPage text={t('emptyFound')} detail={t('emptyFoundWay')} action={action} />;
  }
  const [text, way] = EMPTY[query.tab];
  return <EmptyPage text={t(text)} detail={t(way)} />;
}
