import type { PageHandle } from '../support/browser/session.ts';
import { askWorker } from '../support/worker-calls.ts';
import { sampleLibrary } from './sample-library.ts';

/** The library with six articles: lists, what a search found, a selection, the bin. */
export async function shootLibrary(
  library: PageHandle,
  file: (screen: string) => string,
): Promise<void> {
  const importId = 'sample';
  const sample = sampleLibrary(Date.now());
  const part = { importId, part: 0, strategy: 'merge', library: sample } as const;
  await askWorker(library, 'library', 'stageImport', part);
  await askWorker(library, 'library', 'applyImportPart', importId, 1);
  await library.reload();
  await library.waitFor(() => document.querySelectorAll('.article').length === 6);
  await library.screenshot(file('library-six'));
  await show(library, 'view=notes', '.written-note');
  await library.screenshot(file('library-notes'));
  await show(library, 'view=kept', '.written-mark');
  await library.screenshot(file('library-kept'));
  await show(library, 'q=har', 'mark');
  await library.screenshot(file('library-search'));
  await show(library, '', '.article:nth-child(5)');
  await library.click('.article:nth-child(4) .pick');
  await library.click('.article:nth-child(5) .pick');
  await library.screenshot(file('library-selection'));
  await library.click('.selection button:nth-of-type(3)');
  await library.waitFor(() => document.querySelectorAll('.article').length === 4);
  await show(library, 'view=bin', '.bin .article');
  await library.screenshot(file('library-bin'));
}

/** Goes to a part of the library and waits for what is in it. */
async function show(library: PageHandle, hash: string, selector: string): Promise<void> {
  await library.evaluate((to: string) => {
    location.hash = to;
  }, hash);
  await library.text(selector);
}
