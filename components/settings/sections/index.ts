import type { SettingsDeps, SettingsSection } from '../section';
import { aboutSection } from './about';
import { comfortSection } from './comfort';
import { listeningSection } from './listening';
import { readingSection } from './reading';
import { shortcutsSection } from './shortcuts';
import { sitesSection } from './sites';
import { storageSection } from './storage';
import { wordsSection } from './words';

/** The whole settings page, from top to bottom. */
export const settingsSections = (deps: SettingsDeps): readonly SettingsSection[] => [
  comfortSection(deps),
  readingSection(deps),
  listeningSection(deps),
  wordsSection(deps),
  shortcutsSection(deps),
  sitesSection(deps),
  storageSection(deps),
  aboutSection(deps),
];
