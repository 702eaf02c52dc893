import { useEffect, useRef } from 'preact/hooks';
import { useTexts } from '../../ui/texts';
import type { LibraryListModel } from './list-model';

/** Milliseconds without a key before it is searched: less than a pause in typing. */
const SEARCH_AFTER = 120;

/** Searches titles, notes and texts as the reader types; `/` leads here from anywhere on the page. */
export function SearchField({ model }: { model: LibraryListModel }) {
  const t = useTexts();
  const field = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    const listening = new AbortController();
    const onKey = (event: KeyboardEvent) => {
      const inField =
        event.target instanceof Element && event.target.matches('input, select, textarea');
      if (event.key !== '/' || inField || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      field.current?.focus();
    };
    document.addEventListener('keydown', onKey, { signal: listening.signal });
    return () => listening.abort();
  }, []);
  return (
    <search class="shelf-search">
      <input
        ref={field}
        type="search"
        dir="auto"
        value={model.query.value.text}
        placeholder={t('shelfSearch')}
        aria-label={t('shelfSearch')}
        onInput={({ currentTarget }) => {
          clearTimeout(timer.current);
          const text = currentTarget.value;
          timer.current = setTimeout(() => model.ask({ text }), SEARCH_AFTER);
        }}
      />
    </search>
  );
}
