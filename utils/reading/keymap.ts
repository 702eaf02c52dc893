import type { MessageName } from '../contract/texts';

/** Where the help sheet lists an action. */
export const ACTION_GROUPS = ['moving', 'keeping', 'understanding', 'listening', 'screen'] as const;
export type ActionGroup = (typeof ACTION_GROUPS)[number];

interface ActionRow {
  readonly group: ActionGroup;
  /** The message that says what it does. */
  readonly text: MessageName;
  /** Its keys, unless the reader chose others; see {@link Keymap}. */
  readonly keys: readonly string[];
}

/** Everything a key can do in the reader, in the order of the help sheet. */
export const ACTIONS = {
  next: { group: 'moving', text: 'nextSentence', keys: ['ArrowDown', 'j', 'ArrowRight'] },
  previous: { group: 'moving', text: 'previousSentence', keys: ['ArrowUp', 'k', 'ArrowLeft'] },
  nextParagraph: { group: 'moving', text: 'keyNextParagraph', keys: ['PageDown'] },
  previousParagraph: { group: 'moving', text: 'keyPreviousParagraph', keys: ['PageUp'] },
  first: { group: 'moving', text: 'firstSentence', keys: ['Home'] },
  last: { group: 'moving', text: 'lastSentence', keys: ['End'] },
  search: { group: 'moving', text: 'keySearch', keys: ['/'] },
  note: { group: 'keeping', text: 'addNote', keys: ['n'] },
  articleNote: { group: 'keeping', text: 'addArticleNote', keys: ['Shift+n'] },
  keep: { group: 'keeping', text: 'keyKeep', keys: ['h'] },
  keepColour: { group: 'keeping', text: 'keyKeepColour', keys: ['Shift+h'] },
  understood: { group: 'keeping', text: 'keyUnderstood', keys: ['1'] },
  partly: { group: 'keeping', text: 'keyPartly', keys: ['2'] },
  notUnderstood: { group: 'keeping', text: 'keyNotUnderstood', keys: ['3'] },
  copy: { group: 'keeping', text: 'keyCopy', keys: ['c'] },
  showOnPage: { group: 'keeping', text: 'keyShowInPlace', keys: ['o'] },
  lookUp: { group: 'understanding', text: 'keyLookUp', keys: ['d'] },
  openWord: { group: 'understanding', text: 'keyOpenWord', keys: ['Enter'] },
  translate: { group: 'understanding', text: 'keyTranslate', keys: ['t'] },
  play: { group: 'listening', text: 'keyPlay', keys: ['Space'] },
  repeat: { group: 'listening', text: 'keyRepeat', keys: ['r'] },
  slower: { group: 'listening', text: 'keySlower', keys: ['[', '-'] },
  faster: { group: 'listening', text: 'keyFaster', keys: [']', '+'] },
  view: { group: 'screen', text: 'keyView', keys: ['v'] },
  comfort: { group: 'screen', text: 'keyComfort', keys: [','] },
  help: { group: 'screen', text: 'help', keys: ['?'] },
  leave: { group: 'screen', text: 'helpEscape', keys: ['Escape'] },
} as const satisfies Readonly<Record<string, ActionRow>>;

/** What a key does in the reader. */
export type ReaderAction = keyof typeof ACTIONS;

/** All actions, in the order of the help sheet. */
export const READER_ACTIONS = Object.keys(ACTIONS) as readonly ReaderAction[];

const ON_SENTENCE: ReadonlySet<ReaderAction> = new Set<ReaderAction>([
  'note',
  'keep',
  'keepColour',
  'understood',
  'partly',
  'notUnderstood',
  'lookUp',
  'translate',
]);

/** Whether an action changes or shows something at the current sentence. */
export const isOnSentence = (action: ReaderAction): boolean => ON_SENTENCE.has(action);

/**
 * The keys of every action. A key is a `KeyboardEvent.key`: letters small, the space bar `Space`,
 * `Shift+` before a letter or a named key. Horizontal arrows are those of left-to-right text.
 */
export type Keymap = Readonly<Record<ReaderAction, readonly string[]>>;

/** The keymap with the reader's own keys in place of the usual ones; unknown names are ignored. */
export function keymapWith(own: Readonly<Record<string, readonly string[]>> = {}): Keymap {
  const keys = READER_ACTIONS.map((action) => [
    action,
    (Object.hasOwn(own, action) && own[action]) || ACTIONS[action].keys,
  ]);
  return Object.fromEntries(keys) as Keymap;
}

/** What the keymap needs to know of a keyboard event. */
export interface KeyPress {
  readonly key: string;
  /** The key by its place on a US keyboard, as `KeyJ`. */
  readonly code: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly isComposing: boolean;
  /** 229 while an input method works on the key, also where `isComposing` is late. */
  readonly keyCode: number;
}

/**
 * The key of a press, as keymaps name it; null while an input method composes and with Control, Alt
 * or Meta, which are the browser's. A letter of another script counts by its place on the keyboard,
 * so that the keys work under a Korean, Russian or Arabic layout too.
 */
export function keyName(press: KeyPress): string | null {
  if (press.isComposing || press.keyCode === 229) return null;
  if (press.ctrlKey || press.altKey || press.metaKey) return null;
  const key = press.key === ' ' ? 'Space' : latin(press);
  const isCharacter = [...key].length === 1;
  if (isCharacter && !/^[a-z]$/i.test(key)) return key;
  return `${press.shiftKey ? 'Shift+' : ''}${isCharacter ? key.toLowerCase() : key}`;
}

function latin({ key, code }: KeyPress): string {
  const place = /^(?:Key|Digit)([A-Z0-9])$/.exec(code)?.[1];
  return place && /^[\p{L}\p{Nd}]$/u.test(key) && !/^[\p{Script=Latin}0-9]$/u.test(key)
    ? place
    : key;
}

/** Where a key was pressed. */
export interface KeyPlace {
  /** In a text field, where every key but Escape is text. */
  readonly inField: boolean;
  /** On a button or link, whose own keys Space and Enter are. */
  readonly onControl: boolean;
  /** The direction of the article: in right-to-left text the horizontal arrows change places. */
  readonly dir: 'ltr' | 'rtl';
}

/** The action of a key press, or null. */
export function actionFor(press: KeyPress, keymap: Keymap, where: KeyPlace): ReaderAction | null {
  const key = keyName(press);
  if (key === null) return null;
  if (where.inField && key !== 'Escape') return null;
  if (where.onControl && (key === 'Space' || key === 'Enter')) return null;
  const named = where.dir === 'rtl' ? mirrored(key) : key;
  return READER_ACTIONS.find((action) => keymap[action].includes(named)) ?? null;
}

/** A key with the left and right arrow swapped, as right-to-left text needs it; others are unchanged. */
export function mirrored(key: string): string {
  return key.replace(
    /Arrow(Left|Right)$/,
    (_, side) => `Arrow${side === 'Left' ? 'Right' : 'Left'}`,
  );
}
