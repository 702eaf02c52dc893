import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Profile {
  dir: string;
  /** Removes a temporary profile; leaves one the caller gave. */
  dispose(): void;
}

const temporary = new Set<string>();

// A browser may still be writing while it dies, so removal tries a few times.
const remove = (dir: string) =>
  rmSync(dir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });

let removesOnExit = false;

/** The caller's profile directory, or a temporary one that is gone at the latest on process exit. */
export function openProfile(given?: string): Profile {
  if (given) {
    mkdirSync(given, { recursive: true });
    return { dir: given, dispose: () => {} };
  }
  if (!removesOnExit) {
    removesOnExit = true;
    process.once('exit', () => temporary.forEach(remove));
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
