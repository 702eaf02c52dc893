import { build } from 'esbuild';
import type { BrowserSession, PageHandle, ViewHandle } from '../support/browser/session.ts';
import { gone, openPopup } from '../support/extension-browser.ts';

/** Milliseconds, each the median of several runs. */
export interface Opening {
  /** From the popup's switch to the first painted sentence. */
  readonly switchToPaint: number;
  /** From the keyboard command to the first painted sentence. */
  readonly commandToPaint: number;
  /** From the keyboard command until the reader's frame has been painted, which takes over then. */
  readonly commandToFrame: number;
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
    commandToFrame: [],
    readability: [],
  };
  for (let run = 0; run < runs; run++) {
    const page = await session.openPage(url);
    times.readability.push(
      await page.evaluate(`(() => { ${readability}; return __readabilityTime(); })()`),
    );
    times.switchToPaint.push((await bySwitch(session, page)).sentence);
    const byKeys = await byCommand(session, page);
    times.commandToPaint.push(byKeys.sentence);
    times.commandToFrame.push(byKeys.frame);
    await page.close();
  }
  return {
    switchToPaint: median(times.switchToPaint),
    commandToPaint: median(times.commandToPaint),
    commandToFrame: median(times.commandToFrame),
    readability: median(times.readability),
  };
}

/** Milliseconds from the act to the first painted sentence, and to the painted frame. */
interface Painted {
  readonly sentence: number;
  readonly frame: number;
}

async function bySwitch(session: BrowserSession, page: PageHandle): Promise<Painted> {
  const popup = await openPopup(session, page);
  await popup.waitFor(() => document.querySelector('.title'));
  // A person needs far longer than this to find the switch.
  await new Promise((resolve) => setTimeout(resolve, 300));
  await page.evaluate(watchCover);
  const pressed = await popup.evaluate(() => {
    const now = performance.timeOrigin + performance.now();
    document.querySelector<HTMLButtonElement>('[role="switch"]')?.click();
    return now;
  });
  return since(pressed, await painted(session, page));
}

/** The content script is there already: the harness needs a toolbar click to be let in at all. */
async function byCommand(session: BrowserSession, page: PageHandle): Promise<Painted> {
  const popup = await openPopup(session, page);
  await popup.close();
  await page.waitFor(() => !document.documentElement.querySelector(':scope > div'));
  await page.evaluate(watchCover);
  const pressed = await session.evaluateInWorker(() => {
    const now = performance.timeOrigin + performance.now();
    const { chrome } = globalThis as unknown as {
      chrome: { commands: { onCommand: { dispatch(command: string): void } } };
    };
    chrome.commands.onCommand.dispatch('toggle-sentences-mode');
    return now;
  });
  return since(pressed, await painted(session, page));
}

const since = (pressed: number, { sentence, frame }: Painted): Painted => ({
  sentence: sentence - pressed,
  frame: frame - pressed,
});

/** When the first sentence and the frame were painted, in milliseconds since 1970; closes it again. */
async function painted(session: BrowserSession, page: PageHandle): Promise<Painted> {
  const sentence = await page.waitFor(
    () => (globalThis as unknown as { coveredAt?: number }).coveredAt ?? 0,
  );
  const reader = await session.readerFrame(page);
  if (!reader) throw new Error('Sentences Mode did not open');
  // All sentences are laid out before the frame is shown, so its first content is the first sentence.
  const frame = await reader.waitFor(() => {
    const [entry] = performance.getEntriesByName('first-contentful-paint');
    return document.querySelector('[aria-current]') && document.hasFocus() && entry
      ? performance.timeOrigin + entry.startTime
      : null;
  });
  await leave(reader);
  return { sentence, frame };
}

/**
 * Notes in the page when the frame after the first in which an element of ours covers its middle
 * begins: what covered it is painted then, text and all.
 */
function watchCover(): void {
  const scope = globalThis as unknown as { coveredAt?: number | undefined };
  scope.coveredAt = undefined;
  let isCovered = false;
  const look = () => {
    if (isCovered) {
      scope.coveredAt = performance.timeOrigin + performance.now();
      return;
    }
    const middle = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
    isCovered = middle?.parentElement === document.documentElement && middle !== document.body;
    requestAnimationFrame(look);
  };
  look();
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
