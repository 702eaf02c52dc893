import { computed, type ReadonlySignal, signal } from '@preact/signals';

/** The articles the reader has ticked. */
export interface Selection {
  readonly ids: ReadonlySignal<ReadonlySet<string>>;
  /**
   * Ticks or unticks one; with `through`, all from the one ticked last up to it, as they are listed.
   */
  toggle(id: string, through: boolean): void;
  /** Ticks all that are listed, or none if all are. */
  toggleAll(): void;
  clear(): void;
}

/** @param listed the ids that are listed, in their order. */
export function createSelection(listed: ReadonlySignal<readonly string[]>): Selection {
  const chosen = signal<ReadonlySet<string>>(new Set());
  let last: string | null = null;
  return {
    // What is not listed any more is not acted on unseen.
    ids: computed(() => new Set(listed.value.filter((id) => chosen.value.has(id)))),
    toggle(id, through) {
      const next = new Set(chosen.peek());
      const isOn = !next.has(id);
      const ids = listed.peek();
      const [from, to] = [ids.indexOf(last ?? id), ids.indexOf(id)].sort((a, b) => a - b);
      const range =
        through && from !== undefined && from >= 0 ? ids.slice(from, (to ?? 0) + 1) : [id];
      for (const each of range) {
        if (isOn) next.add(each);
        else next.delete(each);
      }
      last = id;
      chosen.value = next;
    },
    toggleAll() {
      const all = listed.peek();
      chosen.value = all.every((id) => chosen.peek().has(id)) ? new Set() : new Set(all);
    },
    clear() {
      last = null;
      chosen.value = new Set();
    },
  };
}
