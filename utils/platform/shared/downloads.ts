import { browser } from 'wxt/browser';
import { AppError } from '../../contract/result';
import { after } from '../../contract/timeout';
import type { ExportFile } from '../../exchange/formats';

/** The folder in the reader's downloads folder. */
const FOLDER = 'Lede';
/**
 * Bytes; the message `failureBackupTooLarge` names it. Chromium's worker has no object URLs. In data
 * URLs, 60 MB were written within 14 seconds, 100 MB not in 30 (2026-11, Chromium 156, two cores).
 */
const LARGEST_DATA_URL = 60_000_000;
/** Milliseconds. */
const POLL_EVERY = 250;
const TIMEOUT = 120_000;

/**
 * Whether files can be put into the downloads folder here, once the reader allows it. Firefox for
 * Android has no such folder to write to unasked.
 */
export async function canUseDownloads(): Promise<boolean> {
  const { os } = await browser.runtime.getPlatformInfo();
  return os !== 'android';
}

/** Asks the reader for the permission; call it in the click that wants it. */
export function askForDownloads(): Promise<boolean> {
  return browser.permissions.request({ permissions: ['downloads'] });
}

export function mayUseDownloads(): Promise<boolean> {
  return browser.permissions.contains({ permissions: ['downloads'] });
}

/**
 * Puts a file into the downloads folder; done once it is written.
 *
 * @throws AppError with `backup-too-large` when it is too large for this browser, else with
 *   `downloads`.
 */
export async function saveToDownloads({ name, type, pieces }: ExportFile): Promise<void> {
  const blob = new Blob([...pieces], { type });
  const hasObjectUrls = 'createObjectURL' in URL;
  if (!hasObjectUrls && blob.size > LARGEST_DATA_URL)
    throw new AppError('backup-too-large', `${blob.size} bytes`);
  const url = hasObjectUrls ? URL.createObjectURL(blob) : await dataUrl(blob);
  try {
    const filename = `${FOLDER}/${name}`;
    const id = await browser.downloads.download({ url, filename, conflictAction: 'overwrite' });
    await written(id);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('downloads', error instanceof Error ? error.message : String(error));
  } finally {
    if (hasObjectUrls) URL.revokeObjectURL(url);
  }
}

function dataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}

async function written(id: number): Promise<void> {
  for (let waited = 0; waited < TIMEOUT; waited += POLL_EVERY) {
    const [item] = await browser.downloads.search({ id });
    if (item?.state === 'complete') return;
    if (item?.state === 'interrupted') throw new AppError('downloads', item.error ?? 'interrupted');
    await after(POLL_EVERY);
  }
  throw new AppError('downloads', 'the download did not end');
}
