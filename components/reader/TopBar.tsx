import { Icon } from '../ui/Icon';
import { useTexts } from '../ui/texts';
import type { ReaderFeature } from './feature';
import { useKeyHint } from './keys';
import { Slot } from './Slot';
import './top-bar.css';

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
      <button
        type="button"
        class="brand"
        aria-label={t('openLibrary')}
        onClick={props.onOpenLibrary}
      >
        <Icon name="library" />
        <span class="wide-only">{t('openLibrary')}</span>
      </button>
      <span class="spread" />
      <Slot of={props.features} name="Top" />
      <button
        type="button"
        class="icon"
        aria-label={t('help')}
        {...hint('help')}
        onClick={props.onHelp}
      >
        <Icon name="help" />
      </button>
      <button
        type="button"
        class="icon"
        aria-label={t('close')}
        title={`${t('close')} (Esc)`}
        aria-description="Esc"
        onClick={props.onClose}
      >
        <Icon name="close" />
      </button>
    </header>
  );
}
