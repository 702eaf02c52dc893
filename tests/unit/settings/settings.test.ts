import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS, readSettings, SECTIONS } from '../../../utils/settings';
import { numberField, recordField, section, textField } from '../../../utils/settings/fields';

test('whatever is stored, settings come out whole and within their bounds', () => {
  const section = fc.constantFrom(...Object.keys(SECTIONS));
  fc.assert(
    fc.property(fc.dictionary(section, fc.jsonValue()), (stored) => {
      const settings = readSettings(stored);
      expect(Object.keys(settings)).toEqual(Object.keys(DEFAULT_SETTINGS));
      // Reading what was read changes nothing: every value is one that may be stored.
      expect(readSettings(settings)).toEqual(settings);
    }),
  );
});

test('a number outside its bounds is brought to the nearer end', () => {
  const { comfort } = readSettings({ comfort: { size: 4000, lineHeight: 0, theme: 'neon' } });
  expect(comfort).toMatchObject({ size: 48, lineHeight: 1.2, theme: 'auto' });
});

test('values by name leave out those that are of no use', () => {
  const read = recordField((stored) => textField('', 3)(stored) || null);
  expect(read({ en: 'a', ko: 'too long', fr: 7 })).toEqual({ en: 'a' });
  expect(read(['a'])).toEqual({});
});

test('nothing inherited is taken for a setting', () => {
  const read = section({ size: numberField(1, 9, 5) });
  expect(read(Object.create({ size: 7 }))).toEqual({ size: 5 });
  expect(read(JSON.parse('{"__proto__":{"size":7}}'))).toEqual({ size: 5 });
});
