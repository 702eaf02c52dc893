// @vitest-environment node
import { expect, test } from 'vitest';
import { templateProblem } from '../../../utils/lookup/address-template';
import { TRANSLATORS, translatorLink, translatorName } from '../../../utils/lookup/translators';

test.each(TRANSLATORS)('$name has an address that can be used', ({ id, template }) => {
  expect(templateProblem(template, 'text')).toBeNull();
  const link = translatorLink('Is it true?', 'en', 'ko', id);
  expect(link).toContain('Is%20it%20true%3F');
  expect(link).not.toMatch(/[{}]/);
});

test('without a choice it is the first, and a language nobody knows is left to it', () => {
  expect(translatorLink('Hi', null, 'zh-Hant-TW', '')).toBe(
    'https://translate.google.com/?sl=auto&tl=zh-TW&text=Hi&op=translate',
  );
});

test('a translator’s own names of languages are used', () => {
  expect(translatorLink('Hi', 'en', 'zh-CN', 'bing')).toContain('to=zh-Hans');
});

test('an own address is used and named by its host', () => {
  const own = 'https://my.example/{to}/{text}';
  expect(translatorLink('a/b', 'en', 'ko', own)).toBe('https://my.example/ko/a%2Fb');
  expect(translatorName(own)).toBe('my.example');
  expect(translatorName('http://my.example/{text}')).toBe('Google Translate');
});
