import type { Translate } from '../../../utils/contract/texts';
import type { ExportOptions } from '../../../utils/exchange/formats';

/** The words an exported file needs, in the reader's language. `lang`: BCP 47. */
export function exportWords(t: Translate, lang: string, dir: string): ExportOptions['words'] {
  return {
    title: t('exportFileTitle'),
    lang,
    dir,
    colours: {
      yellow: t('exportYellow'),
      green: t('exportGreen'),
      blue: t('exportBlue'),
      pink: t('exportPink'),
    },
    comprehension: {
      understood: t('exportUnderstood'),
      partly: t('exportPartly'),
      not: t('exportNot'),
    },
  };
}
