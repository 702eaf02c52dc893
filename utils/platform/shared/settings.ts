import { browser } from 'wxt/browser';
import { AppError, done, failed, type Result } from '../../contract/result';
import { readSettings, SECTIONS, type SectionName, type Settings } from '../../settings';
import { rememberTheme } from './last-theme';
import { isPrivateWindow } from './private-window';

const keyOf = (name: string) => `settings:${name}`;
const NAMES = Object.keys(SECTIONS) as SectionName[];
const KEYS = NAMES.map(keyOf);

/** This page's own writes under way, and how many it has begun. */
const underWay = new Set<Promise<unknown>>();
let begun = 0;

/**
 * The settings as they stand: what `storage.sync` has and, for what did not fit or could not be
 * synced, `storage.local`. Storage that does not answer gives the defaults.
 */
export async function loadSettings(): Promise<Settings> {
  const [synced, local] = await Promise.all([stored('sync'), stored('local')]);
  const kept = NAMES.map((name) => [name, local[keyOf(name)] ?? synced[keyOf(name)]]);
  return readSettings(Object.fromEntries(kept));
}

async function stored(area: 'sync' | 'local'): Promise<Record<string, unknown>> {
  try {
    return await browser.storage[area].get(KEYS);
  } catch {
    return {};
  }
}

/**
 * Keeps one section; synced where it is small enough, on this machine alone otherwise. In a private
 * window it is refused.
 */
export function saveSection<N extends SectionName>(
  name: N,
  value: Settings[N],
): Promise<Result<void>> {
  return isPrivateWindow() ? refused() : counted(store(name, value));
}

/** Puts one section back to its defaults; refused in a private window. */
export function resetSection(name: SectionName): Promise<Result<void>> {
  return isPrivateWindow() ? refused() : counted(forget(name));
}

async function refused(): Promise<Result<void>> {
  return failed(new AppError('private-window', 'no setting is kept of a private window'));
}

function counted<T>(write: Promise<T>): Promise<T> {
  begun++;
  underWay.add(write);
  return write.finally(() => underWay.delete(write));
}

async function store(name: SectionName, value: unknown): Promise<Result<void>> {
  const item = { [keyOf(name)]: value };
  try {
    await browser.storage.sync.set(item);
  } catch {
    // Too large, too often, or sync is switched off by a policy.
    return told(() => browser.storage.local.set(item));
  }
  // Left there it would hide what another machine syncs later.
  return told(() => browser.storage.local.remove(keyOf(name)));
}

async function forget(name: SectionName): Promise<Result<void>> {
  const key = keyOf(name);
  try {
    await browser.storage.sync.remove(key);
  } catch {
    // What cannot be removed there is covered here.
    return told(() => browser.storage.local.set({ [key]: SECTIONS[name](undefined) }));
  }
  return told(() => browser.storage.local.remove(key));
}

async function told(act: () => Promise<void>): Promise<Result<void>> {
  try {
    return done(await act());
  } catch (error) {
    return failed(new AppError('storage', error instanceof Error ? error.message : ''));
  }
}

/**
 * Tells of every change to the settings, from whichever page of ours, until `signal` aborts. What was
 * read before a write of this page was complete is older than what the page shows, and is read again.
 */
export function watchSettings(onChange: (settings: Settings) => void, signal: AbortSignal): void {
  let changed = 0;
  let isReading = false;

  async function read(): Promise<void> {
    isReading = true;
    let settings: Settings;
    let seen: string;
    const now = () => `${changed} ${begun}`;
    do {
      await Promise.all(underWay);
      seen = now();
      settings = await loadSettings();
    } while (seen !== now());
    isReading = false;
    if (!signal.aborted) onChange(settings);
  }

  const listen = (changes: Record<string, unknown>) => {
    if (!KEYS.some((key) => Object.hasOwn(changes, key))) return;
    changed++;
    if (!isReading) void read();
  };
  browser.storage.onChanged.addListener(listen);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listen));
}

/** All of it, for a page of ours. */
export const settingsStore = {
  load: loadSettings,
  save: saveSection,
  reset: resetSection,
  watch: watchSettings,
  rememberTheme,
};
