import { browser } from 'wxt/browser';
import type { UnsavedText } from '../../contract/annotations';
import { isPrivateWindow } from '../shared/private-window';

/** By note: one article may be open in several tabs. */
type Kept = Readonly<Record<string, UnsavedText>>;

const keyOf = (canonicalUrl: string) => `drafts:${canonicalUrl}`;
const popupKeyOf = (canonicalUrl: string) => `popup-drafts:${canonicalUrl}`;
const listOf = (kept: unknown): readonly UnsavedText[] => (Array.isArray(kept) ? kept : []);

/**
 * Keeps what is typed and not saved yet in `storage.local`, without the worker, which may be dead;
 * nothing in a private window.
 *
 * @param canonicalUrl the article's.
 */
export function draftStore(canonicalUrl: string) {
  const key = keyOf(canonicalUrl);
  const popupKey = popupKeyOf(canonicalUrl);
  const isPrivate = isPrivateWindow();
  let own: readonly string[] = [];
  let ofPopups: readonly UnsavedText[] = [];
  let turn: Promise<unknown> = Promise.resolve();

  async function read(): Promise<Kept> {
    const { [key]: kept } = await browser.storage.local.get(key);
    return typeof kept === 'object' && kept !== null ? (kept as Kept) : {};
  }

  async function write(texts: readonly UnsavedText[]): Promise<void> {
    const others = Object.entries(await read()).filter(([id]) => !own.includes(id));
    own = texts.map((text) => text.noteId);
    const mine = texts.map((text) => [text.noteId, text] as const);
    const kept = Object.fromEntries([...others, ...mine]);
    if (Object.keys(kept).length > 0) await browser.storage.local.set({ [key]: kept });
    else await browser.storage.local.remove(key);
    await takeFromPopups();
  }

  /** Removes what is this page's now; what a popup has written meanwhile stays. */
  async function takeFromPopups(): Promise<void> {
    if (ofPopups.length === 0) return;
    const taken = new Set(ofPopups.map(({ noteId, body }) => `${noteId} ${body}`));
    const left = listOf((await browser.storage.local.get(popupKey))[popupKey]).filter(
      ({ noteId, body }) => !taken.has(`${noteId} ${body}`),
    );
    if (left.length > 0) await browser.storage.local.set({ [popupKey]: left });
    else await browser.storage.local.remove(popupKey);
    ofPopups = [];
  }

  return {
    /** What was unsaved when this article was open last, in a popup too; now it is this page's. */
    async load(): Promise<readonly UnsavedText[]> {
      if (isPrivate) return [];
      const popups = browser.storage.local.get(popupKey).then((kept) => listOf(kept[popupKey]));
      const [left, leftByPopup] = await Promise.all([read(), popups]).catch(
        () => [{}, []] as const,
      );
      ofPopups = leftByPopup;
      const texts = [...Object.values(left), ...leftByPopup];
      own = [...own, ...texts.map((text) => text.noteId)];
      return texts;
    },
    /** Keeps these texts, and no other of this page. */
    keep(texts: readonly UnsavedText[]): void {
      if (isPrivate) return;
      // On a full disk, or without the extension, the text is on the screen alone, which says so.
      turn = turn.then(() => write(texts)).catch(() => {});
    },
  };
}

/**
 * The same for the popup, which closes at any click elsewhere: once what an earlier one left is read,
 * each text is on its way to the storage before `keep` returns. A reader that is open beside it has
 * drafts of its own, and takes over these when it is opened next.
 */
export function popupDraftStore(canonicalUrl: string) {
  const key = popupKeyOf(canonicalUrl);
  let left: readonly UnsavedText[] | null = null;
  const reading = browser.storage.local
    .get(key)
    .catch(() => ({ [key]: [] }))
    .then((kept) => {
      left = listOf(kept[key]);
    });

  function write(texts: readonly UnsavedText[]): void {
    if (isPrivateWindow()) return;
    const all = [...(left ?? []), ...texts];
    const { local } = browser.storage;
    const written = all.length > 0 ? local.set({ [key]: all }) : local.remove(key);
    written.catch(() => {});
  }

  return {
    isHasty: true,
    async load(): Promise<readonly UnsavedText[]> {
      await reading;
      const texts = left ?? [];
      left = [];
      return texts;
    },
    keep(texts: readonly UnsavedText[]): void {
      if (left) write(texts);
      else void reading.then(() => write(texts));
    },
  };
}
