import { type ReadonlySignal, signal } from '@preact/signals';
import type { ErrorValue, Result } from '../../../utils/contract/result';
import type { Fight } from '../../../utils/contract/went-on';

/** So many times a page may take keys or cover the reader before reading goes on elsewhere by itself. */
const MOST_FIGHTS = 2;

/** What the reader is told of a page that fights. */
export interface FightNotice {
  readonly how: Fight;
  /** Whether reading has gone on in a tab of its own, for that. */
  readonly isInTab: boolean;
  /** Why it could not go on there. */
  readonly failure: ErrorValue | null;
}

/** A page that takes the keyboard, covers the reader or ends it, and what is done about it. */
export interface FightingModel {
  readonly notice: ReadonlySignal<FightNotice | null>;
  /** The page has done something; `isOver` when reading cannot go on over it. */
  fought(how: Fight, isOver: boolean): void;
  /** Goes on in a tab, as the reader asks. */
  goOn(): void;
  dismiss(): void;
}

/**
 * The first time is put right and said, the second time reading goes on in a tab.
 *
 * @param goOnInTab saves what is written and opens the tab.
 * @param before what a page did for which reading goes on in this tab now.
 */
export function createFightingModel(
  goOnInTab: (after: Fight) => Promise<Result<void>>,
  before: Fight | null = null,
): FightingModel {
  const notice = signal<FightNotice | null>(
    before && { how: before, isInTab: true, failure: null },
  );
  let times = 0;
  let isGoing = false;
  let hasFailed = false;

  async function leave(how: Fight): Promise<void> {
    if (isGoing) return;
    isGoing = true;
    const opened = await goOnInTab(how);
    if (opened.ok) return;
    isGoing = false;
    hasFailed = true;
    notice.value = { how, isInTab: false, failure: opened.error };
  }

  return {
    notice,
    fought(how, isOver) {
      // Where no tab can take it over, asking again at every blow would help nobody.
      if (isGoing || hasFailed) return;
      times++;
      if (isOver || times >= MOST_FIGHTS) void leave(how);
      else notice.value = { how, isInTab: false, failure: null };
    },
    goOn() {
      void leave(notice.peek()?.how ?? 'keys');
    },
    dismiss() {
      notice.value = null;
    },
  };
}
