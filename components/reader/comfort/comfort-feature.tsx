import { signal } from '@preact/signals';
import { Icon } from '../../ui/Icon';
import { onDemand } from '../../ui/on-demand';
import { useTexts } from '../../ui/texts';
import type { ReaderFeature } from '../feature';
import { useKeyHint } from '../keys';
import type { ComfortDeps } from './ComfortPanel';

const ComfortPanel = onDemand(async () => (await import('./ComfortPanel')).ComfortPanel);

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
