import type { LanguageRules } from '../language';

export const french: LanguageRules = {
  tags: 'fr',
  title: 'Cap Gén M MM Me',
  number: 'al avr chap déc févr janv juil nov oct sept tél',
  inner: 'J.-C ap av env p.ex',
  either: 'boul',
  closing: 'h min',
  opening:
    "a après au avant c'est ce ces cette comme dans de des du elle elles en et il ils la le les mais nous on pour quand qui sa selon si son sur un une à",
};
