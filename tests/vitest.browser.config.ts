import { defineConfig } from 'vitest/config';
import { BROWSER_KINDS, type BrowserKind } from './support/browser/session.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The browser that a file's tests are run in: its project's. */
    browserKind: BrowserKind;
  }
}

/**
 * The built extension in real browsers: one project for each, and each runs its files one after
 * another in one process, so that they can share a browser that is open already. `npm test` runs the
 * two projects side by side. A file named `….chromium.test.ts` is for that browser alone.
 */
export default defineConfig({
  test: {
    maxWorkers: 1,
    reporters: ['verbose'],
    projects: BROWSER_KINDS.map((browserKind) => ({
      test: {
        name: browserKind,
        provide: { browserKind },
        environment: 'node',
        include: ['tests/browser/**/*.test.ts'],
        exclude: BROWSER_KINDS.filter((other) => other !== browserKind).map(
          (other) => `tests/browser/**/*.${other}.test.ts`,
        ),
        isolate: false,
        maxWorkers: 1,
        testTimeout: 60_000,
        hookTimeout: 120_000,
      },
    })),
  },
});
