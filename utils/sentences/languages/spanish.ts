import type { LanguageRules } from '../language';

export const spanish: LanguageRules = {
  tags: 'es gl ca',
  title: 'sres sra sras srta dra Dña gral cap lic ing mons pdte cnel',
  number: 'núm núms no arts pág págs ene abr ago sept oct nov dic',
  inner: 'ej aprox depto EE',
  either: 'Cía Ud Uds UU Av Avda',
  closing: 'a.m p.m',
  opening:
    'el la los las lo un una al de en con por para según tras y pero si cuando como que quien él ella este esta esto su es son no se también así hoy',
};
