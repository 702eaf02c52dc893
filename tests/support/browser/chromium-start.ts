import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import puppeteer, { type Browser, type CDPSession } from 'puppeteer-core';
import { ensureBrowser, ensureChromiumLocale } from './browsers.ts';
import type { LaunchOptions } from './session.ts';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // The browser's own animations, each frame of which is drawn by the processor.
  '--animation-duration-scale=0',
  // What is started before anything asks for it and mostly ended unused: a process for a next page, and
  // the two pages of the address bar's list, a third of what a start costs.
  '--disable-features=SpareRendererForSitePerProcess,WebUIOmniboxAimPopup,WebUIOmniboxPopup,WebUIOmniboxFullPopup',
];

/** Starts Chromium on a profile, without the extension yet. */
export function startChromium(options: LaunchOptions, profileDir: string): Promise<Browser> {
  const { width = 1280, height = 900, darkMode = false } = options;
  const { locale = 'en-US', headless = true, realVoice = false } = options;
  if (options.downloadDir) sendDownloadsTo(options.downloadDir, profileDir);
  const executablePath = ensureBrowser('chromium');
  ensureChromiumLocale(executablePath, locale);
  return puppeteer.launch({
    executablePath,
    headless,
    handleSIGTERM: false,
    handleSIGHUP: false,
    pipe: true,
    enableExtensions: true,
    userDataDir: profileDir,
    defaultViewport: headless ? { width, height } : null,
    args: [
      ...FLAGS,
      `--lang=${locale}`,
      `--accept-lang=${locale}`,
      `--window-size=${width},${height}`,
      // Headless Chromium takes the dark interface for the pages' preference too.
      ...(realVoice ? ['--enable-speech-dispatcher'] : []),
      ...(darkMode ? ['--force-dark-mode'] : []),
    ],
    // On Linux the interface language comes from here; `--lang` alone changes nothing.
    env: { ...process.env, LANGUAGE: locale.replace('-', '_'), LC_ALL: 'C.UTF-8' },
  });
}

/** Loads the extension, over itself if it is there, and gives its id. */
export async function installInChromium(cdp: CDPSession, options: LaunchOptions): Promise<string> {
  const { extensionDir: path, inPrivateWindows: enableInIncognito = false } = options;
  return (await cdp.send('Extensions.loadUnpacked', { path, enableInIncognito })).id;
}

/**
 * Sets a bound to what the origin may store. Only a page's session can, and it lasts as long as
 * that; the first page stays.
 */
export async function limitQuota(browser: Browser, origin: string, bytes: number): Promise<void> {
  const [first] = await browser.pages();
  const cdp = await first?.createCDPSession();
  await cdp?.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: bytes });
}

/** The driver's own command for the folder would give every file the name `download`. */
function sendDownloadsTo(folder: string, profileDir: string): void {
  const path = join(profileDir, 'Default/Preferences');
  if (existsSync(path)) return;
  mkdirSync(dirname(path), { recursive: true });
  const download = { default_directory: folder, prompt_for_download: false };
  writeFileSync(path, JSON.stringify({ download }));
}
