import { signal } from '@preact/signals';
import type { TargetedKeyboardEvent } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { ComfortControls } from '../settings/ComfortControls';
import { Icon } from '../ui/Icon';
import { useTexts } from '../ui/texts';
import type { ReaderDeps, ReaderFeature } from './feature';
import { useKeyHint } from './keys';
import './comfort.css';

type ComfortDeps = Pick<
  ReaderDeps,
  'settings' | 'saveSection' | 'resetSection' | 'openSettingsPage'
>;

/** The look of the text, set beside the text: nothing covers what a change is judged by. */
export function comfortFeature(deps: ComfortDeps): ReaderFeature {
  const isOpen = signal(false);
  const button: { current: HTMLButtonElement | null } = { current: null };

  function close(): void {
    isOpen.value = false;
    button.current?.focus();
  }
  function toggle(): void {
    if (isOpen.peek()) close();
    else isOpen.value = true;
  }

  function Top() {
    const t = useTexts();
    const hint = useKeyHint();
    return (
      <button
        ref={button}
        type="button"
        class="icon"
        aria-label={t('comfortTitle')}
        {...hint('comfort')}
        aria-expanded={isOpen.value}
        onClick={toggle}
      >
        <Icon name="comfort" />
      </button>
    );
  }

  return {
    acts: {
      comfort: toggle,
      leave() {
        if (!isOpen.peek()) return false;
        close();
        return true;
      },
    },
    Top,
    Panel: () => (isOpen.value ? <ComfortPanel deps={deps} onClose={close} /> : null),
  };
}

function ComfortPanel({ deps, onClose }: { deps: ComfortDeps; onClose: () => void }) {
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
