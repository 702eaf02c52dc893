import type { BrowserSession, LaunchOptions } from './session.ts';
export async function launchFirefox(_options: LaunchOptions): Promise<BrowserSession> {
  throw new Error('to come');
}
