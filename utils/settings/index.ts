/** The reader's settings: pure data. Each section is stored by itself, see `platform/shared/settings.ts`. */
import { readComfort } from './comfort';
import { readLibrary } from './library';
import { readLookup } from './lookup';
import { readPace } from './pace';
import { readShortcuts } from './shortcuts';
import { readSpeech } from './speech';
import { readView } from './view';

export const SECTIONS = {
  comfort: readComfort,
  library: readLibrary,
  lookup: readLookup,
  speech: readSpeech,
  pace: readPace,
  shortcuts: readShortcuts,
  view: readView,
} as const;

export type SectionName = keyof typeof SECTIONS;
export type Settings = { readonly [K in SectionName]: ReturnType<(typeof SECTIONS)[K]> };

/** Settings from what is stored for each section; anything unusable becomes its default. Never throws. */
export function readSettings(stored: Readonly<Record<string, unknown>>): Settings {
  const read = (Object.keys(SECTIONS) as SectionName[]).map((name) => [
    name,
    SECTIONS[name](stored[name]),
  ]);
  return Object.fromEntries(read) as Settings;
}

export const DEFAULT_SETTINGS: Settings = readSettings({});
