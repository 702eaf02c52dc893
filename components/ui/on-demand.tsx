import { signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { whenIdle } from '../../utils/contract/timeout';

/** Milliseconds between two looks whether a field has been left. */
const LOOK_EVERY_MS = 200;

/**
 * A part of a page whose code is loaded once nothing else is to be done, or when it is first shown:
 * what opens at a click keeps nobody waiting for the first sentence, and an update of the extension
 * does not take it from a page that is open. One that comes late may take the focus: it waits until
 * the field that the reader has gone to meanwhile is left.
 *
 * @param load imports it; a part of an extension that was updated meanwhile stays away.
 */
export function onDemand<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  const loaded = signal<{ readonly Part: ComponentType<Props> } | null>(null);
  /** What had the focus when it was first shown; undefined before that. */
  let before: Element | null | undefined;
  let isLoading = false;

  async function begin(): Promise<void> {
    if (isLoading) return;
    isLoading = true;
    try {
      const Part = await load();
      while (before !== undefined && isInOtherField(before)) await later();
      loaded.value = { Part };
    } catch {
      isLoading = false;
    }
  }
  whenIdle(() => void begin());

  return function OnDemand(props: Props) {
    const part = loaded.value;
    if (part) return <part.Part {...props} />;
    before ??= document.activeElement;
    void begin();
    return null;
  };
}

const later = () => new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));

const isInOtherField = (before: Element | null): boolean =>
  document.activeElement !== before && !!document.activeElement?.matches('textarea, input');
