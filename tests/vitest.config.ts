import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const testsOf = (...rooms: string[]) =>
  rooms.map((room) => `tests/unit/${room}/**/*.test.{ts,tsx}`);

/** Where tests render components. */
const WITH_COMPONENTS = testsOf('components');
/** Where tests are given a news page. Elsewhere a file that needs a document says so at its top. */
const WITH_PAGES = testsOf('anchoring', 'article', 'page');

export default defineConfig({
  plugins: [preact(), WxtVitest()],
  test: {
    pool: 'threads',
    // Files share their modules: half of the time would be spent on loading them anew.
    isolate: false,
    setupFiles: ['tests/support/clean-slate.ts'],
    // The other core is the browsers'.
    maxWorkers: 1,
    // A guard against what hangs, not a measure: property tests share two cores with browsers here.
    testTimeout: 60_000,
    restoreMocks: true,
    unstubGlobals: true,
    projects: [
      {
        extends: true,
        test: {
          name: 'components',
          environment: 'happy-dom',
          include: WITH_COMPONENTS,
          setupFiles: ['tests/support/components/unmount.ts'],
        },
      },
      {
        extends: true,
        test: { name: 'pages', environment: 'happy-dom', include: WITH_PAGES },
      },
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          exclude: [...WITH_COMPONENTS, ...WITH_PAGES],
        },
      },
    ],
  },
});
