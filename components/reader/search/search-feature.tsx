import type { TargetedKeyboardEvent } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from '../../ui/Icon';
import { useTexts } from '../../ui/texts';
import type { ReaderFeature } from '../feature';
import { useKeyHint } from '../keys';
import type { ReaderModel } from '../reader-model';
import { createSearchModel, type SearchModel } from './search-model';
import './search.css';

/** Search in the article: a field at the top, the hits marked in the text. */
export function searchFeature(model: ReaderModel): ReaderFeature {
  const search = createSearchModel(model);

  function Top() {
    const t = useTexts();
    const hint = useKeyHint();
    return (
      <button
        type="button"
        class="icon"
        aria-label={t('keySearch')}
        {...hint('search')}
        aria-expanded={search.isOpen.value}
        onClick={() => (search.isOpen.peek() ? search.close() : search.open())}
      >
        <Icon name="search" />
      </button>
    );
  }

  return {
    acts: {
      search: search.open,
      leave() {
        if (!search.isOpen.peek()) return false;
        search.close();
        return true;
      },
    },
    highlight: search.highlight,
    Top,
    Head: () => (search.isOpen.value ? <SearchStrip search={search} /> : null),
  };
}

function SearchStrip({ search }: { readonly search: SearchModel }) {
  const t = useTexts();
  const field = useRef<HTMLInputElement>(null);
  const { length } = search.hits.value;
  const isEmpty = search.query.value.trim() === '';
  useLayoutEffect(() => field.current?.focus(), []);

  const onKeyDown = (event: TargetedKeyboardEvent<HTMLInputElement>) => {
    if (event.isComposing || event.keyCode === 229) return;
    const by = { Enter: event.shiftKey ? -1 : 1, ArrowDown: 1, ArrowUp: -1 } as const;
    if (event.key === 'Escape') search.close();
    else if (event.key in by) search.step(by[event.key as keyof typeof by] as 1 | -1);
    else return;
    event.preventDefault();
  };
  return (
    <search class="strip search">
      <input
        ref={field}
        type="search"
        dir="auto"
        aria-label={t('keySearch')}
        placeholder={t('keySearch')}
        value={search.query.value}
        onInput={(event) => search.look(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <p role="status">
        {!isEmpty && (length === 0 ? t('searchNone') : t('searchHit', search.at.value + 1, length))}
      </p>
      <button
        type="button"
        class="icon"
        aria-label={t('searchPrevious')}
        aria-disabled={length === 0}
        onClick={() => search.step(-1)}
      >
        <Icon name="up" />
      </button>
      <button
        type="button"
        class="icon"
        aria-label={t('searchNext')}
        aria-disabled={length === 0}
        onClick={() => search.step(1)}
      >
        <Icon name="down" />
      </button>
      <button type="button" class="icon" aria-label={t('searchClose')} onClick={search.close}>
        <Icon name="close" />
      </button>
    </search>
  );
}
