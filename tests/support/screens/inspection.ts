import { THEMES } from '../../../utils/settings/comfort.ts';
import { violationsIn } from '../browser/accessibility.ts';
import { layoutProblemsIn } from '../browser/layout.ts';
import type { PageHandle, ViewHandle } from '../browser/session.ts';
import { change, shows } from './opened.ts';

/** Every look but `auto`, which is light or dark. */
const LOOKS = THEMES.filter((theme) => theme !== 'auto');

/**
 * Windows in CSS pixels. 320 px is the smallest telephone and a window of 1280 px at 400 %, as
 * WCAG's "Reflow" has it; the second is one at 200 %.
 */
const WINDOWS = [
  { width: 320, height: 640 },
  { width: 640, height: 400 },
  { width: 1280, height: 900 },
] as const;

/** A screen as it stands: the document, and the tab that it is or stands in. */
export interface Screen {
  readonly view: ViewHandle;
  readonly tab: PageHandle;
  readonly name: string;
  /** What is to be looked at. */
  readonly shown?: string;
}

/**
 * What axe finds in every theme, each line says where. Right to left in one: no sheet has colours of
 * its own for a direction or a language, which `themes.test.ts` holds.
 */
export async function violationsOn(screen: Omit<Screen, 'tab'>): Promise<string[]> {
  const { view, name, shown } = screen;
  const found: string[] = [];
  const isRightToLeft = await view.evaluate(() => document.dir === 'rtl');
  for (const theme of isRightToLeft ? LOOKS.slice(0, 1) : LOOKS) {
    await change(view, 'comfort', { theme });
    await shows(view, `:root[data-theme="${theme}"]`);
    const isForContrast = theme !== LOOKS[0];
    const lines = await violationsIn(view, { ...(shown && { shown }), isForContrast });
    found.push(...lines.map((line) => `${name}, ${theme}: ${line}`));
  }
  return found;
}

/** Until the document is drawn anew: before that, nothing is where it will be. */
export async function resize(view: ViewHandle, tab: PageHandle, width: number, height: number) {
  await tab.setViewport(width, height);
  await view.waitFor(`innerWidth === ${width}`);
  await view.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
}

/** What is lost in small windows, or too small for a finger in any; the window is wide in the end. */
export async function lossesOn({ view, tab, name }: Screen): Promise<string[]> {
  const found: string[] = [];
  for (const { width, height } of WINDOWS) {
    await resize(view, tab, width, height);
    found.push(...(await layoutProblemsIn(view)).map((line) => `${name}, ${width} px: ${line}`));
  }
  return found;
}

/** All that is wrong with a screen: losses in any window, and axe in the narrow and the wide one. */
export async function problemsOn(screen: Screen): Promise<string[]> {
  const { view, tab, name, shown } = screen;
  await resize(view, tab, 360, 800);
  const narrow = (await violationsIn(view, shown ? { shown } : {})).map(
    (line) => `${name}, 360 px: ${line}`,
  );
  return [...narrow, ...(await lossesOn(screen)), ...(await violationsOn(screen))];
}
