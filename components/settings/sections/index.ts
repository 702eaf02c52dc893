import type { SettingsSection, SettingsWorld } from '../section';
import { aboutSection } from './about';
import { comfortSection } from './comfort';
import { listeningSection } from './listening';
import { readingSection } from './reading';
import { shortcutsSection } from './shortcuts';
import { sitesSection } from './sites';
import { storageSection } from './storage';
import { wordsSection } from './words';

/** The whole settings page, from top to bottom. */
export const settingsSections = (world: SettingsWorld): readonly SettingsSection[] => [
  comfortSection(world),
  readingSection(world),
  listeningSection(world),
  wordsSection(world),
  shortcutsSection(world),
  sitesSection(world),
  storageSection(world),
  aboutSection(world),
];
