import { type ReadonlySignal, signal } from '@preact/signals';
import type { ErrorValue, Result } from '../../utils/contract/result';
import { SECTIONS, type SectionName, type Settings } from '../../utils/settings';

/**
 * Milliseconds of quiet before a change is stored: a slider that is dragged must not use up what
 * `storage.sync` takes in a minute (120 writes in Chrome).
 */
const SAVE_AFTER = 400;

/** Where settings are kept; `platform/shared/settings.ts` in the extension. */
export interface SettingsStore {
  load(): Promise<Settings>;
  save<N extends SectionName>(name: N, value: Settings[N]): Promise<Result<void>>;
  reset(name: SectionName): Promise<Result<void>>;
  watch(onChange: (settings: Settings) => void, signal: AbortSignal): void;
}

/** The settings as this page shows them: a change is seen at once and stored a moment later. */
export interface SettingsModel {
  readonly all: ReadonlySignal<Settings>;
  /** Why the last change is not stored; null when it is, or while that is under way. */
  readonly failure: ReadonlySignal<ErrorValue | null>;
  /** Changes some fields of a section; what is out of bounds is brought within them. */
  change<N extends SectionName>(name: N, part: Partial<Settings[N]>): void;
  /** Puts a section back to its defaults. */
  reset(name: SectionName): void;
  /** Stores at once what is not stored yet: the page may be about to go. */
  flush(): Promise<void>;
}

/** @param ending ends the watching of what other pages change. */
export function createSettingsModel(
  store: SettingsStore,
  initial: Settings,
  ending: AbortSignal,
): SettingsModel {
  const all = signal(initial);
  const failure = signal<ErrorValue | null>(null);
  /** Sections with a change that is not stored yet, and what stores it. */
  const waiting = new Map<SectionName, () => Promise<Result<void>>>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let storing = Promise.resolve();

  const put = <N extends SectionName>(name: N, value: Settings[N]) => {
    all.value = { ...all.value, [name]: value };
  };

  function storeSoon(name: SectionName, act: () => Promise<Result<void>>): void {
    waiting.set(name, act);
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), SAVE_AFTER);
  }

  /** One after another: an older value must not arrive after a newer one. */
  function flush(): Promise<void> {
    clearTimeout(timer);
    storing = storing.then(async () => {
      let failed: ErrorValue | null = null;
      for (const [name, act] of [...waiting]) {
        const outcome = await act();
        if (!outcome.ok) failed = outcome.error;
        // What a private window may not keep holds for as long as this page is there.
        const isHeld = !outcome.ok && outcome.error.code === 'private-window';
        if (!isHeld && waiting.get(name) === act) waiting.delete(name);
      }
      failure.value = failed;
    });
    return storing;
  }

  store.watch((stored) => {
    // What is being changed here is newer than the echo of its last storing.
    const own = [...waiting.keys()].map((name) => [name, all.peek()[name]]);
    all.value = { ...stored, ...Object.fromEntries(own) };
  }, ending);

  return {
    all,
    failure,
    change(name, part) {
      const read = SECTIONS[name] as (stored: unknown) => Settings[typeof name];
      put(name, read({ ...all.peek()[name], ...part }));
      storeSoon(name, () => store.save(name, all.peek()[name]));
    },
    reset(name) {
      const read = SECTIONS[name] as (stored: unknown) => Settings[typeof name];
      put(name, read(undefined));
      storeSoon(name, () => store.reset(name));
      void flush();
    },
    flush,
  };
}
