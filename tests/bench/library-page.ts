import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ChromiumPage } from '../support/browser/chromium-views.ts';
import { toExpression } from '../support/browser/expression.ts';
import type { PageHandle } from '../support/browser/session.ts';
import { pause } from '../support/browser/wait.ts';
import { median } from './opening.ts';

const LOADS = 5;

/** The median time until the page shows so many articles, and how many there are. */
export async function loadTime(page: PageHandle, articles: number): Promise<number> {
  const driver = driverOf(page);
  const watching = toExpression(noteWhenReady, [articles]);
  const { identifier } = await driver.evaluateOnNewDocument(watching);
  const times: number[] = [];
  for (let load = 0; load < LOADS; load++) {
    await page.reload();
    times.push(Number(await page.waitFor(() => document.documentElement.dataset['ready'], 60_000)));
  }
  await driver.removeScriptToEvaluateOnNewDocument(identifier);
  return median(times);
}

function noteWhenReady(articles: number): void {
  const look = () => {
    const isReady =
      document.querySelectorAll('.article').length >= articles &&
      document.querySelector('.shelf-tabs .count');
    if (isReady) document.documentElement.dataset['ready'] = String(performance.now());
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Bytes in use on the page's heap, in millions, once garbage is collected. */
export async function heapOf(page: PageHandle): Promise<number> {
  const client = await driverOf(page).createCDPSession();
  await client.send('HeapProfiler.collectGarbage');
  const { usedSize } = await client.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}

function driverOf(page: PageHandle) {
  if (page instanceof ChromiumPage) return page.driverPage;
  throw new Error('The bench runs in Chromium');
}

/** The page in light and dark, wide and narrow, with its list and with what a search found. */
export async function takePictures(page: PageHandle, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const [name, search] of [
    ['list', ''],
    ['search', '#q=ba'],
  ] as const) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, search);
    await pause(1500);
    for (const value of ['light', 'dark']) {
      await driverOf(page).emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
      for (const width of [1280, 360]) {
        await page.setViewport(width, 900);
        await page.screenshot(join(folder, `library-10000-${name}-${value}-${width}.png`));
      }
    }
  }
}
