import type { TabService } from '../../../utils/contract/background-services';
import { AppError, type Client, failed } from '../../../utils/contract/result';
import type { FromReader, ToReader } from '../../../utils/page/overlay/frame-port';
import type { ReaderModel } from '../reader-model';
import { createFightingModel, type FightingModel } from './fighting-model';
import { holdField } from './held-field';
import { refusePresses } from './refuse-presses';

/** What a reader over a page does about a page that fights. */
export interface Fighting {
  readonly fighting: FightingModel;
  hear(message: ToReader): void;
}

/**
 * @param leave takes the overlay away: reading goes on in a tab.
 */
export function fightingOver(
  model: () => ReaderModel | null,
  tabs: Client<TabService>,
  tell: (message: FromReader) => void,
): Fighting {
  let isSeen = true;
  const sayTyping = () => tell({ kind: 'typing', note: noteOf(field.current()) });
  const field = holdField(window, (held) => tell({ kind: 'typing', note: noteOf(held) }));
  refusePresses(window, () => isSeen);

  const fighting = createFightingModel(async (after) => {
    const reader = model();
    if (!reader) return failed(new AppError('unreachable', 'nothing is open'));
    const written = field.current();
    const note = noteOf(written) ?? undefined;
    const caret = written?.selectionStart ?? undefined;
    reader.notes.writeDrafts();
    // First: a tab that opens while a note is being saved may read the library before and the drafts after.
    await reader.flush();
    const opened = await tabs.openReaderTab(reader.article, { after, note, caret });
    // What was typed while the tab opened; what cannot be saved stays on the screen.
    if (opened.ok && (await reader.flush())) tell({ kind: 'leave' });
    return opened;
  });

  return {
    fighting,
    hear(message) {
      if (message.kind === 'guarded') sayTyping();
      else if (message.kind === 'seen') isSeen = message.isSeen;
      else if (message.kind === 'fought') fighting.fought(message.how, message.isOver);
    },
  };
}

const noteOf = (field: Element | null): string | null =>
  field && (field.getAttribute('data-note') ?? '');
