import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import type { BrowserKind } from './session.ts';

interface Installation {
  variable: string;
  names: string[];
  packages: string[];
}

/** Fonts, so that screenshots show Korean and the other scripts Lede reads. */
const FONTS = ['fonts-noto-core', 'fonts-noto-cjk'];

const INSTALLATIONS: Record<BrowserKind, Installation> = {
  chromium: {
    variable: 'LEDE_CHROMIUM',
    names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    packages: ['chromium', 'chromium-l10n'],
  },
  firefox: {
    variable: 'LEDE_FIREFOX',
    names: ['firefox-esr', 'firefox'],
    packages: ['firefox-esr'],
  },
};

const isExecutable = (path: string) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The browser's program, from LEDE_CHROMIUM or LEDE_FIREFOX or else PATH; '' if there is none. */
function lookUp(kind: BrowserKind): string {
  const { variable, names } = INSTALLATIONS[kind];
  const given = process.env[variable];
  if (given) {
    if (isExecutable(given)) return given;
    throw new Error(`${variable} names ${given}, which is not a program`);
  }
  const { PATH = '' } = process.env;
  const folders = PATH.split(delimiter).filter(Boolean);
  const paths = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return paths.find(isExecutable) ?? '';
}

/** The path of the browser's program; throws, saying what to install, if there is none. */
function findBrowser(kind: BrowserKind): string {
  const found = lookUp(kind);
  if (found) return found;
  const { variable, names, packages } = INSTALLATIONS[kind];
  throw new Error(
    `No ${kind} found (looked for ${names.join(', ')} in PATH). ` +
      `Install it (Debian, Ubuntu: apt-get install ${[...packages, ...FONTS].join(' ')}) ` +
      `or name its program in ${variable}.`,
  );
}

/** Like `findBrowser`, but as root on a Debian-like system installs what is missing first. */
export function ensureBrowser(kind: BrowserKind): string {
  const found = lookUp(kind);
  if (found || !canInstall()) return found || findBrowser(kind);
  install([...INSTALLATIONS[kind].packages, ...FONTS]);
  return findBrowser(kind);
}

/**
 * Sees to it that Chromium has the texts of an interface language: Debian packs all but English
 * apart, and without them `--lang` and so the extension's own language have no effect.
 */
export function ensureChromiumLocale(program: string, locale: string): void {
  const folders = [dirname(realpathSync(program)), '/usr/lib/chromium'];
  const locales = folders.map((folder) => join(folder, 'locales')).find(existsSync);
  const has = () => !locales || existsSync(join(locales, `${locale}.pak`));
  if (has()) return;
  if (canInstall()) install(['chromium-l10n']);
  if (has()) return;
  throw new Error(
    `Chromium has no ${locale} interface. Install it (Debian: apt-get install chromium-l10n).`,
  );
}

const canInstall = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

let updated = false;

function install(packages: string[]): void {
  // What apt says belongs to a log, not among the results on standard output.
  const apt = (...args: string[]) =>
    execFileSync('apt-get', args, {
      stdio: ['ignore', 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      timeout: 15 * 60_000,
    });
  if (!updated) apt('-q', 'update');
  updated = true;
  console.error(`Installing ${packages.join(' ')}`);
  apt(
    '-q',
    '-o',
    'DPkg::Lock::Timeout=300',
    'install',
    '-y',
    '--no-install-recommends',
    ...packages,
  );
}
