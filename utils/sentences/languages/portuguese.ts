import type { LanguageRules } from '../language';

export const portuguese: LanguageRules = {
  tags: 'pt',
  title: 'sra sras srta dra profa eng cel cap ten maj exmo dep min',
  number: 'núm arts pág págs jan fev abr ago set out nov dez par',
  inner: 'ex aprox séc',
  either: 'Ltda Cia Av',
  opening:
    'o a os as um uma ao de do da em no na com por para segundo e mas se quando como que quem ele ela eles este esta isso seu é são não também hoje',
};
