import type { ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killGroup } from './process.ts';

export interface Profile {
  dir: string;
  /** Removes a temporary profile; leaves one the caller gave. */
  dispose(): void;
}

const temporary = new Set<string>();

// A browser may still be writing while it dies, so removal tries a few times.
const remove = (dir: string) =>
  rmSync(dir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });

/** The caller's profile directory, or a temporary one. */
export function openProfile(given?: string): Profile {
  if (given) {
    mkdirSync(given, { recursive: true });
    return { dir: given, dispose: () => {} };
  }
  const dir = mkdtempSync(join(tmpdir(), 'lede-profile-'));
  temporary.add(dir);
  return {
    dir,
    dispose() {
      remove(dir);
      temporary.delete(dir);
    },
  };
}

/**
 * Starts a browser on a profile, which is removed if that fails. What is still running and what is
 * temporary ends with this process at the latest.
 */
export async function launchOn<Started extends { process(): ChildProcess | null }>(
  profile: Profile,
  launch: () => Promise<Started>,
): Promise<Started> {
  try {
    const browser = await launch();
    const child = browser.process();
    if (child) {
      running.add(child);
      child.once('exit', () => running.delete(child));
    }
    cleanUpAtTheEnd();
    return browser;
  } catch (error) {
    profile.dispose();
    throw error;
  }
}

const running = new Set<ChildProcess>();

/** At once, for a test runner gives half a second; the browsers first, which would write again. */
function endAll(): void {
  for (const child of running) killGroup(child);
  temporary.forEach(remove);
}

const SIGNALS = ['SIGTERM', 'SIGHUP'] as const;

function cleanUpAtTheEnd(): void {
  process.off('exit', endAll).on('exit', endAll);
  // By themselves these signals end a process without telling the listeners of `exit`.
  for (const signal of SIGNALS) process.off(signal, endOn).on(signal, endOn);
}

/** Not by `process.exit`, which vitest's workers refuse. */
function endOn(signal: NodeJS.Signals): void {
  endAll();
  process.off(signal, endOn);
  process.kill(process.pid, signal);
}
