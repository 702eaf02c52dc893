/**
 * `npm test`: every check there is, on two cores; prints how long each took, the slowest tests and,
 * last, which tests failed and how many passed.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from '../support/browser/browsers.ts';
import { type FinishedStep, runStep, type Step, vitestStep } from './steps.ts';
import { countTests, failedTests, slowestTests } from './test-reports.ts';

const SLOWEST = 10;

const reports = mkdtempSync(join(tmpdir(), 'lede-test-'));
const browserTests = (kind: string) =>
  vitestStep(`tests in ${kind}`, reports, 'vitest.browser.config.ts', '--project', kind);

const BUILDS: readonly Step[] = [
  { name: 'build for Chrome', command: ['wxt', 'build'] },
  { name: 'build for Firefox', command: ['wxt', 'build', '-b', 'firefox', '--mv3'] },
];
const CHECKS: readonly Step[] = [
  { name: 'types', command: ['tsc'] },
  { name: 'lint, format and import rules', command: ['biome', 'check'] },
];
const UNIT_TESTS = vitestStep('unit tests', reports, 'vitest.config.ts');
const IN_CHROMIUM = browserTests('chromium');
const IN_FIREFOX = browserTests('firefox');

/** Runs one after another. */
async function lane(steps: readonly Step[]): Promise<FinishedStep[]> {
  const finished: FinishedStep[] = [];
  for (const step of steps) finished.push(await runStep(step));
  return finished;
}

/** One lane for each core; the browsers, which wait for the builds, are open side by side. */
async function runAll(): Promise<FinishedStep[]> {
  const builds = lane(BUILDS);
  const first = (async () => [
    ...(await builds),
    ...(await lane(CHECKS)),
    ...(await lane([IN_CHROMIUM])),
  ])();
  const second = (async () => {
    const unit = await lane([UNIT_TESTS]);
    await builds;
    return [...unit, ...(await lane([IN_FIREFOX]))];
  })();
  return (await Promise.all([first, second])).flat();
}

// Browsers first: an install that fails should say so at once, not after five minutes.
ensureBrowser('chromium');
ensureBrowser('firefox');
const started = Date.now();
const steps = await runAll();
const failedSteps = steps.filter(({ isOk }) => !isOk).length;
const tests = countTests(reports, [UNIT_TESTS, IN_CHROMIUM, IN_FIREFOX]);
// Every step that is no test run counts as one test.
const passed = tests.passed + BUILDS.length + CHECKS.length;
const failed = Math.max(tests.failed, failedSteps);
const lines = [
  `The ${SLOWEST} slowest tests:`,
  ...slowestTests(reports, SLOWEST),
  '',
  ...steps.map(({ name, isOk, seconds }) => `${isOk ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`),
  `       all together (${Math.round((Date.now() - started) / 1000)} s)`,
  '',
  // Last, where a log that was cut short still shows it.
  ...failedTests(reports),
  `${passed} passed, ${failed} failed`,
];
rmSync(reports, { recursive: true });
console.log(`\n${lines.join('\n')}`);
process.exitCode = failedSteps > 0 ? 1 : 0;
