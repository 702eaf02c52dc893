import type { LanguageRules } from '../language';

/** What holds in the news of every language: names of foreign people, companies and numbers. */
export const general: LanguageRules = {
  tags: 'und',
  title: 'Mr Mrs Ms Messrs Mx Dr Drs Prof St Ste Rev Gen Sgt Capt Lt Col',
  number: 'No Nos nr nrs nº n° N° Nº num vol fig art pp p chap tel',
  inner: 'vs v cf',
  either: 'Inc Ltd Corp Co Cos Bros Jr Sr Ph.D Plc Pty LLC Cie',
  closing: 'etc',
};
