import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { fewFiles } from './utils/build/few-files.ts';
import { leanReadability } from './utils/build/lean-readability.ts';

/** The id under which Firefox knows the add-on; tests fix its address by it. */
const GECKO_ID = 'lede@lede.example';

const BARE_CONTEXT = fileURLToPath(
  new URL('utils/platform/content/wxt-context-stub.ts', import.meta.url),
);

const FONT_LICENCE = fileURLToPath(
  new URL('node_modules/@fontsource/atkinson-hyperlegible-next/LICENSE', import.meta.url),
);

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  vite: () => ({
    plugins: [preact(), leanReadability(), fewFiles()],
    build: {
      target: 'es2023',
      // The oldest browsers below. For older ones `:dir()` would become a list of languages.
      cssTarget: ['chrome120', 'firefox142'],
      sourcemap: false,
      // All browsers below preload modules by themselves.
      modulePreload: { polyfill: false },
    },
    resolve: { alias: { 'wxt/utils/content-script-context': BARE_CONTEXT } },
  }),
  hooks: {
    // A script in a page does without the polyfill (3 kB): what it asks of the browser, both browsers
    // answer with promises by themselves. Pages and worker keep it.
    'vite:build:extendConfig': (entrypoints, config) => {
      if (!entrypoints.every(({ type }) => type === 'content-script')) return;
      config.resolve = {
        ...config.resolve,
        alias: { ...config.resolve?.alias, 'wxt/browser': '@wxt-dev/browser' },
      };
    },
    // Beside the font, as its licence asks.
    'build:publicAssets': (_wxt, files) => {
      files.push({ absoluteSrc: FONT_LICENCE, relativeDest: 'fonts/OFL.txt' });
    },
  },
  zip: {
    includeSources: [
      'entrypoints/**',
      'components/**',
      'utils/**',
      'public/**',
      '*.json',
      'wxt.config.ts',
      'README.md',
      'LICENSE',
      'CHANGELOG.md',
    ],
    excludeSources: ['tests/**', '.ci/**'],
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    short_name: 'Lede',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['activeTab', 'scripting', 'storage', 'unlimitedStorage', 'contextMenus'],
    // For the automatic backup, asked for when the reader switches it on.
    optional_permissions: ['downloads'],
    // Asked for one site at a time, by the switch in the popup.
    optional_host_permissions: ['*://*/*'],
    action: { default_title: '__MSG_actionTitle__' },
    commands: {
      'toggle-sentences-mode': {
        suggested_key: { default: 'Alt+Shift+L' },
        description: '__MSG_commandToggle__',
      },
    },
    web_accessible_resources: [
      {
        resources: ['reader.html'],
        matches: ['<all_urls>'],
        // Firefox's address is random per installation, Chrome's must be asked to be.
        ...(browser === 'firefox' ? {} : { use_dynamic_url: true }),
      },
    ],
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: GECKO_ID,
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '120' }),
  }),
});
