import type { Option } from './controls/RadioTiles';

/** The languages that newspapers and dictionaries of ours know best. */
const LANGUAGES =
  'ar cs da de el en es fa fi fr he hi hu id it ja ko ms nl no pl pt ro ru sv sw th tr uk ur vi'
    .split(' ')
    .concat('zh-Hans', 'zh-Hant');

/** These languages by their names in the interface's language. */
export const languageOptions = (locale: string): readonly Option<string>[] =>
  LANGUAGES.map((value) => ({ value, text: languageName(value, locale) })).sort((a, b) =>
    a.text.localeCompare(b.text, locale),
  );

/** A language's name for people; the tag itself where the browser knows none. */
export function languageName(lang: string, locale: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(lang) ?? lang;
  } catch {
    return lang;
  }
}
