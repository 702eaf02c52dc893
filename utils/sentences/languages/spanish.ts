import type { LanguageRules } from '../language';

export const spanish: LanguageRules = {
  tags: 'es gl ca',
  title: 'sres sra sras srta dra Da Dña gral tte cap lic ing mons pdte',
  number: 'núm núms no arts pág págs ene abr ago sept oct nov dic',
  inner: 'ej aprox depto EE',
  either: 'Cía Ud Uds UU Av Avda',
  closing: 'a.m p.m',
  opening:
    'el la los las lo un una al del de en con por para sin sobre entre desde según durante tras ante y o pero si cuando como mientras porque que quien qué quién cómo él ella ellos este esta estos esto ese esa su sus es son fue era ha hay no se también además así luego después hoy todo',
};
