import type { TabService } from '../../../utils/contract/background-services';
import type { Client, Result } from '../../../utils/contract/result';
import { after as wait } from '../../../utils/contract/timeout';
import type { Fight } from '../../../utils/contract/went-on';
import type { FromReader, ToReader, Writing } from '../../../utils/page/overlay/frame-port';
import type { ReaderModel } from '../reader-model';
import type { FightingModel } from './fighting-model';
import { type Held, holdField } from './held-field';
import { keepCaret } from './keep-caret';
import { refusePresses } from './refuse-presses';

/** Milliseconds until it is settled whether the frame has the focus. */
const SETTLE_MS = 100;

/** Milliseconds that a new tab has to come to the front. */
const TAB_IN_FRONT_MS = 1000;

/** What a reader over a page does about a page that fights. */
export interface Watch {
  hear(message: ToReader): void;
  /** Saves what is written and opens the article in a tab, with the caret where it is. */
  goOnInTab(after: Fight): Promise<Result<void>>;
}

/** Watches in the frame what is written, and tells the script in the page. */
export function watchPage(
  reader: ReaderModel,
  tabs: Client<TabService>,
  fighting: FightingModel,
  tell: (message: FromReader) => void,
): Watch {
  let isSeen = true;
  const say = (held: Held | null) => tell({ kind: 'writing', writing: held && writingOf(held) });
  const held = holdField(window, say);
  refusePresses(window, () => isSeen);
  keepCaret(document);

  return {
    hear(message) {
      if (message.kind === 'guarded') say(held());
      else if (message.kind === 'seen') isSeen = message.isSeen;
      else if (message.kind === 'fought') {
        fighting.fought(message.how, message.isOver);
        // Focus that was taken back within one turn was never missed here.
        setTimeout(() => say(held()), SETTLE_MS);
      }
    },
    async goOnInTab(after) {
      const field = held()?.field;
      const note = field && noteOf(field);
      reader.notes.writeDrafts();
      // First: a tab that opens while a note is being saved may read the library before and the drafts after.
      await reader.flush();
      const opened = await tabs.openReaderTab(reader.article, { after, note });
      if (!opened.ok) return opened;
      await Promise.race([hidden(document), wait(TAB_IN_FRONT_MS)]);
      // What was typed until the tab came to the front; what cannot be saved stays on the screen.
      const isSaved = await reader.flush();
      if (note) await tabs.handOverNote(note, field?.selectionStart ?? undefined);
      if (isSaved) tell({ kind: 'leave' });
      return opened;
    },
  };
}

/** Fulfilled once another tab is in front: no key comes here any more. */
const hidden = (document: Document) =>
  new Promise<void>((resolve) => {
    const look = () => {
      if (document.hidden) resolve();
    };
    look();
    document.addEventListener('visibilitychange', look);
  });

const noteOf = (field: Element): string => field.getAttribute('data-note') ?? '';

const writingOf = ({ field, hasKeys }: Held): Writing => ({ note: noteOf(field), hasKeys });
