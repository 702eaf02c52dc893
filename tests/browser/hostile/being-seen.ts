import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PageHandle } from '../../support/browser/session.ts';

/**
 * Bytes of a PNG from which on there is a text on it. A page of one colour takes 7 kB in Chromium and
 * 26 kB in Firefox, a reader with a story in it more than 110 in both; what is inert escapes every hit test, so
 * that a picture alone tells.
 */
const MIN_PICTURE_BYTES = 60_000;

/** False when what is to be seen of the tab is empty: something hides the reader, or covers it. */
export async function isSeen(tab: PageHandle): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'lede-seen-'));
  try {
    const path = join(folder, 'tab.png');
    await tab.screenshot(path);
    return statSync(path).size >= MIN_PICTURE_BYTES;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
