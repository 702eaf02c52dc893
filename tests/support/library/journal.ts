import type { JournalStore } from '../../../utils/library/journal/journal';

/** A journal's store in memory. The test looks into it, empties it, has it fail or its worker die. */
export class FakeJournal implements JournalStore {
  /** Asked before every write; what it throws is the write's failure. */
  beforeWrite: () => void = () => {};
  /** The worker dies at this write, counted from 1, before or after it is on the disk. */
  death: { at: number; isWritten: boolean } | null = null;
  /** Resolves when the worker is dead. */
  readonly died: Promise<void>;
  private die: () => void = () => {};
  private writes = 0;

  /** @param values what is on the disk: hand over an earlier worker's to go on with it. */
  constructor(readonly values: Record<string, unknown> = {}) {
    this.died = new Promise((resolve) => {
      this.die = resolve;
    });
  }

  async read(keys: readonly string[]) {
    const known = keys.filter((key) => Object.hasOwn(this.values, key));
    return structuredClone(Object.fromEntries(known.map((key) => [key, this.values[key]])));
  }
  async readAll() {
    return structuredClone(this.values);
  }
  write(values: Readonly<Record<string, unknown>>) {
    return this.change(() => Object.assign(this.values, structuredClone(values)));
  }
  remove(keys: readonly string[]) {
    return this.change(() => {
      for (const key of keys) delete this.values[key];
    });
  }

  private async change(act: () => void): Promise<void> {
    this.beforeWrite();
    const isDeath = ++this.writes === this.death?.at;
    if (!isDeath || this.death?.isWritten) act();
    if (!isDeath) return;
    // Code that waits for a dead worker's storage never goes on.
    this.die();
    await new Promise(() => {});
  }
}
