import { browser } from 'wxt/browser';
import { readSettings, SECTIONS, type SectionName, type Settings } from '../settings';

const keyOf = (name: string) => `settings:${name}`;
const NAMES = Object.keys(SECTIONS) as SectionName[];
const KEYS = NAMES.map(keyOf);

/**
 * The settings as they stand: what `storage.sync` has and, for what did not fit or could not be
 * synced, `storage.local`. Storage that does not answer gives the defaults.
 */
export async function loadSettings(): Promise<Settings> {
  const [synced, local] = await Promise.all(
    [browser.storage.sync, browser.storage.local].map((area) => area.get(KEYS).catch(() => ({}))),
  );
  const stored: Record<string, unknown> = { ...synced, ...local };
  return readSettings(Object.fromEntries(NAMES.map((name) => [name, stored[keyOf(name)]])));
}

/** Keeps one section; synced where it is small enough, on this machine alone otherwise. */
export async function saveSection<N extends SectionName>(
  name: N,
  value: Settings[N],
): Promise<void> {
  const item = { [keyOf(name)]: value };
  try {
    await browser.storage.sync.set(item);
    await browser.storage.local.remove(keyOf(name));
  } catch {
    await browser.storage.local.set(item);
  }
}

/** Puts one section back to its defaults. */
export async function resetSection(name: SectionName): Promise<void> {
  await Promise.all([
    browser.storage.sync.remove(keyOf(name)).catch(() => {}),
    browser.storage.local.remove(keyOf(name)),
  ]);
}

/** Tells of every change to the settings, from whichever page of ours, until `signal` aborts. */
export function watchSettings(onChange: (settings: Settings) => void, signal: AbortSignal): void {
  const listen = (changes: Record<string, unknown>) => {
    if (KEYS.some((key) => Object.hasOwn(changes, key))) void loadSettings().then(onChange);
  };
  browser.storage.onChanged.addListener(listen);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listen));
}
