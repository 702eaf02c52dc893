/** `npm test`: every check there is, one after another; prints what it ran and counts the tests. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from '../support/browser/browsers.ts';

const scratch = mkdtempSync(join(tmpdir(), 'lede-test-'));
const reports: string[] = [];

/** A vitest run that also leaves its counts behind. */
function vitest(config: string): readonly string[] {
  const report = join(scratch, `${reports.length}.json`);
  reports.push(report);
  const reporters = ['--reporter=verbose', '--reporter=json', `--outputFile.json=${report}`];
  return ['vitest', 'run', '--config', `tests/${config}`, ...reporters];
}

const STEPS: readonly (readonly [name: string, command: readonly string[]])[] = [
  ['types', ['tsc']],
  ['lint, format and import rules', ['biome', 'check']],
  ['unit tests', vitest('vitest.config.ts')],
  ['build for Chrome', ['wxt', 'build']],
  ['build for Firefox', ['wxt', 'build', '-b', 'firefox', '--mv3']],
  ['the built extension in Chromium and Firefox', vitest('vitest.browser.config.ts')],
];

const outcomes: string[] = [];
let failedSteps = 0;
// Browsers first: an install that fails should say so at once, not after five minutes.
await ensureBrowser('chromium');
await ensureBrowser('firefox');
for (const [name, command] of STEPS) {
  console.log(`\n── ${name}: ${command[0]} ${command.slice(1, 4).join(' ')}`);
  const started = Date.now();
  const { status } = spawnSync('npx', ['--no-install', ...command], { stdio: 'inherit' });
  const seconds = ((Date.now() - started) / 1000).toFixed(0);
  if (status !== 0) failedSteps++;
  outcomes.push(`${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
}

const counts = { passed: STEPS.length - reports.length, failed: 0 };
for (const report of reports) {
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
  counts.passed += numPassedTests;
  counts.failed += numFailedTests;
}
counts.failed = Math.max(counts.failed, failedSteps);
rmSync(scratch, { recursive: true });
console.log(`\n${outcomes.join('\n')}\n\n${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = failedSteps > 0 ? 1 : 0;
