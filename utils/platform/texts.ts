import { browser } from 'wxt/browser';
import type { PickerTexts } from '../picker/bar';
import type { Translate } from '../texts/names';

const getMessage = (name: string, values?: string[]): string =>
  (browser.i18n.getMessage as (name: string, values?: string[]) => string)(name, values);

/** The interface's texts, in the browser's language. */
export const translate: Translate = (name, ...substitutions) =>
  getMessage(name, substitutions.map(String));

/** The picker's words, for a script in a page. */
export const pickerTexts = (): PickerTexts => ({
  lang: translate('interfaceLanguage'),
  hint: translate('pickerHint'),
  touchHint: translate('pickerTouchHint'),
  acts: {
    wider: translate('pickerWider'),
    narrower: translate('pickerNarrower'),
    take: translate('pickerTake'),
    cancel: translate('pickerCancel'),
  },
  amount: (characters) => translate('pickerAmount', characters),
  nothing: translate('pickerNothing'),
});

/**
 * Gives a page of ours the interface's language and direction.
 *
 * @returns the language as a BCP 47 tag.
 */
export function prepareDocument(document: Document): string {
  const lang = translate('interfaceLanguage');
  document.documentElement.lang = lang;
  document.documentElement.dir = getMessage('@@bidi_dir');
  return lang;
}
