import type { ViewHandle } from '../browser/session.ts';

/** Something that opens over or beside what a page of ours shows. */
export interface Opened {
  readonly name: string;
  readonly open: (view: ViewHandle) => Promise<unknown>;
  /** Matches while it is open. */
  readonly shown: string;
  readonly close: (view: ViewHandle) => Promise<unknown>;
}

export const shows = (view: ViewHandle, selector: string) =>
  view.waitFor(`document.querySelector(${JSON.stringify(selector)}) !== null`);

const isWithout = (view: ViewHandle, selector: string) =>
  view.waitFor(`document.querySelector(${JSON.stringify(selector)}) === null`);

/** Changes one section of the settings, as another page of ours would. */
export const change = (view: ViewHandle, section: string, value: object) =>
  view.evaluate(
    async (key: string, kept: object) => {
      type Scope = { chrome: { storage: { local: { set(items: object): Promise<void> } } } };
      await (globalThis as unknown as Scope).chrome.storage.local.set({ [key]: kept });
    },
    `settings:${section}`,
    value,
  );

export const byEscape = (view: ViewHandle) => view.press('Escape');

/** Clicks by script: an element that another width shows has no place on this one's screen. */
export const clickUnseen = (view: ViewHandle, selector: string) =>
  view.evaluate((wanted: string) => document.querySelector<HTMLElement>(wanted)?.click(), selector);

/** Opens one after another and does something while each is open. */
export async function overEach(
  view: ViewHandle,
  all: readonly Opened[],
  act: (opened: Opened) => Promise<unknown>,
): Promise<void> {
  for (const opened of all) {
    const { open, shown, close } = opened;
    await open(view);
    await shows(view, shown);
    await act(opened);
    await close(view);
    if (close === byEscape) await isWithout(view, shown);
  }
}
