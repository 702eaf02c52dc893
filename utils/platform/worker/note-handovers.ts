import { after } from '../../contract/timeout';

/** Milliseconds that a tab waits for a frame which may be there no more. */
const HANDOVER_TIMEOUT_MS = 1500;

interface Handover {
  readonly caret: Promise<number | null>;
  readonly done: (caret: number | null) => void;
}

/** Notes that frames are about to hand over to the tabs they had opened, by their ids. */
const expected = new Map<string, Handover>();

/** Has the tab that is about to open wait for the note. */
export function expectHandover(note: string): void {
  let done = (_caret: number | null) => {};
  const caret = new Promise<number | null>((resolve) => {
    done = resolve;
  });
  expected.set(note, { caret, done });
  void after(HANDOVER_TIMEOUT_MS).then(() => handOver(note, null));
}

/** @param caret where the note's caret is, in UTF-16 code units; null where that is not known. */
export function handOver(note: string, caret: number | null): void {
  expected.get(note)?.done(caret);
}

/** The caret of a note once it was handed over; null for one that nobody hands over, or not in time. */
export async function handedOver(note: string): Promise<number | null> {
  const caret = (await expected.get(note)?.caret) ?? null;
  expected.delete(note);
  return caret;
}
