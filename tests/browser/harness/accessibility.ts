import axe, { type AxeResults, type RunOptions } from 'axe-core';
import type { ViewHandle } from './session.ts';

const OPTIONS: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  // Part of WCAG 2.2 AA, but off in axe unless asked for.
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations'],
};

/**
 * What axe finds against WCAG 2.2 AA in the document as it stands, one line a place: the rule, the
 * element and what is wrong with it. Throws where axe found nothing to look at.
 */
export async function violationsIn(view: ViewHandle): Promise<string[]> {
  if (!(await view.evaluate(() => 'axe' in globalThis))) {
    await view.evaluate(`(() => { ${axe.source} })()`);
  }
  const { violations, passes } = await view.evaluate(async (options: RunOptions) => {
    // Half way through a fade, colours are what no reader reads.
    for (const animation of document.getAnimations()) {
      if (animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY) {
        animation.finish();
      }
    }
    const own = globalThis as typeof globalThis & { axe: typeof axe };
    const found: AxeResults = await own.axe.run(document, options);
    return { violations: found.violations, passes: found.passes.map(({ id }) => id) };
  }, OPTIONS);
  if (!passes.includes('color-contrast')) throw new Error('axe saw no text');
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
  );
}
