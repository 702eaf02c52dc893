// @vitest-environment node
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { exportUses } from '../support/architecture/exports';
import { isWithin } from '../support/architecture/rooms';
import { roomsInReadme } from '../support/architecture/rooms-in-readme';
import { filesIn, ROOT, sourceFile, sourceFiles } from '../support/architecture/source-tree';

const MAX_FILE_LINES = 300;
const MAX_ENTRY_POINT_LINES = 130;
const MIN_FILE_LINES = 15;

/** Files and folders whose files may be shorter, and why. */
const MAY_BE_SHORT: Readonly<Record<string, string>> = {
  entrypoints: 'the browser wants a file for each script',
  'tests/unit/sentences/corpus.test.ts': 'its samples are in tests/support',
  'utils/sentences/languages': 'a language family a file, found by its name',
  'utils/sentences/rules': 'a rule a file, found by its name',
  'utils/article/readability.d.ts': 'the types of a package that ships none for this module',
  'utils/article/min-choice-chars.ts': 'the picker needs nothing else of extraction',
  'utils/reading/review-queue.ts': 'one function that belongs to no other file',
  'utils/settings': 'a section of the settings a file, found by its name',
  'utils/article/index.ts': 'what the room shows to others',
  'utils/platform/content/wxt-context-stub.ts': 'stands in for a module of WXT at build time',
  'utils/contract/texts.ts': 'a type read from the English messages',
  'utils/platform/pages/outside.ts': 'two small ways out of the page, of no other file',
  'utils/platform/worker/journal-store.ts': 'the one place where the journal meets the browser',
  'components/settings/apply-comfort.ts': 'pages put on their root what first sight is given',
  'components/notes/notes-deps.ts': 'what notes need, for the model and for who makes it',
  'tests/commands/rooms.ts': 'a command by its name',
  'tests/support': 'a stand-in or a step a file, found by its name',
  'tests/unit': 'tests of a file stand in a file of its name',
};

/** Exports that nobody in the product imports, and why they are there all the same. */
const FOR_OTHERS: Readonly<Record<string, string>> = {
  'utils/platform/content/wxt-context-stub.ts: ContentScriptContext':
    'the build puts it in the place of a class of WXT',
  'utils/settings/index.ts: DEFAULT_SETTINGS': 'what tests of settings start from',
};

/** Style sheets that nothing beside them imports, and why. */
const MAY_STAND_ALONE: Readonly<Record<string, string>> = {
  'components/reader/first-sight.css': 'the worker gives it to the script in the page',
  'components/ui/base.css': 'the HTML of every page of ours links it, so that it is there first',
};

const shipped = ['entrypoints', 'components', 'utils'].flatMap(sourceFiles);
const tests = sourceFiles('tests');
const files = [...shipped, ...tests];

test.each([
  ['entrypoints', MAX_ENTRY_POINT_LINES],
  ['components', MAX_FILE_LINES],
  ['utils', MAX_FILE_LINES],
  ['tests', MAX_FILE_LINES],
])('no file in %s is longer than %i lines', (folder, limit) => {
  const long = files.filter((file) => isWithin(file.path, folder) && file.lines.length > limit);
  expect(long.map((file) => `${file.path}: ${file.lines.length}`)).toEqual([]);
});

test('README shows the rooms as they are (else: npx tsx tests/commands/rooms.ts)', () => {
  expect(readFileSync(join(ROOT, 'README.md'), 'utf8')).toContain(roomsInReadme());
});

test('no style sheet is too long', () => {
  const long = filesIn('components', /\.css$/)
    .map((path) => ({ path, lines: readFileSync(join(ROOT, path), 'utf8').trimEnd().split('\n') }))
    .filter(({ lines }) => lines.length > MAX_FILE_LINES);
  expect(long.map(({ path, lines }) => `${path}: ${lines.length}`)).toEqual([]);
});

test('a file is worth opening, or has a reason to be short', () => {
  const reasons = Object.keys(MAY_BE_SHORT);
  const short = files.filter(
    ({ path, lines }) =>
      lines.length < MIN_FILE_LINES && !reasons.some((reason) => isWithin(path, reason)),
  );
  expect(short.map(({ path, lines }) => `${path}: ${lines.length}`)).toEqual([]);
});

test('no reason for short files is left over', () => {
  const short = files.filter(({ lines }) => lines.length < MIN_FILE_LINES);
  const unused = Object.keys(MAY_BE_SHORT).filter(
    (reason) => !short.some(({ path }) => isWithin(path, reason)),
  );
  expect(unused).toEqual([]);
});

test('nothing exported in components and utils shares its name with another', () => {
  const paths = new Map<string, string[]>();
  for (const { path, exports } of shipped.filter((file) => !isWithin(file.path, 'entrypoints'))) {
    for (const { name, from } of exports) {
      if (!from) paths.set(name, [...(paths.get(name) ?? []), path]);
    }
  }
  const shared = [...paths].filter(([name, { length }]) => length > 1 && name !== 'default');
  expect(shared.map(([name, where]) => `${name}: ${where.join(', ')}`)).toEqual([]);
});

test('a literal within a literal is written out', () => {
  const spreads = files.flatMap(({ path, literalSpreads }) =>
    literalSpreads.map((line) => `${path}:${line}`),
  );
  expect(spreads).toEqual([]);
});

test('a style sheet is imported by a component or a style sheet beside it, or says why not', () => {
  const imports = new Set([
    ...shipped.flatMap((file) =>
      file.imports.filter(({ of }) => dirname(of) === dirname(file.path)).map(({ of }) => of),
    ),
    ...filesIn('components', /\.css$/).flatMap(styleSheetsBeside),
  ]);
  const alone = filesIn('components', /\.css$/).filter((path) => !imports.has(path));
  expect(alone).toEqual(Object.keys(MAY_STAND_ALONE));
});

/** Style sheets of its own folder that a style sheet imports. */
function styleSheetsBeside(path: string): string[] {
  const css = readFileSync(join(ROOT, path), 'utf8');
  const names = css.matchAll(/@import\s+(?:url\()?['"]\.\/([^'"/]+)['"]/g);
  return [...names].map(([, name = '']) => join(dirname(path), name));
}

/**
 * An export is for another file: one that only tests import must be something that its own file
 * uses, so that no code stays for its test alone. A type may be exported for those who meet it in an
 * exported signature.
 */
test('nothing is exported for nobody', () => {
  const useless = exportUses([...files, sourceFile('wxt.config.ts')])
    .filter(({ name, path }) => name !== 'default' || isWithin(path, 'components'))
    .filter(({ path, users, isType, isUsedInside }) => {
      if (isUsedInside) return users.size === 0 && !isType;
      return [...users].every((user) => !isWithin(path, 'tests') && isWithin(user, 'tests'));
    });
  const found = useless.map(({ path, name }) => `${path}: ${name}`);
  expect(found.filter((one) => !(one in FOR_OTHERS))).toEqual([]);
});

test('tests of units and browsers import no measuring tool', () => {
  const trespasses = tests
    .filter(({ path }) => isWithin(path, 'tests/unit') || isWithin(path, 'tests/browser'))
    .flatMap(({ path, imports }) =>
      imports
        .filter(({ of }) => /^tests\/(?:bench|eval|faults)\//.test(of))
        .map(({ of }) => `${path} imports ${of}`),
    );
  expect(trespasses).toEqual([]);
});
