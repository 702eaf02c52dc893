import type { LanguageRules } from '../language';

export const icelandic: LanguageRules = {
  tags: 'is fo',
  title: 'hv hæstv sr þm',
  number: 'bls gr kl',
  inner: 'm.a nk sbr skv t.d u.þ.b þ.e',
  either: 'ehf',
  closing: 'o.fl o.s.frv',
  opening:
    'ef eftir en er frá hann hvað hún og til um var við á ég í það þegar þeir þessi þetta þá þær',
};
