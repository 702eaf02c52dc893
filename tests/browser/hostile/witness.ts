/**
 * The first script of every page: it writes down in `window.log` all that the page can hear of keys,
 * input, composition, clipboard, selection and messages, each as `[kind, text, when]`. What a page has put
 * where it is seen only later (its fields, its own storage) is looked at in the end: see `heardBy`.
 */
export const WITNESS = `
window.log = [];
const hear = (kind, text) => { if (text) log.push([kind, String(text), Date.now()]); };
for (const kind of ['keydown', 'keypress', 'keyup'])
  addEventListener(kind, (event) => hear(kind, event.key), true);
for (const kind of ['beforeinput', 'input', 'textInput', 'compositionstart', 'compositionupdate', 'compositionend'])
  addEventListener(kind, (event) => hear(kind, event.data), true);
for (const kind of ['copy', 'cut', 'paste'])
  addEventListener(kind, (event) => hear(kind, event.clipboardData?.getData('text')), true);
document.addEventListener('selectionchange', () => hear('selection', getSelection()));
addEventListener('message', (event) => { try { hear('message', JSON.stringify(event.data)); } catch {} }, true);
`;

/** What a page heard: of which kind, the text, and when, in milliseconds since 1970. */
export type Heard = readonly [kind: string, text: string, when?: number];

/** What the page heard. Runs in the page; a page without the witness heard nothing. */
export function heardBy(): Heard[] {
  const { log = [] } = window as unknown as { log?: Heard[] };
  const fields = [...document.querySelectorAll('input, textarea, [contenteditable]')].map(
    (field): Heard => ['field', (field as HTMLInputElement).value ?? field.textContent ?? ''],
  );
  const kept = [location.href, document.title, window.name, document.body?.textContent ?? ''];
  try {
    kept.push(
      JSON.stringify({ ...localStorage, ...sessionStorage }),
      JSON.stringify(history.state),
    );
  } catch {
    // A sandboxed page has no storage.
  }
  return [...log, ...fields, ...kept.map((text): Heard => ['kept', text])];
}

/** How the page heard a letter by itself; what comes as a whole is searched for parts of the note. */
const LETTER_KINDS = ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'textInput'];

/** Letters in a row that are no chance: no page of ours has them in its text. */
const PART = 3;

/**
 * What a page heard by a keyboard: the driver's letters reach a tab that is behind as well.
 *
 * @param behindFrom when another tab came to the front, in milliseconds since 1970.
 */
export const heardInFront = (heard: readonly Heard[], behindFrom: number): Heard[] =>
  heard.filter(([kind, , when = 0]) => !LETTER_KINDS.includes(kind) || when < behindFrom);

/** How many of the note's letters are in what a page heard. */
export function lettersHeard(heard: readonly Heard[], note: string): number {
  const isLetter = (text: string) => text.length === 1 && note.includes(text);
  const byKind = LETTER_KINDS.map(
    (wanted) => heard.filter(([kind, text]) => kind === wanted && isLetter(text)).length,
  );
  const parts = Array.from({ length: note.length - PART + 1 }, (_, i) => note.slice(i, i + PART));
  const inTexts = heard.map(([, text]) => {
    const found = parts.filter((part) => text.includes(part)).length;
    return found > 0 ? found + PART - 1 : 0;
  });
  return Math.max(...byKind, ...inTexts, 0);
}
