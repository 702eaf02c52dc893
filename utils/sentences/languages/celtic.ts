import type { LanguageRules } from '../language';

/** Welsh, Irish, Scottish Gaelic. */
export const celtic: LanguageRules = {
  tags: 'cy ga gd',
  title: 'Bn Parch Uas',
  number: 'lch rhif tud uimh',
  inner: 'e.e h.y m.sh',
  closing: 'ayyb srl',
  opening:
    'ac ach agus an ar bhí dyma efallai fel is mae má na nid nuair ní ond os pan roedd seo sé sí tá y yn yr',
  vowellessWords: true,
};
