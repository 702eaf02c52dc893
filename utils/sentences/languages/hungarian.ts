import type { LanguageRules } from '../language';

export const hungarian: LanguageRules = {
  tags: 'hu',
  title: 'id ifj özv szt',
  number: 'aug dec febr jan júl jún márc nov okt szept',
  inner: 'ill kb pl ti ún vö',
  closing: 'stb',
  romanOrdinals: true,
  opening: 'a az de egy egyik és ez ezt ha hogy itt most nem',
};
