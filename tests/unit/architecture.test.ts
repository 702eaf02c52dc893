// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

/** What a room may import: values and types, or types alone. Its own files it may always import. */
interface Room {
  readonly values: readonly string[];
  readonly types: readonly string[];
}

/**
 * Who may import whom. A name is a folder of the project or a package; the longest folder that holds
 * a file is its room.
 */
const ROOMS: Readonly<Record<string, Room>> = {
  'utils/contract': { values: [], types: ['public/_locales', 'utils'] },
  'utils/settings': { values: ['utils/contract'], types: [] },
  'utils/lookup': { values: [], types: [] },
  'utils/search': { values: [], types: [] },
  'utils/article': {
    values: ['@mozilla/readability', 'utils/anchoring', 'utils/contract'],
    types: [],
  },
  'utils/sentences': { values: [], types: ['utils/contract'] },
  'utils/anchoring': {
    values: ['approx-string-match', 'utils/contract', 'utils/lookup'],
    types: [],
  },
  'utils/reading': { values: [], types: ['utils/contract'] },
  'utils/speech': { values: ['utils/settings'], types: ['utils/contract'] },
  'utils/exchange': {
    values: ['fflate', 'utils/anchoring', 'utils/article', 'utils/contract', 'utils/reading'],
    types: [],
  },
  'utils/build': { values: ['utils/article'], types: ['vite'] },
  'utils/page': {
    values: ['utils/anchoring', 'utils/article', 'utils/contract', 'utils/reading'],
    types: [],
  },
  'utils/library': {
    values: [
      'dexie',
      'utils/anchoring',
      'utils/contract',
      'utils/exchange',
      'utils/reading',
      'utils/search',
    ],
    types: [],
  },
  'utils/platform/shared': {
    values: ['wxt/browser', 'utils/contract', 'utils/settings'],
    types: ['utils/exchange', 'utils/library', 'utils/page'],
  },
  'utils/platform/worker': {
    values: [
      'wxt/browser',
      'utils/contract',
      'utils/exchange',
      'utils/platform/shared',
      'utils/settings',
    ],
    types: ['utils/library'],
  },
  'utils/platform/pages': {
    values: ['wxt/browser', 'utils/anchoring', 'utils/contract', 'utils/platform/shared'],
    types: ['utils/library', 'utils/lookup', 'utils/settings', 'utils/speech'],
  },
  'utils/platform/content': { values: [], types: [] },
  'components/ui': {
    values: ['preact', '@preact/signals'],
    types: ['utils/contract', 'utils/contract', 'utils/contract'],
  },
  'components/settings': {
    values: [
      ...['preact', '@preact/signals', 'components/ui'],
      ...['utils/lookup', 'utils/reading', 'utils/settings', 'utils/speech'],
    ],
    types: ['utils/contract', 'utils/contract'],
  },
  'components/notes': {
    values: ['preact', '@preact/signals', 'components/ui'],
    types: ['utils/contract', 'utils/contract', 'utils/contract'],
  },
  'components/reader': {
    values: [
      ...['preact', '@preact/signals', 'components/notes', 'components/settings', 'components/ui'],
      'utils/anchoring',
      ...['utils/lookup', 'utils/contract', 'utils/reading', 'utils/sentences', 'utils/speech'],
      'utils/settings',
    ],
    types: ['utils/article', 'utils/contract', 'utils/contract'],
  },
  'components/library': {
    values: [
      ...['preact', '@preact/signals', 'components/settings', 'components/ui'],
      ...['utils/exchange', 'utils/contract', 'utils/contract', 'utils/reading'],
    ],
    types: ['utils/contract'],
  },
  'components/popup': {
    values: [
      ...['preact', '@preact/signals', 'components/notes', 'components/settings', 'components/ui'],
      ...['utils/contract', 'utils/reading'],
    ],
    types: ['utils/article', 'utils/page', 'utils/contract'],
  },
  entrypoints: {
    values: ['preact', '@preact/signals', 'wxt', 'components', 'utils'],
    types: [],
  },
};

/** What no shipped file may contain, and why. */
const FORBIDDEN: readonly (readonly [pattern: RegExp, why: string])[] = [
  [
    /\b(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write)\b/,
    'a page’s markup never becomes ours',
  ],
  [/\b(?:eval|new Function)\(/, 'no text becomes code'],
  [
    /\bfetch\(|\b(?:XMLHttpRequest|WebSocket|EventSource|sendBeacon)\b/,
    'nothing is asked of a network, nothing leaves the machine',
  ],
];

const LONGEST_FILE = 250;
const LONGEST_ENTRY_POINT = 130;

const ROOT = resolve(import.meta.dirname, '../..');

interface SourceFile {
  readonly path: string;
  readonly lines: readonly string[];
  /** The source without its comments. */
  readonly code: string;
}

interface Import {
  /** A path from the project's root, or a package with what is asked of it. */
  readonly of: string;
  readonly isType: boolean;
}

const files: SourceFile[] = ['entrypoints', 'components', 'utils']
  .flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => {
    const path = join(entry.parentPath, entry.name);
    const source = readFileSync(path, 'utf8');
    const code = source.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');
    return { path: relative(ROOT, path), lines: source.trimEnd().split('\n'), code };
  });

/** `import`, `export … from` and `import()` of a file. One with types alone needs none at runtime. */
function importsOf({ path, code }: SourceFile): Import[] {
  const statements = code.matchAll(
    /^(?:import|export)\s+(?<what>[^;'"]*?\sfrom\s+)?['"](?<from>[^'"]+)['"]|\bimport\(['"](?<lazy>[^'"]+)['"]\)/gm,
  );
  return [...statements].map(({ groups = {} }) => {
    const { what = '', from, lazy } = groups;
    const name = from ?? lazy ?? '';
    const of = name.startsWith('.') ? join(dirname(path), name) : name;
    return { of, isType: isTypeOnly(what) };
  });
}

function isTypeOnly(what: string): boolean {
  if (/^type[\s{*]/.test(what)) return true;
  const names = /^\{([\s\S]*)\}/.exec(what)?.[1]?.split(',') ?? [];
  const named = names.map((name) => name.trim()).filter(Boolean);
  return named.length > 0 && named.every((name) => name.startsWith('type '));
}

const isWithin = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`);

const roomOf = (path: string) =>
  Object.keys(ROOMS)
    .filter((room) => isWithin(path, room))
    .sort((a, b) => b.length - a.length)[0];

function isAllowed(room: string, { of, isType }: Import): boolean {
  const { values, types } = ROOMS[room] ?? { values: [], types: [] };
  const allowed = isType ? [room, ...values, ...types] : [room, ...values];
  return allowed.some((name) => isWithin(of, name));
}

test('every shipped file belongs to a room', () => {
  expect(files.length).toBeGreaterThan(50);
  expect(files.filter((file) => !roomOf(file.path)).map((file) => file.path)).toEqual([]);
});

test.each(Object.keys(ROOMS))('%s imports nothing but what its room may', (room) => {
  const own = files.filter((file) => roomOf(file.path) === room);
  expect(own).not.toEqual([]);
  const trespasses = own.flatMap((file) =>
    importsOf(file)
      .filter((one) => !isAllowed(room, one))
      .map((one) => `${file.path} imports ${one.isType ? 'types of' : ''} ${one.of}`),
  );
  expect(trespasses).toEqual([]);
});

test('no way of importing goes unnoticed', () => {
  const code = [
    "import 'a';",
    "import b from 'b';",
    "import type { C } from './c';",
    "import { type D, type E } from 'd';",
    'import {\n  type F,\n  g,\n} from "f";',
    "export * from 'h';",
    "export type * from 'i';",
    "const j = await import('j');",
  ].join('\n');
  const found = importsOf({ path: 'utils/page/x.ts', lines: [], code });
  expect(found.map(({ of, isType }) => (isType ? `types of ${of}` : of))).toEqual([
    ...['a', 'b', 'types of utils/page/c', 'types of d', 'f', 'h', 'types of i', 'j'],
  ]);
});

test('entry points are imported by nobody', () => {
  const importers = files.filter((file) =>
    importsOf(file).some((one) => isWithin(one.of, 'entrypoints')),
  );
  expect(importers.map((file) => file.path)).toEqual([]);
});

test.each([
  ['entrypoints', LONGEST_ENTRY_POINT],
  ['components', LONGEST_FILE],
  ['utils', LONGEST_FILE],
])('no file in %s is longer than %i lines', (folder, limit) => {
  const long = files.filter((file) => isWithin(file.path, folder) && file.lines.length > limit);
  expect(long.map((file) => `${file.path}: ${file.lines.length}`)).toEqual([]);
});

test.each(FORBIDDEN)('%s is nowhere in what is shipped: %s', (pattern) => {
  const found = files.filter((file) => pattern.test(file.code)).map((file) => file.path);
  expect(found).toEqual([]);
});
