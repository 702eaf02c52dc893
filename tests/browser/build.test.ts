import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { browserKind, builtFor } from '../support/extension-browser.ts';

/** Kilobytes of 1,000 bytes, gzipped. */
const kilobytes = (text: string) => gzipSync(text, { level: 9 }).length / 1000;

/** A page's scripts: those it names and those it preloads. */
async function scriptsOf(dir: string, page: string): Promise<string> {
  const html = await readFile(join(dir, page), 'utf8');
  const files = [...html.matchAll(/(?:src|href)="(\/chunks\/[^"]+\.js)"/g)].map(
    (match) => match[1],
  );
  const texts = await Promise.all(files.map((file) => readFile(join(dir, file ?? ''), 'utf8')));
  return texts.join('\n');
}

describe('The build', () => {
  const kind = browserKind();
  const dir = builtFor(kind);
  const manifest = async () => JSON.parse(await readFile(join(dir, 'manifest.json'), 'utf8'));

  it('asks for no more than it needs, and puts no script on any page at install', async () => {
    const { permissions, optional_host_permissions, ...more } = await manifest();
    const { host_permissions, content_scripts, optional_permissions } = more;
    expect([...permissions].sort()).toEqual(
      ['activeTab', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'].sort(),
    );
    expect({ host_permissions, content_scripts }).toEqual({});
    // The automatic backup's, asked for when it is switched on.
    expect(optional_permissions).toEqual(['downloads']);
    // Those of “this site, always”: one at a time.
    expect(optional_host_permissions).toEqual(['*://*/*']);
  });

  it('lets pages reach the reader page alone', async () => {
    const { web_accessible_resources: resources } = await manifest();
    expect(resources).toHaveLength(1);
    expect(resources[0].resources).toEqual(['reader.html']);
    if (kind === 'chromium') expect(resources[0].use_dynamic_url).toBe(true);
  });

  it('has each page load one script and one style sheet of its own, and one of each that all share', async () => {
    for (const page of ['reader.html', 'popup.html', 'library.html', 'options.html']) {
      const html = await readFile(join(dir, page), 'utf8');
      const files = [
        ...html.matchAll(/(?:src|href)="\/(?:chunks|assets)\/(\w+)-[^"]+\.(js|css)"/g),
      ];
      const name = page.replace('.html', '');
      expect(files.map(([, file, type]) => `${file}.${type}`).sort()).toEqual(
        [`${name}.css`, `${name}.js`, 'shared.css', 'shared.js'].sort(),
      );
    }
  });

  it('is small: the content script and the reader stay within their bounds', async () => {
    const script = await readFile(join(dir, 'content-scripts/page.js'), 'utf8');
    expect(kilobytes(script)).toBeLessThanOrEqual(CONTENT_SCRIPT_LIMIT);
    expect(kilobytes(await scriptsOf(dir, 'reader.html'))).toBeLessThanOrEqual(READER_LIMIT);
  });
});

/**
 * Kilobytes, gzipped: Readability, the extraction rules (19) and the overlay. It comes into a page only
 * when the reader asks for it; the segmenter with its languages (14) stays in the worker.
 */
const CONTENT_SCRIPT_LIMIT = 43.1;

/** The same, of the reader's own scripts with all its parts. */
const READER_LIMIT = 51;

/** What libraries bring along; anything beyond is ours and fails. */
const LIBRARY_WARNINGS = [
  { code: 'UNSAFE_VAR_ASSIGNMENT', file: /^content-scripts\/page\.js$/ },
  { code: 'UNSAFE_VAR_ASSIGNMENT', file: /^chunks\// },
];

describe.runIf(browserKind() === 'firefox')("Mozilla's linter on the Firefox build", () => {
  it('finds no error, and no warning but those of the libraries', async () => {
    const require = createRequire(import.meta.url);
    const linter = require('addons-linter');
    const instance = linter.createInstance({
      config: { _: [builtFor('firefox')], logLevel: 'fatal', output: 'none', boring: true },
      runAsBinary: false,
    });
    const { errors, warnings } = await instance.run();
    const ours = warnings.filter(
      ({ code, file }: { code: string; file: string }) =>
        !LIBRARY_WARNINGS.some((known) => known.code === code && known.file.test(file)),
    );
    expect({ errors, ours }).toEqual({ errors: [], ours: [] });
    expect(warnings.length).toBeLessThanOrEqual(3);
  });
});
