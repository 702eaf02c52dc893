import { browser } from 'wxt/browser';
import type { UnsavedText } from '../../contract/annotations';
import type { DraftKey } from '../../contract/background-services';
import { workerClient } from '../shared/clients';
import { isPrivateWindow } from '../shared/private-window';

/** By note: one article may be open in several tabs. A second text of one note has a key beside it. */
type Kept = Readonly<Record<string, UnsavedText>>;

const keyOf = (canonicalUrl: string): DraftKey => `drafts:${canonicalUrl}`;
const popupKeyOf = (canonicalUrl: string): DraftKey => `popup-drafts:${canonicalUrl}`;
const keptOf = (value: unknown): Kept =>
  typeof value === 'object' && value !== null ? (value as Kept) : {};
const listOf = (kept: unknown): readonly UnsavedText[] => (Array.isArray(kept) ? kept : []);

/** A key for a second text of a note. */
function freeKey(kept: Kept, noteId: string): string {
  let key = `${noteId} earlier`;
  while (key in kept) key += '+';
  return key;
}

const worker = workerClient('drafts', []);

/** Stores texts, or nothing any more (null), so that they outlive the page from this very moment on. */
async function store(key: DraftKey, texts: unknown): Promise<void> {
  // 2026-11, Firefox 153: what a page writes to `storage.local` in the moment before it ends is lost.
  // Both write it: the worker may be dead or busy.
  if (import.meta.env.FIREFOX) void worker.keepDrafts(key, texts);
  const { local } = browser.storage;
  await (texts === null ? local.remove(key) : local.set({ [key]: texts }));
}

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
  /** What of the stored texts is this page's, to replace or to remove. */
  const own = new Set<string>();
  let hasLoaded = false;
  let ofPopups: readonly UnsavedText[] = [];
  let turn: Promise<unknown> = Promise.resolve();
  /** What is stored for the article, by other pages as well; null until it was read. */
  let known: Kept | null = null;
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && known && changes[key]) known = keptOf(changes[key].newValue);
  });

  async function read(): Promise<void> {
    if (known) return;
    const stored = await browser.storage.local.get(key);
    known ??= keptOf(stored[key]);
  }

  /** Once it is known what is stored, the texts are on their way before this returns: the page may be gone then. */
  async function write(texts: readonly UnsavedText[]): Promise<void> {
    const kept = Object.fromEntries(Object.entries(known ?? {}).filter(([id]) => !own.has(id)));
    for (const text of texts) {
      const left = kept[text.noteId];
      // Of a note that is typed in before what an earlier page left of it was read, both are kept.
      if (left && !hasLoaded && left.body !== text.body) kept[freeKey(kept, text.noteId)] = left;
      kept[text.noteId] = text;
      own.add(text.noteId);
    }
    known = kept;
    await store(key, Object.keys(kept).length > 0 ? kept : null);
  }

  /** Removes what is this page's now; what a popup has written meanwhile stays. */
  async function takeFromPopups(): Promise<void> {
    if (ofPopups.length === 0) return;
    const taken = new Set(ofPopups.map(({ noteId, body }) => `${noteId} ${body}`));
    const left = listOf((await browser.storage.local.get(popupKey))[popupKey]).filter(
      ({ noteId, body }) => !taken.has(`${noteId} ${body}`),
    );
    await store(popupKey, left.length > 0 ? left : null);
    ofPopups = [];
  }

  return {
    /** What was unsaved when this article was open last, in a popup too; now it is this page's. */
    async load(): Promise<readonly UnsavedText[]> {
      if (isPrivate) return [];
      const popups = browser.storage.local.get(popupKey).then((kept) => listOf(kept[popupKey]));
      [ofPopups] = await Promise.all([popups, read()]).catch(() => [[]]);
      // What was typed here before this is no earlier page's.
      const left = Object.entries(known ?? {}).filter(([id]) => !own.has(id));
      for (const [id] of left) own.add(id);
      hasLoaded = true;
      return [...left.map(([, text]) => text), ...ofPopups];
    },
    /** Keeps these texts, and no other of this page. */
    keep(texts: readonly UnsavedText[]): void {
      if (isPrivate) return;
      // On a full disk, or without the extension, the text is on the screen alone, which says so.
      const written = known ? write(texts) : read().then(() => write(texts));
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
    store(key, all.length > 0 ? all : null).catch(() => {});
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
