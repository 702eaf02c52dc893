import type { LanguageRules } from '../language';

export const french: LanguageRules = {
  tags: 'fr',
  title: 'M MM Me Gén Cap',
  number: 'janv févr avr juil sept oct nov déc chap tél al',
  inner: 'p.ex env av ap J.-C',
  either: 'boul',
  closing: 'h min',
  opening:
    "le la les un une des du de il elle ils elles on nous ce cette ces c'est son sa mais et si quand comme après avant dans en sur pour selon à au qui a",
};
