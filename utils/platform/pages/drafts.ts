import { browser } from 'wxt/browser';
import type { UnsavedText } from '../../contract/annotations';
import { isPrivateWindow } from '../shared/private-window';

/** By note: one article may be open in several tabs. */
type Kept = Readonly<Record<string, UnsavedText>>;

const keyOf = (canonicalUrl: string) => `drafts:${canonicalUrl}`;
const popupKeyOf = (canonicalUrl: string) => `popup-drafts:${canonicalUrl}`;
const keptOf = (value: unknown): Kept =>
  typeof value === 'object' && value !== null ? (value as Kept) : {};
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
  /** Every note that was ever this page's: its own text of it replaces what is stored. */
  const own = new Set<string>();
  let ofPopups: readonly UnsavedText[] = [];
  let turn: Promise<unknown> = Promise.resolve();
  /** What is stored for the article, by other pages as well; null until it was read. */
  let known: Kept | null = null;
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && known && changes[key]) known = keptOf(changes[key].newValue);
  });

  const read = async (): Promise<Kept> => {
    known ??= keptOf((await browser.storage.local.get(key))[key]);
    return known;
  };

  /** Once it is known what is stored, the texts are on their way before this returns: the page may be gone then. */
  async function write(stored: Kept, texts: readonly UnsavedText[]): Promise<void> {
    const others = Object.entries(stored).filter(([id]) => !own.has(id));
    for (const { noteId } of texts) own.add(noteId);
    const mine = texts.map((text) => [text.noteId, text] as const);
    const kept = Object.fromEntries([...others, ...mine]);
    known = kept;
    const { local } = browser.storage;
    await (Object.keys(kept).length > 0 ? local.set({ [key]: kept }) : local.remove(key));
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
      for (const { noteId } of texts) own.add(noteId);
      return texts;
    },
    /** Keeps these texts, and no other of this page. */
    keep(texts: readonly UnsavedText[]): void {
      if (isPrivate) return;
      // On a full disk, or without the extension, the text is on the screen alone, which says so.
      const written = known ? write(known, texts) : read().then((stored) => write(stored, texts));
      turn = Promise.all([turn, written])
        .then(takeFromPopups)
        .catch(() => {});
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
