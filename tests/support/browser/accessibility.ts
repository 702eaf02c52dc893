import axe, { type AxeResults, type RunOptions } from 'axe-core';
import type { ViewHandle } from './session.ts';

const OPTIONS: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  // Part of WCAG 2.2 AA, but off in axe unless asked for.
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations', 'passes'],
  elementRef: true,
  // A frame is looked at by itself.
  iframes: false,
};

/** What of a document is looked at, and for what. */
export interface Look {
  /** The element that is meant to be looked at. */
  readonly shown?: string;
  /** Looks at that element only: the rest is not ours. */
  readonly isAlone?: boolean;
  /** Looks for colours only: all else is the same in any theme. */
  readonly isForContrast?: boolean;
}

/**
 * What axe finds against WCAG 2.2 AA in the document as it stands, one line a place: the rule, the
 * element and what is wrong with it. Throws where axe had nothing to say of what is meant to be
 * looked at or of anything in it, or saw no text at all.
 */
export async function violationsIn(view: ViewHandle, look: Look = {}): Promise<string[]> {
  const { shown = 'body', isAlone = false, isForContrast = false } = look;
  if (!(await view.evaluate(() => 'axe' in globalThis))) {
    await view.evaluate(`(() => { ${axe.source} })()`);
    await view.evaluate(letLettersBeText);
  }
  const { violations, passes, isSeen } = await view.evaluate(
    async (options: RunOptions, selector: string, only: boolean) => {
      // Half way through a fade, colours are what no reader reads.
      for (const animation of document.getAnimations()) {
        if (animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY) {
          animation.finish();
        }
      }
      const own = globalThis as typeof globalThis & { axe: typeof axe };
      // axe knows no top layer, where this changes nothing: it would take the page to cover the dialog.
      for (const dialog of document.querySelectorAll<HTMLElement>('dialog:modal')) {
        dialog.style.zIndex = '2147483647';
      }
      const wanted = document.querySelector(selector);
      const context = only && wanted ? wanted : document;
      const found: AxeResults = await own.axe.run(context, options);
      const nodes = [...found.violations, ...found.passes].flatMap((rule) => rule.nodes);
      const isWithin = (element: Node | undefined): boolean => {
        if (!element) return false;
        const above = element.parentNode ?? (element as Partial<ShadowRoot>).host;
        return element === wanted || isWithin(above);
      };
      return {
        violations: found.violations.map(({ id, nodes }) => ({
          id,
          nodes: nodes.map(({ target, failureSummary }) => ({ target, failureSummary })),
        })),
        passes: found.passes.map(({ id }) => id),
        isSeen: nodes.some(({ element }) => isWithin(element)),
      };
    },
    isForContrast ? { ...OPTIONS, runOnly: ['color-contrast'], rules: {} } : OPTIONS,
    shown,
    isAlone,
  );
  if (!isAlone && !passes.includes('color-contrast'))
    throw new Error(`axe saw no text with ${shown}`);
  if (!isForContrast && !isSeen) throw new Error(`axe saw nothing of ${shown}`);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
  );
}

/**
 * axe 4.14 paints a word to see whether its letters are one icon, and takes joined or right-to-left
 * letters, all of Arabic, for one: their contrast would go unseen. On a blank canvas all is text.
 */
function letLettersBeText(): void {
  CanvasRenderingContext2D.prototype.getImageData = (_x, _y, width, height) => {
    const [columns, rows] = [Math.ceil(width), Math.ceil(height)];
    return new ImageData(new Uint8ClampedArray(columns * rows * 4).fill(1), columns, rows);
  };
}
