import type { LanguageRules } from '../language';

/** What holds in the news of every language: foreign people, companies, numbers. */
export const general: LanguageRules = {
  tags: 'und',
  title: 'Capt Col Gen Ms Rev Sta Ste dr mr mrs prof',
  number: 'No Nos N° art fig nr n° nº pp tel vol',
  inner: 'Pte Pty cf v vs',
  either: 'Bros Cie Co Corp Cos Inc',
  closing: 'GHz MHz cm etc kWh kg km mg ml mm',
  amount: 'bln bn mil milj mio mld mln mlrd mrd млн млрд трлн',
  words: 'bmw cd dj dvd gps kfz lkw mms pc pkw sms tv wc',
  lettered: 'category grade group hepatitis plan serie team type vitamin',
};
