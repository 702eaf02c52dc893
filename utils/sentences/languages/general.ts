import type { LanguageRules } from '../language';

/** What holds in the news of every language: foreign people, companies, numbers. */
export const general: LanguageRules = {
  tags: 'und',
  title: 'Rev Gen Capt Col Sta Ste Ms dr prof mr mrs',
  number: 'No Nos nr n° N° nº fig art pp vol tel',
  inner: 'vs v cf',
  either: 'Inc Corp Co Cos Bros Cie',
  closing: 'etc',
};
