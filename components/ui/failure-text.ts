import type { ErrorValue } from '../../utils/contract/result';
import type { MessageName, Translate } from '../../utils/contract/texts';

const TEXTS: Readonly<Record<ErrorValue['code'], MessageName>> = {
  'extension-reloaded': 'failureReloaded',
  unreachable: 'failureUnreachable',
  'page-left': 'failureUnreachable',
  'forbidden-page': 'problemForbidden',
  'storage-full': 'failureStorageFull',
  storage: 'failureStorage',
  'storage-newer': 'failureNewer',
  'storage-upgrade': 'failureUpgrade',
  'private-window': 'failurePrivate',
  'forbidden-caller': 'failureInternal',
  downloads: 'failureDownloads',
  'backup-too-large': 'failureBackupTooLarge',
  'note-too-long': 'failureNoteTooLong',
  'not-found': 'failureNotFound',
  internal: 'failureInternal',
};

/** The texts of all failures: a page whose extension is gone has to know them before. */
export const FAILURE_TEXTS: readonly MessageName[] = Object.values(TEXTS);

/** What happened and what to do, in the reader's language. */
export function failureText(failure: ErrorValue, t: Translate): string {
  return t(TEXTS[failure.code]);
}
