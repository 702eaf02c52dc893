import type { LibraryClient } from '../../../utils/contract/library-service';
import { AppError, done, failed, type Result } from '../../../utils/contract/result';
import type { ExportFile, ExportOptions } from '../../../utils/exchange/formats';
import { type ExportWriter, openExport } from '../../../utils/exchange/formats';
import { wholeLibrary } from '../../../utils/exchange/parts';

/** What is gathered from. */
export type ExportedLibrary = Pick<LibraryClient, 'articleIds' | 'exportArticles' | 'exportRows'>;

/** Articles asked for at once; the Library answers with as many as a message holds. */
const BATCH = 200;

/**
 * Gathers what is to go out, part by part, and writes it into one file.
 *
 * @param ids the articles chosen; null for all there is.
 * @param onProgress gets the share that is done, 0 to 1; null when that cannot be told.
 */
export async function gatherExport(
  library: ExportedLibrary,
  options: ExportOptions,
  ids: readonly string[] | null,
  onProgress: (share: number | null) => void,
): Promise<Result<ExportFile>> {
  const writer = openExport(options);
  const isBackup = options.format === 'backup';
  try {
    if (isBackup && !ids) {
      onProgress(null);
      const rows = async (...of: Parameters<ExportedLibrary['exportRows']>) =>
        unwrap(await library.exportRows(...of));
      for await (const part of wholeLibrary(rows)) writer.add(part);
    } else {
      const chosen = ids ?? unwrap(await library.articleIds());
      await gatherArticles(library, writer, chosen, isBackup, onProgress);
    }
    return done(writer.end());
  } catch (error) {
    return failed(error);
  }
}

async function gatherArticles(
  library: ExportedLibrary,
  writer: ExportWriter,
  ids: readonly string[],
  whole: boolean,
  onProgress: (share: number) => void,
): Promise<void> {
  for (let from = 0; from < ids.length; ) {
    const { library: part, taken } = unwrap(
      await library.exportArticles(ids.slice(from, from + BATCH), whole),
    );
    writer.add(part);
    from += Math.max(1, taken);
    onProgress(from / ids.length);
  }
}

function unwrap<T>(result: Result<T>): T {
  if (!result.ok) throw new AppError(result.error.code, result.error.detail);
  return result.value;
}
