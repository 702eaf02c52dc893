import type { MergeStrategy } from '../contract/exchange';
import { ImportError, type ImportErrorValue } from '../contract/import-error';
import type { LibraryExport } from '../contract/records';
import { refuseDeepText, refuseForbiddenNames } from '../contract/validators';
import { annotationsIn, readAnnotations } from './annotation-reader';
import { isBackup, readBackup } from './backup';
import { withoutMisnamed } from './misnamed';

/** A file that may be brought in: every record of it has been checked. */
export interface ImportFile {
  readonly kind: 'backup' | 'annotations';
  readonly strategy: MergeStrategy;
  readonly library: LibraryExport;
  /** Articles and texts that are not what their ids say, and were left out. */
  readonly misnamed: number;
}

export type ReadImport =
  | { readonly ok: true; readonly file: ImportFile }
  | { readonly ok: false; readonly problem: ImportErrorValue };

/** Bytes. A backup of 10,000 articles and 50,000 notes has about a hundred million. */
export const MAX_FILE_SIZE = 400_000_000;

/**
 * Reads a file that the reader chose, which may be anything at all.
 *
 * @param bytes the file, at most {@link MAX_FILE_SIZE}.
 * @param now milliseconds since 1970.
 * @param hash SHA-256 in hexadecimal.
 * @param onProgress gets the share that is looked at, 0 to 1, as far as that can be told.
 */
export async function readImport(
  bytes: Uint8Array,
  now: number,
  hash: (text: string) => Promise<string>,
  onProgress: (share: number) => void = () => {},
): Promise<ReadImport> {
  try {
    if (bytes.length > MAX_FILE_SIZE) throw new ImportError('too-large', `${bytes.length} bytes`);
    const file = parse(decode(bytes));
    if (isBackup(file)) {
      const named = await withoutMisnamed(readBackup(file), hash, onProgress);
      return { ok: true, file: { kind: 'backup', strategy: 'merge', ...named } };
    }
    const annotations = annotationsIn(file);
    if (!annotations) throw new ImportError('foreign', 'neither a backup nor annotations');
    const library = await readAnnotations(annotations, now, hash, onProgress);
    return { ok: true, file: { kind: 'annotations', strategy: 'add', library, misnamed: 0 } };
  } catch (error) {
    if (error instanceof ImportError) return { ok: false, problem: error.problem };
    throw error;
  }
}

/** What a zip archive begins with (PKWARE's APPNOTE, 4.3.7): "PK", 3, 4. */
const ZIP = [0x50, 0x4b, 3, 4];

/**
 * Zip archives are not unpacked: one of a few bytes can hold more than a machine does. What is no text
 * is known by its bytes, before a hundred million of them are made a text.
 */
function decode(bytes: Uint8Array): string {
  if (ZIP.every((byte, i) => bytes[i] === byte) || bytes.includes(0))
    throw new ImportError('not-text', 'binary');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ImportError('not-text', 'not UTF-8');
  }
}

function parse(json: string): unknown {
  refuseDeepText(json);
  let file: unknown;
  try {
    file = JSON.parse(json);
  } catch (error) {
    throw new ImportError('not-json', error instanceof Error ? error.message : '');
  }
  refuseForbiddenNames(file);
  return file;
}
