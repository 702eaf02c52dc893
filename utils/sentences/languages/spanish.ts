import type { LanguageRules } from '../language';

export const spanish: LanguageRules = {
  tags: 'es gl ca',
  title: 'Dña cap cnel dra gral ing lic mons pdte sra sras sres srta',
  number: 'abr ago arts dic ene no nov núm núms oct pág págs sept',
  inner: 'EE aprox depto ej',
  either: 'Av Avda Cía UU Ud Uds',
  closing: 'a.m p.m',
  opening:
    'al así como con cuando de el ella en es esta este esto hoy la las lo los no para pero por que quien se según si son su también tras un una y él',
};
