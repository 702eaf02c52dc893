import { useTexts } from '../../ui/texts';

/** The word the reader is at, with a way to the next ones and to the dictionary. */
export function WordBar(props: {
  readonly word: string;
  /** The word's language; null when it is not known. */
  readonly lang: string | null;
  readonly dir: 'ltr' | 'rtl';
  readonly onStep: (by: number) => void;
  readonly onOpen: () => void;
  readonly onEnd: () => void;
}) {
  const t = useTexts();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend would have to be drawn
    <div class="strip word-bar" role="group" aria-label={t('keyLookUp')} dir={props.dir}>
      <button
        type="button"
        class="icon"
        aria-label={t('wordPrevious')}
        onClick={() => props.onStep(-1)}
      >
        <span class="turns" aria-hidden="true">
          ←
        </span>
      </button>
      <p class="word" role="status" lang={props.lang ?? undefined} dir="auto">
        {props.word}
      </p>
      <button type="button" class="icon" aria-label={t('wordNext')} onClick={() => props.onStep(1)}>
        <span class="turns" aria-hidden="true">
          →
        </span>
      </button>
      <button type="button" class="quiet" onClick={props.onOpen}>
        {t('wordOpen')}
      </button>
      <button type="button" class="icon" aria-label={t('wordEnd')} onClick={props.onEnd}>
        <span aria-hidden="true">✕</span>
      </button>
    </div>
  );
}
