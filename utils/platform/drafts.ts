import { browser } from 'wxt/browser';
import type { UnsavedText } from '../notes/types';

/** By note: one article may be open in several tabs. */
type Kept = Readonly<Record<string, UnsavedText>>;

/**
 * Keeps what is typed and not saved yet in `storage.local`, without the worker, which may be dead;
 * nothing in a private window.
 *
 * @param canonicalUrl the article's.
 */
export function draftStore(canonicalUrl: string) {
  const key = `drafts:${canonicalUrl}`;
  const isPrivate = browser.extension?.inIncognitoContext === true;
  let own: readonly string[] = [];
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
  }

  return {
    /** What was unsaved when this article was open last; from now on it is this page's. */
    async load(): Promise<readonly UnsavedText[]> {
      if (isPrivate) return [];
      const texts = Object.values(await read().catch(() => ({})));
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
