import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** Where tests look at a document. Elsewhere a file that does says so in its first line. */
const WITH_DOM = ['anchoring', 'article', 'components', 'page'].map(
  (room) => `tests/unit/${room}/**/*.test.{ts,tsx}`,
);

export default defineConfig({
  plugins: [preact(), WxtVitest()],
  test: {
    pool: 'threads',
    // The other core is the browsers'.
    maxWorkers: 1,
    // A guard against what hangs, not a measure: property tests share two cores with browsers here.
    testTimeout: 60_000,
    restoreMocks: true,
    unstubGlobals: true,
    projects: [
      {
        extends: true,
        // Each file with a document and modules of its own: what listens or waits to be drawn stays
        // there.
        test: { name: 'dom', environment: 'happy-dom', include: WITH_DOM },
      },
      {
        extends: true,
        // Loading modules anew for each file takes longer than the tests. A test leaves nothing
        // behind, and none may rely on what is there.
        test: {
          name: 'node',
          environment: 'node',
          isolate: false,
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          exclude: WITH_DOM,
        },
      },
    ],
  },
});
