import type { LanguageRules } from '../language';

export const french: LanguageRules = {
  tags: 'fr',
  title: 'M MM Me Gén Cap',
  number: 'janv févr avr juil sept oct nov déc chap tél al',
  inner: 'p.ex c.-à-d env av ap J.-C hab trad éd',
  either: 'boul',
  closing: 'h min',
  opening:
    "le la les l un une des du de il elle ils elles on nous vous je ce cet cette ces c'est son sa ses leur mais et ou si quand comme ainsi après avant depuis dans en sur sous par pour sans avec chez selon à au aux qui que où est a cela tout tous plusieurs puis enfin aussi",
};
