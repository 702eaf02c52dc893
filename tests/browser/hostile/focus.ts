import type { HostilePage } from './hostile-page.ts';

/** At once, and again every so many milliseconds. */
const again = (ms: number, act: string) => `${act}; setInterval(() => { ${act} }, ${ms});`;

const TAKE = 'window.focus(); document.activeElement?.blur()';
const FIELD = '<p><input id="field" autofocus></p>';

/** Pages that take the focus again and again. */
const REPEATED: readonly HostilePage[] = [
  { name: 'takes the focus every 120 ms', ends: ['tab', 'reader'], attack: again(120, TAKE) },
  { name: 'takes the focus every 5 ms', ends: ['tab'], attack: again(5, TAKE) },
  { name: 'takes the focus every 300 ms', ends: ['tab', 'reader'], attack: again(300, TAKE) },
  { name: 'takes the focus from the opening on', ends: ['tab'], script: again(120, TAKE) },
  {
    name: 'takes the focus at every frame that is painted',
    ends: ['tab'],
    attack: `const take = () => { ${TAKE}; requestAnimationFrame(take); }; take();`,
  },
  {
    name: 'takes the focus whenever its window loses it',
    ends: ['tab'],
    attack: `addEventListener('blur', () => setTimeout(() => { ${TAKE} })); ${TAKE};`,
  },
  {
    name: 'takes the focus in the same moment in which its window loses it',
    ends: ['tab', 'reader'],
    attack: `addEventListener('blur', () => { ${TAKE} }); ${TAKE};`,
  },
];

/** Pages that take the keyboard away. */
export const FOCUS: readonly HostilePage[] = [
  ...REPEATED,
  { name: 'takes the focus once', ends: ['reader', 'tab'], attack: TAKE },
  {
    name: 'focuses a field of its own',
    ends: ['tab', 'reader'],
    body: FIELD,
    attack: again(50, "document.getElementById('field').focus()"),
  },
  {
    name: 'focuses a field through its address',
    ends: ['tab', 'reader'],
    body: FIELD,
    attack: "location.hash = ''; location.hash = 'field';",
  },
  {
    name: 'focuses a frame of its own',
    ends: ['tab', 'reader'],
    body: '<iframe id="inner" srcdoc="<input autofocus>"></iframe>',
    attack: again(50, "document.getElementById('inner').contentWindow.focus()"),
  },
  {
    name: 'makes itself editable and selects all',
    ends: ['reader', 'tab'],
    attack: again(
      60,
      "document.designMode = 'on'; getSelection().selectAllChildren(document.body)",
    ),
  },
  {
    name: 'keeps every key from its default',
    ends: ['reader'],
    script: `for (const kind of ['keydown', 'keypress', 'keyup', 'beforeinput'])
      addEventListener(kind, (event) => { event.preventDefault(); event.stopImmediatePropagation(); }, true);`,
  },
  {
    name: 'asks for the keyboard, the pointer and the clipboard',
    skipped: { firefox: 'Firefox asks the reader in a popup of its own, which keeps the keys' },
    ends: ['reader'],
    attack: `navigator.keyboard?.lock?.()?.catch(() => {});
      Promise.resolve(document.body.requestPointerLock?.()).catch(() => {});
      navigator.clipboard?.readText?.().then((text) => hear('paste', text), () => {});
      document.execCommand('paste'); document.execCommand('copy');`,
  },
  {
    name: 'sends keys of its own making',
    ends: ['reader'],
    attack: `for (const key of ['Escape', 'n', 'Delete', 'Enter', '1'])
      for (const target of [window, document, document.activeElement, document.documentElement.lastElementChild])
        target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
      document.documentElement.lastElementChild.click();`,
  },
];
