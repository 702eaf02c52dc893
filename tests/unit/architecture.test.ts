// @vitest-environment node
import { expect, test } from 'vitest';
import { isWithin, mayImport, ROOMS, roomOf } from '../support/architecture/rooms';
import { reachable } from '../support/architecture/rooms-in-readme';
import { parseSource, sourceFiles } from '../support/architecture/source-tree';

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

const files = ['entrypoints', 'components', 'utils'].flatMap(sourceFiles);

test('every shipped file belongs to a room', () => {
  expect(files.length).toBeGreaterThan(50);
  expect(files.filter((file) => !roomOf(file.path)).map((file) => file.path)).toEqual([]);
});

test.each(Object.keys(ROOMS))('%s imports nothing but what its room may', (room) => {
  const own = files.filter((file) => roomOf(file.path) === room);
  expect(own).not.toEqual([]);
  const trespasses = own.flatMap((file) =>
    file.imports
      .filter(({ of, isType }) => !mayImport(room, of, isType))
      .map(({ of, isType }) => `${file.path} imports ${isType ? 'types of ' : ''}${of}`),
  );
  expect(trespasses).toEqual([]);
});

test.each(Object.keys(ROOMS))('%s may not come back to itself', (room) => {
  expect([...reachable(room)]).not.toContain(room);
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
    "let k: import('k').K;",
    "// import 'l';",
  ].join('\n');
  const { imports } = parseSource('utils/page/x.ts', code);
  const found = imports.map(({ of, isType }) => (isType ? `types of ${of}` : of));
  expect(found.sort()).toEqual([
    'a',
    'b',
    'f',
    'h',
    'j',
    'types of d',
    'types of i',
    'types of k',
    'types of utils/page/c',
  ]);
});

test('entry points are imported by nobody', () => {
  const importers = files.filter((file) =>
    file.imports.some((one) => isWithin(one.of, 'entrypoints')),
  );
  expect(importers.map((file) => file.path)).toEqual([]);
});

test.each(FORBIDDEN)('%s is nowhere in what is shipped: %s', (pattern) => {
  const found = files.filter((file) => pattern.test(file.code)).map((file) => file.path);
  expect(found).toEqual([]);
});
