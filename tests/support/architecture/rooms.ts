/** One folder of the project, what is in it, and what its files may import besides one another. */
export interface Room {
  /** What the room holds, in a few words: this is the README's text too. */
  readonly holds: string;
  /** Folders and packages it may import anything from. */
  readonly values: readonly string[];
  /** Folders and packages it may import types from, which are gone at runtime. */
  readonly types: readonly string[];
}

/**
 * Who may import whom: the one place where it stands. A name is a folder of the project or a package;
 * a file's room is the longest folder here that holds it. After a change, `npx tsx
 * tests/commands/rooms.ts` writes the README's table and diagram anew.
 */
export const ROOMS: Readonly<Record<string, Room>> = {
  entrypoints: {
    holds: 'where the browser starts our code; wiring only; nobody imports it',
    values: ['@preact/signals', 'components', 'preact', 'utils', 'wxt'],
    types: [],
  },
  'components/reader': {
    holds: 'the reader: views, tools and their models',
    values: [
      '@preact/signals',
      'components/notes',
      'components/settings',
      'components/ui',
      'preact',
      'utils/anchoring',
      'utils/collections',
      'utils/contract',
      'utils/lookup',
      'utils/reading',
      'utils/sentences',
      'utils/settings',
      'utils/speech',
    ],
    types: ['utils/article', 'utils/page'],
  },
  'components/library': {
    holds: 'the library page: lists, search, import and export',
    values: [
      '@preact/signals',
      'components/settings',
      'components/ui',
      'preact',
      'utils/contract',
      'utils/exchange',
      'utils/reading',
    ],
    types: [],
  },
  'components/popup': {
    holds: 'the toolbar button’s popup',
    values: [
      '@preact/signals',
      'components/notes',
      'components/settings',
      'components/ui',
      'preact',
      'utils/contract',
      'utils/reading',
    ],
    types: ['utils/article', 'utils/page'],
  },
  'components/settings': {
    holds: 'the settings page and its controls',
    values: [
      '@preact/signals',
      'components/ui',
      'preact',
      'utils/lookup',
      'utils/reading',
      'utils/settings',
      'utils/speech',
    ],
    types: ['utils/contract'],
  },
  'components/notes': {
    holds: 'a note being written, wherever it is',
    values: ['@preact/signals', 'components/ui', 'preact', 'utils/contract'],
    types: [],
  },
  'components/ui': {
    holds: 'what every page of ours shares: icons, notices, texts, looks',
    values: ['@preact/signals', 'preact', 'utils/contract'],
    types: [],
  },
  'utils/platform/shared': {
    holds:
      '`browser.*` for worker and pages: clients of the services, serving, settings, tabs, sites',
    values: ['utils/contract', 'utils/settings', 'wxt/browser'],
    types: ['utils/exchange', 'utils/library', 'utils/page'],
  },
  'utils/platform/worker': {
    holds: '`browser.*` in the background alone: menus, openings, auto-open, auto-backup',
    values: [
      'utils/contract',
      'utils/exchange',
      'utils/platform/shared',
      'utils/reading',
      'utils/settings',
      'wxt/browser',
    ],
    types: ['utils/library'],
  },
  'utils/platform/pages': {
    holds:
      '`browser.*` in pages of ours: what the reader is given, speech, drafts, news of the library',
    values: ['utils/anchoring', 'utils/contract', 'utils/platform/shared', 'wxt/browser'],
    types: ['utils/library', 'utils/lookup', 'utils/settings', 'utils/speech'],
  },
  'utils/platform/content': {
    holds: 'what content scripts need of the platform',
    values: [],
    types: [],
  },
  'utils/library': {
    holds: 'the only room that knows Dexie: records, journal, lists, search, imports',
    values: [
      'dexie',
      'utils/anchoring',
      'utils/collections',
      'utils/contract',
      'utils/exchange',
      'utils/reading',
      'utils/search',
    ],
    types: [],
  },
  'utils/page': {
    holds: 'in the news page: session, first sight, overlay, picker, show-on-page',
    values: [
      'utils/anchoring',
      'utils/article',
      'utils/collections',
      'utils/contract',
      'utils/reading',
    ],
    types: [],
  },
  'utils/exchange': {
    holds: 'backup, Markdown, CSV, Anki, Web Annotation, HTML: to text and back, merging',
    values: [
      'fflate',
      'utils/anchoring',
      'utils/article',
      'utils/collections',
      'utils/contract',
      'utils/reading',
    ],
    types: [],
  },
  'utils/anchoring': {
    holds: 'a sentence’s quote: made, found in another edition, on the live page, in a link',
    values: ['approx-string-match', 'utils/collections', 'utils/contract', 'utils/lookup'],
    types: [],
  },
  'utils/article': {
    holds: '`Document` → `Article`: Readability, repair, metadata',
    values: ['@mozilla/readability', 'utils/anchoring', 'utils/collections', 'utils/contract'],
    types: [],
  },
  'utils/sentences': {
    holds: 'text and language → spans: rules over lists of words',
    values: [],
    types: ['utils/contract'],
  },
  'utils/reading': {
    holds: 'stepping through an article: paragraphs, clauses, pace, keymap, gestures',
    values: ['utils/collections'],
    types: ['utils/contract'],
  },
  'utils/speech': {
    holds: 'reading aloud: which voice, the player as a pure state machine',
    values: ['utils/settings'],
    types: ['utils/contract'],
  },
  'utils/lookup': {
    holds: 'words of a sentence; dictionaries, translators and their addresses',
    values: [],
    types: [],
  },
  'utils/search': {
    holds: 'text → the words it is found by; where they are',
    values: [],
    types: [],
  },
  'utils/settings': {
    holds: 'what can be set, its bounds and defaults',
    values: ['utils/contract'],
    types: [],
  },
  'utils/collections': {
    holds: 'lists and ranges, whatever is in them: grouping, binary search, clipping',
    values: [],
    types: [],
  },
  'utils/contract': {
    holds: 'what rooms say to each other: types, results, validators, names of the texts',
    values: [],
    types: ['public/_locales'],
  },
  'utils/build': {
    holds: 'what the build changes: Readability without steps of ours, few files a page',
    values: ['utils/article'],
    types: ['vite'],
  },
};

/** Whether a path is a folder or package, or in it. */
export const isWithin = (path: string, folder: string) =>
  path === folder || path.startsWith(`${folder}/`);

/** The room that holds a file; undefined where none does. */
export const roomOf = (path: string): string | undefined =>
  Object.keys(ROOMS)
    .filter((room) => isWithin(path, room))
    .sort((a, b) => b.length - a.length)[0];

/** Whether a room's files may import from there, values or types alone. */
export function mayImport(room: string, of: string, isType: boolean): boolean {
  const { values = [], types = [] } = ROOMS[room] ?? {};
  const allowed = isType ? [room, ...values, ...types] : [room, ...values];
  return allowed.some((name) => isWithin(of, name));
}
