/**
 * `npm run listen`: reads the start of the sample article aloud with a real voice, speech-dispatcher
 * and eSpeak over a sound card that is none, in both browsers, and prints what they reported. Needs a
 * build and Debian's packages named below. It is slow and depends on the machine: no part of the tests.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchSession } from '../support/browser/launch.ts';
import { startServer } from '../support/browser/server.ts';
import { BROWSER_KINDS, type BrowserKind, type ViewHandle } from '../support/browser/session.ts';
import { builtFor, PAGES_DIR, positionOf, switchOn } from '../support/extension-browser.ts';

const PACKAGES = ['speech-dispatcher', 'speech-dispatcher-espeak-ng', 'espeak-ng', 'pulseaudio'];
const SENTENCES = 3;
const NULL_SINK = ['module-null-sink', 'module-native-protocol-unix'];

for (const program of ['speech-dispatcher', 'pulseaudio']) {
  if (spawnSync(program, ['--version']).error) {
    console.error(`No ${program} found. Debian, Ubuntu: apt-get install ${PACKAGES.join(' ')}`);
    process.exit(1);
  }
}

const runtimeDir = mkdtempSync(join(tmpdir(), 'lede-voice-'));
process.env['XDG_RUNTIME_DIR'] = runtimeDir;
const sound = spawn(
  'pulseaudio',
  ['-n', '--daemonize=no', '--exit-idle-time=-1', ...NULL_SINK.map((name) => `--load=${name}`)],
  { stdio: 'ignore' },
);
const server = await startServer();
server.serveDirectory('/news/', PAGES_DIR);
try {
  for (const kind of BROWSER_KINDS) console.log(`${kind}\n${(await listen(kind)).join('\n')}\n`);
} finally {
  await server.close();
  sound.kill();
  rmSync(runtimeDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

type Logging = typeof globalThis & { log: string[] };

/** Plays some sentences, moves on by hand in the middle of one, and gives what was reported when. */
async function listen(kind: BrowserKind): Promise<string[]> {
  const session = await launchSession(kind, { extensionDir: builtFor(kind), realVoice: true });
  try {
    const page = await session.openPage(`${server.origin}/news/harbour.html`);
    const reader = await switchOn(session, page);
    await reader.evaluate(() => {
      const log: string[] = [];
      const from = performance.now();
      const note = (what: string) =>
        log.push(`${((performance.now() - from) / 1000).toFixed(1).padStart(6)} s  ${what}`);
      const speak = speechSynthesis.speak.bind(speechSynthesis);
      speechSynthesis.speak = (utterance) => {
        note(`speak “${utterance.text.slice(0, 40)}…” ${utterance.voice?.name}`);
        for (const kind of ['start', 'boundary', 'end', 'error']) {
          utterance.addEventListener(kind, () => note(kind));
        }
        speak(utterance);
      };
      speechSynthesis.addEventListener('voiceschanged', () =>
        note(`${speechSynthesis.getVoices().length} voices`),
      );
      Object.assign(globalThis, { log });
    });
    await reader.press('Home');
    await reader.press('Space');
    const hasSpoken = `log.filter((line) => line.endsWith('end')).length >= ${SENTENCES}`;
    const isHeard = (await came(reader, hasSpoken)) && (await movesOn(reader));
    if (!isHeard) process.exitCode = 1;
    const log = await reader.evaluate(() => (globalThis as Logging).log);
    const trouble = await reader.evaluate(
      () => document.querySelector('.listening-trouble')?.textContent,
    );
    const end = `at ${await positionOf(reader)}; trouble said: ${trouble || 'none'}`;
    return [...log, isHeard ? end : `Waited in vain, ${end}`];
  } finally {
    await session.close();
  }
}

/** A step by hand while it speaks, and a pause once it speaks again. */
async function movesOn(reader: ViewHandle): Promise<boolean> {
  await reader.press('j');
  const hasBegun = await came(reader, `log.at(-1).endsWith('start')`);
  await reader.press('Space');
  return hasBegun;
}

async function came(reader: ViewHandle, what: string): Promise<boolean> {
  return reader.waitFor(what, 60_000).then(
    () => true,
    () => false,
  );
}
