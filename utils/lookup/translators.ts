import { fill, templateProblem } from './address-template';
import { primary, withScript } from './languages';

/** A translator on the web. Nothing is sent to it: the reader opens its page. */
export interface WebTranslator {
  /** What settings keep: never changed. */
  readonly id: string;
  readonly name: string;
  /** Its address, with {text}, {from} and {to}. */
  readonly template: string;
  /** What it is told where the text's language is not known. */
  readonly unknown: string;
  /** How it writes languages, where that is not "ko", "zh-CN" or "zh-TW". */
  readonly codes?: Readonly<Record<string, string>>;
}

/** The translators to choose from; the first is the default. */
export const TRANSLATORS: readonly WebTranslator[] = [
  {
    id: 'google',
    name: 'Google Translate',
    template: 'https://translate.google.com/?sl={from}&tl={to}&text={text}&op=translate',
    unknown: 'auto',
  },
  {
    id: 'deepl',
    name: 'DeepL',
    template: 'https://www.deepl.com/translator#{from}/{to}/{text}',
    unknown: '-',
    codes: { 'zh-CN': 'zh', 'zh-TW': 'zh-hant' },
  },
  {
    id: 'papago',
    name: 'Papago',
    template: 'https://papago.naver.com/?sk={from}&tk={to}&st={text}',
    unknown: 'auto',
  },
  {
    id: 'bing',
    name: 'Bing Translator',
    template: 'https://www.bing.com/translator?from={from}&to={to}&text={text}',
    unknown: '',
    codes: { 'zh-CN': 'zh-Hans', 'zh-TW': 'zh-Hant' },
  },
];

/**
 * The address at which the reader's translator shows a text.
 *
 * @param from BCP 47 of the text; null when it is not known.
 * @param choice a translator's id, or an address template of the reader's own; what cannot be used
 *   counts as no choice.
 */
export function translatorLink(
  text: string,
  from: string | null,
  to: string,
  choice: string,
): string {
  if (choice && templateProblem(choice, 'text') === null) {
    return fill(choice, { text, from: primary(from ?? ''), to: primary(to) });
  }
  const translator = TRANSLATORS.find(({ id }) => id === choice) ?? TRANSLATORS[0];
  if (!translator) return '';
  const { codes = {}, unknown, template } = translator;
  const named = (lang: string) => codes[withScript(lang)] ?? withScript(lang);
  return fill(template, { text, from: from ? named(from) : unknown, to: named(to) });
}

/** The name of the translator that {@link translatorLink} leads to: its host's for an own one. */
export function translatorName(choice: string): string {
  if (choice && templateProblem(choice, 'text') === null) return new URL(choice).hostname;
  return (TRANSLATORS.find(({ id }) => id === choice) ?? TRANSLATORS[0])?.name ?? '';
}
