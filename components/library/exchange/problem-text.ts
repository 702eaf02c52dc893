import type { ImportErrorCode, ImportErrorValue } from '../../../utils/contract/import-error';
import type { Translate } from '../../../utils/contract/texts';

/** What is wrong with a file, where, and what to do, in the reader's language. */
export function problemText({ code, at }: ImportErrorValue, name: string, t: Translate): string {
  const place = at || name;
  const texts: Readonly<Record<ImportErrorCode, () => string>> = {
    'too-large': () => t('importProblemTooLarge', name),
    'not-text': () => t('importProblemNotText', name),
    'not-json': () => t('importProblemNotJson', name),
    foreign: () => t('importProblemForeign', name),
    'too-new': () => t('importProblemTooNew', name),
    damaged: () => t('importProblemDamaged', name, place),
    hostile: () => t('importProblemHostile', name, place),
    future: () => t('importProblemFuture', name, place),
  };
  return texts[code]();
}
