import type { ChildProcess } from 'node:child_process';
import { withLimit } from './wait.ts';

/**
 * SIGKILL to a browser and its children, which puppeteer starts as a process group of their own;
 * resolves once the browser is dead.
 */
export async function killProcessGroup(child: ChildProcess | null, name: string): Promise<void> {
  if (child?.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  process.kill(-child.pid, 'SIGKILL');
  await withLimit(`the death of ${name}`, gone);
}
