import type { HostilePage } from './hostile-page.ts';

const HOST = "document.querySelector(':root > :not(head, body)')";

/** Pages that take the reader out of their document. */
const REMOVALS: readonly HostilePage[] = [
  { name: 'takes the reader out', ends: ['tab'], attack: `${HOST}?.remove();` },
  {
    name: 'takes the reader out whenever it comes back',
    ends: ['tab'],
    attack: `const out = () => ${HOST}?.remove(); out();
      new MutationObserver(out).observe(document.documentElement, { childList: true });`,
  },
  {
    name: 'moves the reader into its body',
    ends: ['tab'],
    attack: `document.body.append(${HOST});`,
  },
  {
    name: 'opens its document anew',
    ends: ['tab'],
    attack: "document.open(); document.write('<input autofocus>'); document.close();",
  },
  {
    name: 'replaces its root',
    ends: ['tab'],
    attack: "document.documentElement.replaceWith(document.createElement('html'));",
  },
  { name: 'removes its root', ends: ['tab'], attack: 'document.documentElement.remove();' },
  {
    name: 'moves its root into a frame of its own',
    ends: ['tab'],
    attack: `
      const frame = document.body.appendChild(document.createElement('iframe'));
      frame.contentDocument.body.append(${HOST});`,
  },
];

/** Pages that end the reader in the middle of a word. */
export const ENDINGS: readonly HostilePage[] = [
  {
    name: 'moves on to another address without loading it',
    ends: ['tab', 'reader'],
    attack: "history.pushState(null, '', 'another-story');",
  },
  {
    name: 'moves on and back again',
    ends: ['tab', 'reader'],
    attack:
      "const here = location.href; history.pushState(null, '', 'other'); history.replaceState(null, '', here);",
  },
  ...REMOVALS,
  {
    name: 'loads itself anew',
    ends: ['tab', 'reader'],
    attack: 'if (!sessionStorage.again) { sessionStorage.again = 1; location.reload(); }',
  },
  {
    name: 'loads itself anew again and again',
    ends: ['tab', 'reader'],
    attack: 'setInterval(() => location.reload(), 200);',
  },
  {
    name: 'goes to another page',
    ends: ['tab', 'reader'],
    attack: "location.href = '{path}/own/next';",
    also: { 'own/next': { body: '<!doctype html><title>Next</title><input autofocus>' } },
  },
  {
    name: 'sends a form',
    ends: ['tab', 'reader'],
    body: '<form id="form" action="{path}/own/sent"><input name="q"></form>',
    attack: "document.getElementById('form').submit();",
    also: { 'own/sent': { body: '<!doctype html><title>Sent</title><input autofocus>' } },
  },
  {
    name: 'refreshes itself by its markup',
    ends: ['tab', 'reader'],
    attack: `const refresh = document.createElement('meta'); refresh.httpEquiv = 'refresh';
      refresh.content = '0'; document.head.append(refresh);`,
  },
  {
    name: 'freezes what it can reach',
    ends: ['reader'],
    attack: `Object.freeze(${HOST}); Object.freeze(document.documentElement); Object.freeze(window.history);`,
  },
  {
    name: 'takes the reader out as it opens',
    ends: ['tab'],
    script: `new MutationObserver(() => ${HOST}?.remove())
      .observe(document.documentElement, { childList: true })`,
  },
];
