import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** Where tests look at a document. Elsewhere a file that does says so in its first line. */
const WITH_DOM = ['anchoring', 'article', 'components', 'page', 'ui'].map(
  (room) => `tests/unit/${room}/**/*.test.{ts,tsx}`,
);

export default defineConfig({
  plugins: [preact(), WxtVitest()],
  test: {
    // One after another in one thread with one set of modules: loading them anew for each file took
    // twice as long as the tests. A test leaves nothing behind, and none may rely on what is there.
    pool: 'threads',
    isolate: false,
    maxWorkers: 1,
    // A guard against what hangs, not a measure: property tests share two cores with browsers here.
    testTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'dom',
          environment: 'happy-dom',
          include: WITH_DOM,
          setupFiles: ['tests/support/components/unmount-after-each.ts'],
          restoreMocks: true,
          unstubGlobals: true,
        },
      },
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          exclude: WITH_DOM,
          restoreMocks: true,
          unstubGlobals: true,
        },
      },
    ],
  },
});
