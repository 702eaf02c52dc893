// @vitest-environment node
import { expect, test } from 'vitest';
import { isWithin } from '../support/architecture/rooms';
import { sourceFiles } from '../support/architecture/source-tree';

const MAX_FILE_LINES = 300;
const MAX_ENTRY_POINT_LINES = 130;

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
