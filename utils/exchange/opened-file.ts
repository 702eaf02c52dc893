import type { MergeStrategy } from '../contract/exchange';
import type { ImportErrorValue } from '../contract/import-error';
import type { LibraryExport } from '../contract/records';
import { MAX_FILE_SIZE, type ReadImport, readImport } from './import-file';
import { partsOf } from './parts';

/** A file that the reader chose or dropped. */
export type ChosenFile = Pick<File, 'name' | 'size' | 'arrayBuffer'>;

/** A file that was read and checked, given out part by part; see `partsOf`. */
export type OpenedFile =
  | { readonly ok: false; readonly problem: ImportErrorValue }
  | {
      readonly ok: true;
      readonly strategy: MergeStrategy;
      /** How many parts it has. */
      readonly parts: number;
      /** Articles and texts that are not what their ids say, and were left out. */
      readonly misnamed: number;
      /** The part of this number, from 0. */
      part(number: number): Promise<LibraryExport>;
      /** Forgets the file. */
      close(): void;
    };

/**
 * Reads a file that may be brought in.
 *
 * @param now milliseconds since 1970.
 * @param hash SHA-256 in hexadecimal.
 * @param onProgress gets the share that is read, 0 to 1, as far as that can be told.
 */
export async function openFile(
  file: ChosenFile,
  now: number,
  hash: (text: string) => Promise<string>,
  onProgress: (share: number) => void = () => {},
): Promise<OpenedFile> {
  const read = await readChosen(file, now, hash, onProgress);
  if (!read.ok) return read;
  const parts = [...partsOf(read.file.library)];
  return {
    ok: true,
    strategy: read.file.strategy,
    parts: parts.length,
    misnamed: read.file.misnamed,
    async part(number) {
      const part = parts[number];
      if (!part) throw new RangeError(`part ${number} of ${parts.length}`);
      return part;
    },
    close: () => parts.splice(0),
  };
}

/** The size is looked at before the file is read: what is too large never comes into memory. */
async function readChosen(
  file: ChosenFile,
  now: number,
  hash: (text: string) => Promise<string>,
  onProgress: (share: number) => void,
): Promise<ReadImport> {
  const isRead = file.size <= MAX_FILE_SIZE;
  const bytes = isRead ? await file.arrayBuffer().catch(() => null) : null;
  if (bytes) return readImport(new Uint8Array(bytes), now, hash, onProgress);
  const code = isRead ? 'not-text' : 'too-large';
  return { ok: false, problem: { code, at: '', detail: `${file.size} bytes` } };
}
