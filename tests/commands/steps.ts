import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/** A command of this project's own packages, by its name and arguments. */
export interface Step {
  readonly name: string;
  readonly command: readonly string[];
  /** Variables that the command has beside those of this process. */
  readonly environment?: Readonly<Record<string, string>>;
}

export interface FinishedStep {
  readonly name: string;
  readonly isOk: boolean;
  readonly seconds: number;
}

/** Where a test run leaves its results, as vitest's JSON reporter writes them. */
export const reportOf = (folder: string, { name }: Step): string =>
  join(folder, `${name.replaceAll(' ', '-')}.json`);

/** A vitest run that also leaves its results in that folder. */
export function vitestStep(name: string, folder: string, config: string, ...more: string[]): Step {
  const report = reportOf(folder, { name, command: [] });
  const reporters = ['--reporter=verbose', '--reporter=json', `--outputFile.json=${report}`];
  return {
    name,
    command: ['vitest', 'run', '--config', `tests/${config}`, ...more, ...reporters],
  };
}

/** Runs the command to its end, whatever that is; every line it prints has the step's name before it. */
export async function runStep({ name, command, environment }: Step): Promise<FinishedStep> {
  console.log(`── ${name}: ${command[0]} ${command.slice(1, 4).join(' ')}`);
  const started = Date.now();
  const child = spawn('npx', ['--no-install', ...command], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
  });
  const printed = [child.stdout, child.stderr].map((stream) => printLines(stream, name));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  await Promise.all(printed);
  return { name, isOk: code === 0, seconds: Math.round((Date.now() - started) / 1000) };
}

async function printLines(stream: Readable, name: string): Promise<void> {
  for await (const line of createInterface({ input: stream })) console.log(`${name} │ ${line}`);
}
