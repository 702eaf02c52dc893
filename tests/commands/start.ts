/**
 * `npm start`: builds the extension, opens a sample article in Chromium and switches Sentences Mode
 * on. With a display the browser stays open; without one it prints the sentences and a screenshot.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchSession } from '../support/browser/launch.ts';
import { startServer } from '../support/browser/server.ts';
import { builtFor, PAGES_DIR, switchOn } from '../support/extension-browser.ts';

const hasDisplay = Boolean(
  process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'] || process.platform !== 'linux',
);

console.log('Building…');
const build = spawnSync('npx', ['--no-install', 'wxt', 'build'], { encoding: 'utf8' });
if (build.status !== 0) {
  console.error(build.stdout, build.stderr);
  process.exit(1);
}

const server = await startServer();
server.serveDirectory('/news/', PAGES_DIR);
const extensionDir = builtFor('chromium');
const session = await launchSession('chromium', { extensionDir, headless: !hasDisplay });
const page = await session.openPage(`${server.origin}/news/harbour.html`);
const reader = await switchOn(session, page);
const sentences = await reader.texts('[data-sentence]');
console.log(`\n${await reader.text('h1')}\n`);
for (const [n, sentence] of sentences.entries()) console.log(`${n + 1}. ${sentence}`);

if (hasDisplay) {
  console.log('\nSentences Mode is on. Close the browser to end.');
  await session.gone;
} else {
  const screenshot = join(mkdtempSync(join(tmpdir(), 'lede-')), 'sentences-mode.png');
  await page.screenshot(screenshot);
  console.log(`\nNo display here, so the browser ran unseen. Screenshot: ${screenshot}`);
  await session.close();
}
await server.close();
