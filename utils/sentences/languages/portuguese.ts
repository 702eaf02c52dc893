import type { LanguageRules } from '../language';

export const portuguese: LanguageRules = {
  tags: 'pt',
  title: 'sra sras srta dra profa eng cel cap ten maj exmo dep',
  number: 'núm arts pág págs jan fev abr ago set out nov dez par',
  inner: 'ex aprox séc',
  either: 'Ltda Cia Av',
  opening:
    'o a os as um uma ao à do da dos das no na nos nas de em com por para pelo pela sem sobre entre desde após segundo durante e ou mas se quando como enquanto porque que quem ele ela eles elas este esta esse essa isto isso seu sua é são foi era há não também além assim depois hoje',
};
