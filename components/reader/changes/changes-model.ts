import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { EditionChange, EditionChanges } from '../../../utils/contract/editions';
import type { LibraryClient } from '../../../utils/contract/library-service';
import type { OlderEdition, ReadingState } from '../../../utils/contract/reading-state';

/** Compares two editions; null when one of them is not kept any more. */
export type CompareEditions = LibraryClient['compareEditions'];

/** What has changed in the article since it was read before. */
export interface ChangesModel {
  /** The edition read before and the difference; null while there is none to speak of. */
  readonly since: ReadonlySignal<{
    readonly older: OlderEdition;
    readonly changes: EditionChanges;
  } | null>;
  /** What differs in sentence `n`; null where nothing does. */
  changeOf(n: number): EditionChange | null;
  dispose(): void;
}

/**
 * @param reading what the Library knows of the article, once it has said so.
 * @param lang the article's language, BCP 47.
 */
export function createChangesModel(
  reading: ReadonlySignal<ReadingState | null>,
  lang: string | null,
  compare: CompareEditions,
): ChangesModel {
  const since = signal<{ older: OlderEdition; changes: EditionChanges } | null>(null);
  let bySentence = new Map<number, EditionChange>();
  let compared = '';

  const dispose = effect(() => {
    const { changedSince: older, editionId } = reading.value ?? {};
    if (!older || !editionId || compared === `${older.editionId} ${editionId}`) return;
    compared = `${older.editionId} ${editionId}`;
    void compare(older.editionId, editionId, lang).then((outcome) => {
      const changes = outcome.ok ? outcome.value : null;
      // Sentences that only stand elsewhere, or other typesetting, are not worth a word.
      if (!changes || changes.added + changes.edited + changes.gone === 0) return;
      bySentence = new Map(
        changes.rows.flatMap((row) => (row.kind === 'gone' ? [] : [[row.sentence, row]])),
      );
      since.value = { older, changes };
    });
  });

  return {
    since,
    changeOf(n) {
      if (!since.value) return null;
      const change = bySentence.get(n);
      return change?.kind === 'same' ? null : (change ?? null);
    },
    dispose,
  };
}
