import type { ChildProcess } from 'node:child_process';
import { withLimit } from './wait.ts';

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

/** Resolves when a browser's process has ended. */
export function processEnd(child: ChildProcess | null): Promise<void> {
  if (!child || hasEnded(child)) return Promise.resolve();
  return new Promise((resolve) => child.once('exit', () => resolve()));
}

/** SIGKILL to a browser and its children, which puppeteer starts as a process group of their own. */
export function killGroup({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // It has gone meanwhile.
  }
}

/** The same; resolves once the browser is dead. */
export async function killProcessGroup(child: ChildProcess | null, name: string): Promise<void> {
  if (child?.pid === undefined || hasEnded(child)) return;
  const end = processEnd(child);
  killGroup(child);
  await withLimit(`the death of ${name}`, end);
}
