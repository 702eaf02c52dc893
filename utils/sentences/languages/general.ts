import type { LanguageRules } from '../language';

/** What holds in the news of every language: foreign people, companies, numbers. */
export const general: LanguageRules = {
  tags: 'und',
  title: 'Prof Rev Gen Capt Col Messrs Drs Sta Ste',
  number: 'No Nos nr n° N° nº fig art pp p vol tel',
  inner: 'vs v cf',
  either: 'Inc Corp Co Cos Bros Cie',
  closing: 'etc',
};
