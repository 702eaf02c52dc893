import { signal } from '@preact/signals';
import type { ComponentType } from 'preact';

/**
 * A part of a page whose code is loaded when it is first shown: what opens at a click keeps nobody
 * waiting for the first sentence.
 *
 * @param load imports it; a part of an extension that was updated meanwhile stays away.
 */
export function onDemand<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  const loaded = signal<{ readonly Part: ComponentType<Props> } | null>(null);
  let isLoading = false;
  async function begin(): Promise<void> {
    isLoading = true;
    try {
      loaded.value = { Part: await load() };
    } catch {
      isLoading = false;
    }
  }
  return function OnDemand(props: Props) {
    const part = loaded.value;
    if (part) return <part.Part {...props} />;
    if (!isLoading) void begin();
    return null;
  };
}
