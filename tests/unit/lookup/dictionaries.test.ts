// @vitest-environment node
import { expect, test } from 'vitest';
import { fill, templateProblem } from '../../../utils/lookup/address-template';
import { dictionariesFor, dictionaryLink } from '../../../utils/lookup/dictionaries';
import { KNOWN } from '../../../utils/lookup/known-dictionaries';

/** The languages of the interface. */
const INTERFACE = ['en', 'ko', 'ja', 'zh-CN', 'zh-TW', 'es', 'de', 'fr', 'pt-BR', 'ar'];
/** Those that the segmenter has rules or a script of its own for. */
const READ = (
  'ar bg bn bs ca cs da de el en es et fa fi fr he hi hr hu id it ja ko lt lv ms nb nl no pl pt ' +
  'ro ru sk sl sr sv th tr uk vi zh'
).split(' ');

test.each(KNOWN)('$id ($name) has an address that can be used', ({ template }) => {
  expect(templateProblem(template, 'word')).toBeNull();
  expect(fill(template, { word: 'x', from: 'en', to: 'ko' })).not.toMatch(/[{}]/);
});

test('an id stands for one site', () => {
  const sites = new Map(KNOWN.map(({ id, template }) => [id, template]));
  expect(KNOWN.filter(({ id, template }) => sites.get(id) !== template)).toEqual([]);
});

test('every language that is read has a dictionary for every language of the interface', () => {
  for (const from of [...READ, null]) {
    for (const to of INTERFACE) {
      const link = new URL(dictionaryLink('lock', from, to, {}));
      expect(link.protocol).toBe('https:');
      expect(dictionariesFor(from, to).length).toBeGreaterThan(1);
    }
  }
});

test('translating dictionaries come first, then those of the language, then those of all', () => {
  const ids = dictionariesFor('en-US', 'ko').map(({ id }) => id);
  expect(ids).toEqual([
    'naver-english',
    'wordreference',
    'cambridge-bilingual',
    'cambridge',
    'merriam-webster',
    'glosbe',
    'wiktionary',
    'wiktionary-own',
  ]);
});

test('who reads in the language of the interface gets dictionaries that explain', () => {
  expect(dictionariesFor('en', 'en')[0]?.id).toBe('cambridge');
  expect(dictionariesFor('ko', 'ko')[0]?.id).toBe('naver-korean');
});

test('a site’s own names of languages are used', () => {
  const chosen = { 'en-zh': 'cambridge-bilingual', 'en-ko': 'cambridge-bilingual' };
  expect(dictionaryLink('ice cream', 'en', 'zh-TW', chosen)).toBe(
    'https://dictionary.cambridge.org/dictionary/english-chinese-traditional/ice%20cream',
  );
  expect(dictionaryLink('lock', 'en', 'ko', chosen)).toMatch(/english-korean\/lock$/);
});

test('an own address is used, one that is no good is not', () => {
  const own = { 'en-ko': 'https://my.example/{from}-{to}?q={word}', 'en-ja': 'ftp://x/{word}' };
  expect(dictionaryLink('lock', 'en', 'ko', own)).toBe('https://my.example/en-ko?q=lock');
  expect(dictionaryLink('lock', 'en', 'ja', own)).toBe('https://ejje.weblio.jp/content/lock');
});

test('a choice counts for its own language pair alone', () => {
  expect(dictionaryLink('Schloss', 'de', 'ko', { 'en-ko': 'cambridge' })).toMatch(/naver/);
});
