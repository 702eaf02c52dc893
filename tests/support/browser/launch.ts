import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';
import { resetSession } from './reset.ts';
import type { BrowserKind, BrowserSession, LaunchOptions } from './session.ts';

/** Starts a browser with the extension in it; installs the browser first where it can. */
export function launchSession(kind: BrowserKind, options: LaunchOptions): Promise<BrowserSession> {
  return kind === 'chromium' ? launchChromium(options) : launchFirefox(options);
}

/**
 * A browser that is lent to one test file after another: a start costs seconds, a reset a fraction of
 * one. It ends with the process, as does every browser that puppeteer has started.
 */
let idle: BrowserSession | null = null;

/** The shared browser with nothing stored in it, or a new one where there is none. */
export async function borrowSession(
  kind: BrowserKind,
  extensionDir: string,
): Promise<BrowserSession> {
  const session = idle;
  idle = null;
  if (session) {
    try {
      await resetSession(session);
      return session;
    } catch (error) {
      console.warn('The shared browser could not be reset and is started anew:', error);
      await session.close().catch(() => {});
    }
  }
  return launchSession(kind, { extensionDir });
}

/** Gives it back for the next file; one in which a test has failed may be in any state, and goes. */
export async function returnSession(session: BrowserSession, hasFailed: boolean): Promise<void> {
  if (hasFailed) await session.close();
  else idle = session;
}
