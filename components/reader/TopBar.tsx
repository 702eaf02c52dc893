import { useTexts } from '../ui/texts';
import type { ReaderFeature } from './feature';
import { useKeyHint } from './keys';
import { Slot } from './Slot';

/** The bar at the top: the library, the features' buttons, help and the way out. */
export function TopBar(props: {
  readonly features: readonly ReaderFeature[];
  readonly onOpenLibrary: () => void;
  readonly onHelp: () => void;
  readonly onClose: () => void;
}) {
  const t = useTexts();
  const hint = useKeyHint();
  return (
    <header class="bar">
      <button type="button" class="brand" onClick={props.onOpenLibrary}>
        {t('openLibrary')}
      </button>
      <span class="spread" />
      <Slot of={props.features} place="Top" />
      <button
        type="button"
        class="icon"
        aria-label={t('help')}
        title={hint('help')}
        onClick={props.onHelp}
      >
        <span aria-hidden="true">?</span>
      </button>
      <button
        type="button"
        class="icon"
        aria-label={t('close')}
        title={`${t('close')} (Esc)`}
        onClick={props.onClose}
      >
        <span aria-hidden="true">✕</span>
      </button>
    </header>
  );
}
