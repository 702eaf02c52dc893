import { cleanup } from '@testing-library/preact';
import { afterEach } from 'vitest';

// The library cleans by itself for the first file that loads it alone: files here share its module,
// and one document.
afterEach(() => {
  cleanup();
  // Some files say that they need no document.
  if ('document' in globalThis) document.body.replaceChildren();
});
