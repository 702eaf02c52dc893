import type { TargetedKeyboardEvent } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { ComfortControls } from '../../settings/ComfortControls';
import { Icon } from '../../ui/Icon';
import { useTexts } from '../../ui/texts';
import type { ReaderDeps } from '../feature';
import './comfort.css';

export type ComfortDeps = Pick<
  ReaderDeps,
  'settings' | 'saveSection' | 'resetSection' | 'openSettingsPage'
>;

/** Over a part of the reader: the text beside it shows what a change does. */
export function ComfortPanel(props: { readonly deps: ComfortDeps; readonly onClose: () => void }) {
  const { deps, onClose } = props;
  const t = useTexts();
  const panel = useRef<HTMLElement>(null);
  const { comfort } = deps.settings.value;
  useLayoutEffect(() => panel.current?.querySelector<HTMLInputElement>(':checked')?.focus(), []);

  /** In here the arrows move sliders and choices, not sentences. */
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLElement>) => {
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      onClose();
    }
    event.stopPropagation();
  };
  return (
    <section
      ref={panel}
      class="comfort-panel"
      role="dialog"
      aria-labelledby="comfort-title"
      onKeyDown={onKeyDown}
    >
      <header>
        <h2 id="comfort-title">{t('comfortTitle')}</h2>
        <button type="button" class="icon" aria-label={t('comfortClose')} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <ComfortControls
        comfort={comfort}
        onChange={(part) =>
          deps.saveSection('comfort', { ...deps.settings.peek().comfort, ...part })
        }
        onReset={() => deps.resetSection('comfort')}
      />
      <button type="button" class="quiet" onClick={deps.openSettingsPage}>
        {t('openSettings')}
      </button>
    </section>
  );
}
