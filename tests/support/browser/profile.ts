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
 * Starts a browser on a profile, which is removed if that fails and at the latest when this
 * process ends.
 */
export async function launchOn<Browser>(
  profile: Profile,
  launch: () => Promise<Browser>,
): Promise<Browser> {
  try {
    const browser = await launch();
    cleanUpOnExit();
    return browser;
  } catch (error) {
    profile.dispose();
    throw error;
  }
}

const removeAll = () => temporary.forEach(remove);

function cleanUpOnExit(): void {
  // Last among the listeners, for puppeteer's kill the browsers that would write again.
  process.off('exit', removeAll).on('exit', removeAll);
  // By themselves these signals end a process without telling the listeners of `exit`.
  process.off('SIGTERM', exitOnTerm).on('SIGTERM', exitOnTerm);
  process.off('SIGHUP', exitOnHangUp).on('SIGHUP', exitOnHangUp);
}

const exitOnTerm = () => process.exit(143);
const exitOnHangUp = () => process.exit(129);
