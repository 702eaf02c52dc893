import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');

/** Whose modules a folder of the tests may import, beside what is shipped and packages. */
const FOLDERS: Readonly<Record<string, readonly string[]>> = {
  unit: ['unit', 'support'],
  browser: ['browser', 'support'],
  support: ['support'],
  faults: ['faults', 'support'],
  bench: ['bench', 'eval', 'support'],
  eval: ['eval', 'support'],
  commands: ['commands', 'bench', 'support'],
};

const sources = (folder: string) =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));

/** The folders of the tests that a file imports from. */
function foldersImportedBy(path: string): string[] {
  const imports = readFileSync(path, 'utf8').matchAll(/(?:from|import|import\()\s*'(\.[^']*)'/g);
  return [...imports]
    .map(([, name = '']) => relative(ROOT, resolve(path, '..', name)))
    .filter((target) => !target.startsWith('..'))
    .map((target) => target.split('/')[0] ?? '');
}

test.each(Object.entries(FOLDERS))(
  'tests/%s imports of the tests nothing but %s',
  (folder, allowed) => {
    const files = sources(folder);
    expect(files).not.toEqual([]);
    const trespasses = files.flatMap((path) =>
      foldersImportedBy(path)
        .filter((target) => !allowed.includes(target))
        .map((target) => `${relative(ROOT, path)} imports from tests/${target}`),
    );
    expect(trespasses).toEqual([]);
  },
);

test('every folder of the tests has a rule', () => {
  const folders = readdirSync(ROOT, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const known = [...Object.keys(FOLDERS), 'fixtures'].sort();
  expect(folders.map(({ name }) => name).sort()).toEqual(known);
});
