/**
 * `npm run hostile -- [BROWSER]`: every hostile page in both browsers, or in one. Needs a build; the
 * last line is JSON, whatever happens: a page that a crash has kept from its end is a dead end.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BROWSER_KINDS } from '../support/browser/session.ts';
import { runStep } from './steps.ts';

/** A line of a report, as `tests/browser/hostile/hostile.test.ts` writes them. */
interface Line {
  readonly planned?: number;
  readonly skipped?: string;
  readonly page?: string;
  readonly end?: string | null;
  readonly letters?: number;
  readonly writes?: readonly string[];
  readonly executions?: readonly string[];
  readonly requests?: readonly string[];
}

const only = process.argv[2];
const kinds = BROWSER_KINDS.filter((kind) => !only || kind === only);
if (kinds.length === 0) {
  console.error('usage: npm run hostile -- [chromium | firefox]');
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), 'lede-hostile-'));
const sums = {
  pages: 0,
  letters: 0,
  writes: 0,
  executions: 0,
  requests: 0,
  deadEnds: 0,
  skipped: 0,
};
let isOk = true;

/** Visits all pages in one browser and counts what the report says of them. */
async function run(kind: string): Promise<void> {
  const report = join(folder, kind);
  const config = ['--config', 'tests/vitest.browser.config.ts', '--project', kind];
  const step = {
    name: `hostile pages in ${kind}`,
    command: ['vitest', 'run', ...config, 'tests/browser/hostile'],
    environment: { LEDE_HOSTILE_REPORT: report },
  };
  const finished = await runStep(step).catch((error: unknown) => {
    console.error(error);
    return null;
  });
  isOk &&= finished?.isOk === true;
  count(kind, linesOf(report));
}

function linesOf(report: string): Line[] {
  if (!existsSync(report)) return [];
  const lines = readFileSync(report, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as Line);
}

function count(kind: string, lines: readonly Line[]): void {
  const planned = lines.find((line) => line.planned !== undefined)?.planned;
  const visited = lines.filter((line) => line.page !== undefined);
  const skipped = lines.filter((line) => line.skipped !== undefined);
  // Where not even the plan was told, nothing is known but that it went wrong.
  const lacking = planned === undefined ? 1 : planned - visited.length - skipped.length;
  if (lacking > 0) {
    isOk = false;
    console.error(`${kind} crashed: ${planned === undefined ? 'all' : lacking} pages not visited`);
  }
  sums.pages += visited.length;
  sums.skipped += skipped.length;
  sums.deadEnds += lacking + visited.filter(({ end }) => !end).length;
  for (const { letters = 0, writes = [], executions = [], requests = [] } of visited) {
    sums.letters += letters;
    sums.writes += writes.length;
    sums.executions += executions.length;
    sums.requests += requests.length;
  }
}

await Promise.all(kinds.map(run)).catch((error: unknown) => {
  isOk = false;
  console.error(error);
});
rmSync(folder, { recursive: true, force: true });
console.log(JSON.stringify(sums));
process.exitCode = isOk ? 0 : 1;
