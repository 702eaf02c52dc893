import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { actionFor, type Keymap, type ReaderAction } from '../../utils/reading/keymap';

const CONTROLS = 'button, a[href], summary, select, [role="slider"], [role="switch"]';

/**
 * Calls `onAction` for the keys pressed in this document, but for those that others have a use for.
 *
 * @param onFieldLeft called when a key leaves a field.
 */
export function useActionKeys(
  root: RefObject<HTMLElement | null>,
  keymap: Keymap,
  dir: 'ltr' | 'rtl',
  onAction: (action: ReaderAction) => void,
  onFieldLeft: () => void,
): void {
  // Not an effect after the paint: the first key may come at once, and a hidden frame never paints.
  useLayoutEffect(() => {
    const listening = new AbortController();
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || root.current?.querySelector('dialog[open]')) return;
      const target = event.target instanceof HTMLElement ? event.target : null;
      const inField = target?.matches('textarea, input:not([type="range"])') ?? false;
      const onControl = target?.matches(CONTROLS) ?? false;
      const action = actionFor(event, keymap, { inField, onControl, dir });
      if (!action) return;
      event.preventDefault();
      if (inField) {
        target?.blur();
        onFieldLeft();
      } else onAction(action);
    };
    document.addEventListener('keydown', onKey, { signal: listening.signal });
    return () => listening.abort();
  }, [root, keymap, dir, onAction, onFieldLeft]);
}
