// @vitest-environment node
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fill, templateProblem } from '../../../utils/lookup/address-template';

test.each([
  'https://dict.example/define?q={word}',
  'https://{to}.dict.example/{from}/{word}',
  '  https://dict.example/#/{word}  ',
])('%s can be used', (template) => {
  expect(templateProblem(template, 'word')).toBeNull();
});

test.each([
  ['https://dict.example/', 'no-place'],
  ['https://dict.example/{text}', 'no-place'],
  ['dict.example/{word}', 'no-address'],
  ['http://dict.example/{word}', 'not-https'],
  ['javascript:alert("{word}")', 'not-https'],
  ['https://{word}.example/', 'place-in-host'],
  ['https://me:{word}@dict.example/', 'place-in-host'],
  ['https://dict.example:{word}/', 'no-address'],
])('%s cannot: %s', (template, problem) => {
  expect(templateProblem(template, 'word')).toBe(problem);
});

test('whatever is looked up stays in its place, and can be read there', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (word) => {
      const url = new URL(fill('https://dict.example/define?q={word}&x=1', { word }));
      expect(url.origin + url.pathname).toBe('https://dict.example/define');
      expect([...url.searchParams.keys()]).toEqual(['q', 'x']);
      expect(url.searchParams.get('q')).toBe(word);
    }),
  );
});

test('half a character, which no address can hold, is no hindrance', () => {
  expect(fill('https://dict.example/{word}', { word: 'a\uD800' })).toBe(
    'https://dict.example/a%EF%BF%BD',
  );
});

test('whatever a reader types is judged, never thrown at', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      if (templateProblem(`${text}{word}`, 'word') !== null) return;
      expect(new URL(fill(`${text}{word}`, { word: 'x', from: 'en', to: 'en' })).protocol).toBe(
        'https:',
      );
    }),
  );
});
