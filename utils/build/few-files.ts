import type { Plugin } from 'vite';

/**
 * Has each page of the extension load one script and one style sheet of its own, and one of each that
 * the pages share. By itself the bundler makes a file of every set of modules that some of the pages
 * share: twelve for the reader, which Chromium fetches from another process one by one (2026-11, two
 * cores: after the command the first sentence came a quarter later).
 */
export const fewFiles = (): Plugin => ({
  name: 'few-files',
  outputOptions(options) {
    // Everything else than the pages is built as one file each.
    if (options.format !== 'es') return null;
    return { ...options, codeSplitting: { groups: [{ name: 'shared', minShareCount: 2 }] } };
  },
});
