// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

interface Message {
  readonly message: string;
  readonly description?: string;
}
type Messages = Readonly<Record<string, Message>>;

const ROOT = resolve(import.meta.dirname, '../..');
const LOCALES = join(ROOT, 'public/_locales');

const locales = readdirSync(LOCALES);
const read = (locale: string): Messages =>
  JSON.parse(readFileSync(join(LOCALES, locale, 'messages.json'), 'utf8'));

const english = read('en');
const names = Object.keys(english);
const translations = locales.filter((locale) => locale !== 'en');

/** The placeholders of a text, in order: a translation may use them in another. */
const placeholders = ({ message }: Message) => (message.match(/\$\d/g) ?? []).sort();

/** Everything that may name a message: the sources, the pages and the manifest. */
const sources = [
  readFileSync(join(ROOT, 'wxt.config.ts'), 'utf8'),
  ...['entrypoints', 'components', 'utils']
    .flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.(?:tsx?|html)$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8')),
];

test('the interface speaks ten languages', () => {
  const ten = ['ar', 'de', 'en', 'es', 'fr', 'ja', 'ko', 'pt_BR', 'zh_CN', 'zh_TW'];
  expect(locales.toSorted()).toEqual(ten);
});

test.each(translations)('%s has every text that English has, and no other', (locale) => {
  expect(Object.keys(read(locale)).sort()).toEqual(names.toSorted());
});

test.each(translations)('%s fills in the same values as English', (locale) => {
  const translated = read(locale);
  const different = names.filter((name) => {
    const [ours, theirs] = [english[name], translated[name]];
    return ours && theirs && String(placeholders(ours)) !== String(placeholders(theirs));
  });
  expect(different).toEqual([]);
});

test.each(locales)('%s has no empty text and no space around one', (locale) => {
  const bad = Object.entries(read(locale)).filter(
    ([, { message }]) => message === '' || message !== message.trim(),
  );
  expect(bad).toEqual([]);
});

test.each(locales)('%s names itself', (locale) => {
  const { interfaceLanguage } = read(locale);
  // A folder says zh_CN where a BCP 47 tag, as `lang` and Intl want it, says zh-CN.
  expect(interfaceLanguage?.message).toBe(locale.replace('_', '-'));
});

test('every text is used somewhere', () => {
  const isUsed = (name: string) =>
    sources.some((source) => source.includes(`'${name}'`) || source.includes(`__MSG_${name}__`));
  expect(names.filter((name) => !isUsed(name))).toEqual([]);
});

test('every text that is asked for is there', () => {
  const asked = sources.flatMap((source) =>
    [...source.matchAll(/__MSG_(\w+?)__|\b(?:t|translate)\(\s*'(\w+)'/g)].map(
      ([, manifest, call]) => manifest ?? call ?? '',
    ),
  );
  expect(asked.length).toBeGreaterThan(20);
  expect(asked.filter((name) => !names.includes(name))).toEqual([]);
});

test('every call fills in as many values as its text has places for', () => {
  const call = /\bt\('(?<name>\w+)'(?<given>(?:[^()]|\([^()]*\))*)\)/g;
  const wrong = sources
    .flatMap((source) => [...source.matchAll(call)])
    .filter(({ groups: { name = '', given = '' } = {} }) => {
      const message = english[name];
      const count = given.replace(/\([^()]*\)/g, '').split(',').length - 1;
      return message && count !== new Set(placeholders(message)).size;
    });
  expect(wrong.map(([text]) => text)).toEqual([]);
});
