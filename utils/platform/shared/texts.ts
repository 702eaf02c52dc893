import { browser } from 'wxt/browser';
import type { MessageName, Translate } from '../../contract/texts';
import type { PickerTexts } from '../../page/picker/bar';
import type { ShowOnPageTexts } from '../../page/show-on-page/return-button';

const getMessage = (name: string, values?: string[]): string =>
  (browser.i18n.getMessage as (name: string, values?: string[]) => string)(name, values);

/** Texts with their places, $1 and so on, still in them: see {@link rememberTexts}. */
const remembered = new Map<string, string>();

const remember = (name: string) => {
  if (!remembered.has(name)) remembered.set(name, getMessage(name, ['$1', '$2', '$3', '$4']));
};

/**
 * The interface's texts, in the browser's language. A page whose extension was reloaded under it
 * cannot ask for texts any more; it goes on with those it has asked for before.
 */
export const translate: Translate = (name, ...substitutions) => {
  const values = substitutions.map(String);
  try {
    const text = getMessage(name, values);
    remember(name);
    return text;
  } catch {
    const text = remembered.get(name) ?? '';
    return text.replace(/\$([1-4])/g, (_place, n: string) => values[Number(n) - 1] ?? '');
  }
};

/** Learns texts that may be needed when they cannot be asked for any more. */
export const rememberTexts = (names: readonly MessageName[]): void => names.forEach(remember);

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

/** The words over a page that shows a sentence in its place. */
export const showOnPageTexts = (): ShowOnPageTexts => ({
  lang: translate('interfaceLanguage'),
  back: translate('placeBack'),
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
