import { build } from 'esbuild';
import type { BrowserSession, PageHandle, ViewHandle } from '../support/browser/session.ts';
import { gone, openPopup } from '../support/extension-browser.ts';

/** Milliseconds, each the median of several runs. */
export interface Opening {
  /** From the popup's switch to the first painted sentence. */
  readonly switchToPaint: number;
  /** From the keyboard command to the first painted sentence. */
  readonly commandToPaint: number;
  /** Readability alone on the same page, on a clone. */
  readonly readability: number;
}

/** Reads a page several times over and says how long it took until the first sentence was painted. */
export async function measureOpening(
  session: BrowserSession,
  url: string,
  runs: number,
): Promise<Opening> {
  const readability = await readabilityScript();
  const times: { -readonly [K in keyof Opening]: number[] } = {
    switchToPaint: [],
    commandToPaint: [],
    readability: [],
  };
  for (let run = 0; run < runs; run++) {
    const page = await session.openPage(url);
    times.readability.push(
      await page.evaluate(`(() => { ${readability}; return __readabilityTime(); })()`),
    );
    times.switchToPaint.push(await bySwitch(session, page));
    times.commandToPaint.push(await byCommand(session, page));
    await page.close();
  }
  return {
    switchToPaint: median(times.switchToPaint),
    commandToPaint: median(times.commandToPaint),
    readability: median(times.readability),
  };
}

async function bySwitch(session: BrowserSession, page: PageHandle): Promise<number> {
  const popup = await openPopup(session, page);
  await popup.waitFor(() => document.querySelector('.title'));
  // A person needs far longer than this to find the switch.
  await new Promise((resolve) => setTimeout(resolve, 300));
  const pressed = await popup.evaluate(() => {
    const now = performance.timeOrigin + performance.now();
    document.querySelector<HTMLButtonElement>('[role="switch"]')?.click();
    return now;
  });
  return (await firstPaint(session, page)) - pressed;
}

/** The content script is there already: the harness needs a toolbar click to be let in at all. */
async function byCommand(session: BrowserSession, page: PageHandle): Promise<number> {
  const popup = await openPopup(session, page);
  await popup.close();
  await page.waitFor(() => !document.documentElement.querySelector(':scope > div'));
  const pressed = await session.evaluateInWorker(() => {
    const now = performance.timeOrigin + performance.now();
    const { chrome } = globalThis as unknown as {
      chrome: { commands: { onCommand: { dispatch(command: string): void } } };
    };
    chrome.commands.onCommand.dispatch('toggle-sentences-mode');
    return now;
  });
  return (await firstPaint(session, page)) - pressed;
}

/** When the reader's frame first painted content, in milliseconds since 1970; closes it again. */
async function firstPaint(session: BrowserSession, page: PageHandle): Promise<number> {
  const reader = await session.readerFrame(page);
  if (!reader) throw new Error('Sentences Mode did not open');
  // All sentences are laid out before the frame is shown, so its first content is the first sentence.
  const painted = await reader.waitFor(() => {
    const [entry] = performance.getEntriesByName('first-contentful-paint');
    return document.querySelector('[aria-current]') && entry
      ? performance.timeOrigin + entry.startTime
      : null;
  });
  await leave(reader);
  return painted;
}

async function leave(reader: ViewHandle): Promise<void> {
  await reader.evaluate(() =>
    document.querySelector<HTMLButtonElement>('button[aria-label="Close"]')?.click(),
  );
  await gone(reader);
}

async function readabilityScript(): Promise<string> {
  const bundle = await build({
    stdin: {
      contents: `import { Readability } from '@mozilla/readability';
        globalThis.__readabilityTime = () => {
          const started = performance.now();
          new Readability(document.cloneNode(true)).parse();
          return performance.now() - started;
        };`,
      resolveDir: process.cwd(),
    },
    bundle: true,
    write: false,
    format: 'iife',
  });
  return bundle.outputFiles[0]?.text ?? '';
}

/** The middle value, or the lower of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
}
