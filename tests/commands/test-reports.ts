import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { reportOf, type Step } from './steps.ts';

/** What is used of vitest's JSON report. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    /** What failed outside every test, an import for one; else empty. */
    readonly message: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      /** Milliseconds; a test that was skipped has none. */
      readonly duration?: number;
      readonly failureMessages?: readonly string[];
    }[];
  }[];
}

const read = (path: string): Report => JSON.parse(readFileSync(path, 'utf8'));

/** How many tests of these runs passed and failed. Throws where a run has left no report. */
export function countTests(
  folder: string,
  runs: readonly Step[],
): { passed: number; failed: number } {
  const counts = { passed: 0, failed: 0 };
  for (const run of runs) {
    const { numPassedTests, numFailedTests } = read(reportOf(folder, run));
    counts.passed += numPassedTests;
    counts.failed += numFailedTests;
  }
  return counts;
}

/** The tests that took longest, one a line: its time, its run, its file, its name. */
export function slowestTests(folder: string, count: number): string[] {
  const all = readdirSync(folder).flatMap((file) =>
    read(join(folder, file)).testResults.flatMap(({ name, assertionResults }) =>
      assertionResults.map(({ fullName, duration = 0 }) => ({
        duration,
        line: `${basename(file, '.json')}, ${basename(name)}: ${fullName}`,
      })),
    ),
  );
  const slowest = all.sort((a, b) => b.duration - a.duration).slice(0, count);
  return slowest.map(
    ({ duration, line }) => `${(duration / 1000).toFixed(1).padStart(6)} s ${line}`,
  );
}

/** The tests and the files that failed, each with the first lines of why. */
export function failedTests(folder: string): string[] {
  const failed = ({ status }: { readonly status: string }) => status === 'failed';
  return readdirSync(folder).flatMap((file) =>
    read(join(folder, file))
      .testResults.filter(failed)
      .flatMap((tested) => {
        const where = `${basename(file, '.json')}, ${basename(tested.name)}`;
        const tests = tested.assertionResults.filter(failed);
        if (tests.length === 0) return [`${where}:`, ...firstLines(tested.message)];
        return tests.flatMap(({ fullName, failureMessages = [] }) => [
          `${where}: ${fullName}`,
          ...firstLines(failureMessages.join('\n')),
        ]);
      }),
  );
}

const LINES_OF_WHY = 6;

const firstLines = (message: string) =>
  message
    .split('\n')
    .slice(0, LINES_OF_WHY)
    .map((line) => `    ${line}`);
