// @vitest-environment node
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { withoutSteps } from '../../../utils/build/lean-readability';

const source = readFileSync(
  createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'),
  'utf8',
);

test('the steps nobody asks for leave Readability, and what stays is still a program', () => {
  const lean = withoutSteps(source);
  expect(lean.length).toBeLessThan(source.length * 0.75);
  expect(() => new Function('module', lean)).not.toThrow();
  expect(lean).toContain('_grabArticle(');
  expect(lean).not.toContain('this.log(');
  expect(lean).not.toContain('NewsArticle');
  expect(lean).not.toContain('articleContent.textContent');
  expect(lean).toContain('loadingWords:');
});

test('a Readability that has changed stops the build', () => {
  expect(() => withoutSteps(source.replace('_getJSONLD(doc) {', '_readJSONLD(doc) {'))).toThrow(
    'no step _getJSONLD',
  );
  const still = source.replace(
    '_grabArticle(page) {',
    '_grabArticle(page) {\n    this._isUrl("");',
  );
  expect(() => withoutSteps(still)).toThrow('still calls _isUrl');
  expect(() =>
    withoutSteps(source.replace('if (!metadata.excerpt) {', 'if (!metadata.lead) {')),
  ).toThrow('gives its result in another way');
  expect(() => withoutSteps(source.replace('replaceFonts:', 'fonts:'))).toThrow(
    'no table replaceFonts',
  );
  const looking = source.replace(
    '_grabArticle(page) {',
    '_grabArticle(page) {\n    this.REGEXPS.replaceFonts.test("");',
  );
  expect(() => withoutSteps(looking)).toThrow('still looks into replaceFonts');
});
