import type { CDPSession, Page } from 'puppeteer-core';
import type { SystemLooks } from './session.ts';

/** What is emulated lasts as long as the session that asked for it. */
const sessions = new WeakMap<Page, CDPSession>();

/** Lets a tab believe that the system looks so. */
export async function emulateLooks(page: Page, looks: SystemLooks): Promise<void> {
  const session = sessions.get(page) ?? (await page.createCDPSession());
  sessions.set(page, session);
  await session.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'forced-colors', value: looks.forcedColours ? 'active' : 'none' },
      {
        name: 'prefers-reduced-motion',
        value: looks.reducedMotion ? 'reduce' : 'no-preference',
      },
    ],
  });
}
