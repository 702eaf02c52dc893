import { effect } from '@preact/signals';
import type { Theme } from '../../utils/settings/comfort';
import { applyComfort } from './apply-comfort';
import { createSettingsModel, type SettingsModel, type SettingsStore } from './settings-model';
import './fonts.css';

/** What a page of ours asks of the platform for its settings. */
export interface PageSettingsStore extends SettingsStore {
  /** Keeps the theme where the next page finds it before its first paint. */
  rememberTheme(theme: Theme): void;
}

/**
 * Opens the settings for a page of ours and dresses it by them, now and at every change. Await this
 * before the first render: nothing is then painted in another look.
 */
export async function openSettings(
  store: PageSettingsStore,
  document: Document,
): Promise<SettingsModel> {
  const model = createSettingsModel(store, await store.load(), new AbortController().signal);
  effect(() => {
    const { comfort } = model.all.value;
    applyComfort(document.documentElement, comfort);
    store.rememberTheme(comfort.theme);
  });
  // Whoever goes on to another tab or page finds there what was set here.
  document.addEventListener('visibilitychange', () => void model.flush());
  document.defaultView?.addEventListener('pagehide', () => void model.flush());
  return model;
}
