import type { LanguageRules } from '../language';

export const maltese: LanguageRules = {
  tags: 'mt',
  title: 'Avv Dok Dun Mons ONOR Onor',
  number: 'Kap paġ',
  inner: 'eż',
  opening: "b'hekk dan din għalhekk għax hi hu huma iżda jekk kien ma meta u wara",
};
