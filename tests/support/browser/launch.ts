import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';
import { resetSession } from './reset.ts';
import type { BrowserKind, BrowserSession, LaunchOptions } from './session.ts';

/** Starts a browser with the extension in it; installs the browser first where it can. */
export function launchSession(kind: BrowserKind, options: LaunchOptions): Promise<BrowserSession> {
  return kind === 'chromium' ? launchChromium(options) : launchFirefox(options);
}

/**
 * Browsers that are lent to one test file after another, by the options they were started with: a
 * start costs five to eight seconds of the processor, a reset a fraction of one. They end with the
 * process, as does every browser that puppeteer has started.
 */
const idle = new Map<string, BrowserSession>();

/** A shared browser with these options and nothing stored in it, or a new one where there is none. */
export async function borrowSession(
  kind: BrowserKind,
  options: LaunchOptions,
): Promise<BrowserSession> {
  const key = JSON.stringify([kind, options]);
  const session = idle.get(key);
  idle.delete(key);
  if (session) {
    try {
      await resetSession(session);
      return session;
    } catch (error) {
      console.warn('The shared browser could not be reset and is started anew:', error);
      await session.close().catch(() => {});
    }
  }
  return launchSession(kind, options);
}

/** Gives it back for the next file; one in which a test has failed may be in any state, and goes. */
export async function returnSession(
  session: BrowserSession,
  options: LaunchOptions,
  hasFailed: boolean,
): Promise<void> {
  if (hasFailed) await session.close();
  else idle.set(JSON.stringify([session.kind, options]), session);
}
