import { appendFileSync } from 'node:fs';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { browserKind, useExtensionBrowser } from '../../support/extension-browser.ts';
import { chanceFrom } from '../../support/random.ts';
import { endsIn, type HostilePage } from './hostile-page.ts';
import { letIn, readerAddress } from './opening.ts';
import { serve } from './serving.ts';
import { HOSTILE_PAGES, USUAL_PAGES } from './table.ts';
import { type Verdict, type Visitor, visit } from './visit.ts';

/** The share of the usual pages that a usual run visits, chosen by a seed; `npm run hostile` visits all. */
const USUAL_SHARE = 0.2;

/** Set by `npm run hostile`: where each page's verdict goes, a line of JSON a page. */
const report = process.env['LEDE_HOSTILE_REPORT'];
/** A run is the same on every day: another seed is for who looks for more. */
const seed = Number(process.env['LEDE_HOSTILE_SEED'] ?? 1);
const chance = chanceFrom(seed);
const kind = browserKind();
/** What is known to be wrong is told by `npm run hostile`, and would tell nobody anything new here. */
const isUsual = (page: HostilePage) =>
  USUAL_PAGES.includes(page) && chance() < USUAL_SHARE && page.open?.[kind] === undefined;
const planned = HOSTILE_PAGES.map((page, number) => ({ page, number })).filter(
  ({ page }) => report !== undefined || isUsual(page),
);
const chosen = planned.filter(({ page }) => page.skipped?.[kind] === undefined);

/** Letters that are no reader's keys and stand nowhere in a page, a new note for each page. */
function noteOf(number: number): string {
  const next = chanceFrom(number);
  const letters = Array.from({ length: 12 }, () => 'qzx'[Math.floor(next() * 3)]);
  return letters.toSpliced(8, 0, 'ѫ').join('');
}

const tell = (line: object) => {
  if (report) appendFileSync(report, `${JSON.stringify(line)}\n`);
};

describe(`A hostile page (seed ${seed})`, () => {
  const browser = useExtensionBrowser();
  let visitor: Visitor;

  beforeAll(async () => {
    tell({ kind, planned: planned.length });
    for (const { page } of planned) if (page.skipped?.[kind]) tell({ kind, skipped: page.name });
    visitor = await freshVisitor();
  });

  /** A visitor with a new tab on the pages' site. */
  async function freshVisitor(): Promise<Visitor> {
    const { session, server } = browser;
    server.route('/hostile', { body: '<!doctype html><title>Pages</title>' });
    const tab = await session.openPage(`${server.origin}/hostile`);
    await letIn(session, tab);
    return { session, server, tab, readerAddress: await readerAddress(session) };
  }

  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    // What a page has left behind in its tab, or in others, is not the next one's.
    const left = await browser.session.pages();
    visitor = await freshVisitor();
    for (const page of left) await page.close().catch(() => {});
  });

  async function judge(page: HostilePage, number: number): Promise<Verdict> {
    try {
      const path = serve(visitor, page, number);
      return await visit(visitor, path, noteOf(number), page.mustBeSeen);
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error);
      return { end: null, problem, letters: 0, writes: [], executions: [], requests: [] };
    }
  }

  for (const { page, number } of chosen) {
    it(`that ${page.name}`, async () => {
      const verdict = await judge(page, number);
      tell({ kind, page: page.name, ...verdict });
      expect(verdict).toEqual({
        end: verdict.end,
        problem: '',
        letters: 0,
        writes: [],
        executions: [],
        requests: [],
      });
      expect(endsIn(page, kind)).toContain(verdict.end);
    });
  }
});
