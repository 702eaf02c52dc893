import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { MessageName, Translate } from '../../utils/contract/texts';

/** Components get their texts from here, so that they need no browser API. */
export const Texts = createContext<Translate>((name) => name);

export const useTexts = () => useContext(Texts);

/** Gives one of two texts by a number: that for one, or that for others, as the interface's language counts. */
export function useCounted() {
  const t = useTexts();
  const rules = new Intl.PluralRules(interfaceLanguage().lang || undefined);
  return (
    count: number,
    one: MessageName,
    others: MessageName,
    ...substitutions: readonly (string | number)[]
  ): string => t(rules.select(count) === 'one' ? one : others, ...substitutions);
}

/** What is ours amid an article, which may be of another language and direction. */
export const interfaceLanguage = (): { readonly lang: string; readonly dir: 'ltr' | 'rtl' } => {
  const { lang, dir } = document.documentElement;
  return { lang, dir: dir === 'rtl' ? 'rtl' : 'ltr' };
};
