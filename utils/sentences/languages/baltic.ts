import type { LanguageRules } from '../language';

/** Lithuanian, Latvian. */
export const baltic: LanguageRules = {
  tags: 'lt lv',
  title: 'dir doc g gv inž kun pr vysk šv',
  number: 'lpp psl str',
  inner: 'angl dz liet lot piem plg pvz t.i t.sk t.y vok žr',
  yearsGoOn: true,
  either: 'akc m mėn',
  closing: 'kt pan proc tml u.c utt',
  unit: 'min sek st val',
  amount: 'tūkst',
  opening:
    'arī bet ir iš ja jei ji jie jis kad kai kā ne no nuo per po pēc su tai taip tas tā un uz už viņa viņš į ši šis šī',
};
