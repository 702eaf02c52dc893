import type { HostilePage } from './hostile-page.ts';

/** Keeps the page's main thread from anything else for so many milliseconds. */
const busy = (ms: number) => `for (const end = Date.now() + ${ms}; Date.now() < end;);`;

/** Pages that never come to rest, or want an answer first. */
export const LOOPS: readonly HostilePage[] = [
  {
    name: 'says three alerts while a note is typed',
    ends: ['reader', 'tab'],
    attack: "alert('one'); alert('two'); alert('three');",
  },
  {
    name: 'asks while a note is typed',
    ends: ['reader', 'tab'],
    attack: "confirm('sure?'); hear('field', prompt('your note?'));",
  },
  {
    name: 'asks before it is left',
    ends: ['reader'],
    script:
      "addEventListener('beforeunload', (event) => { event.preventDefault(); event.returnValue = 'x'; })",
  },
  {
    name: 'changes itself without end',
    ends: ['reader'],
    attack:
      "setInterval(() => { for (let i = 0; i < 20; i++) document.body.append(document.createElement('p')); if (document.body.childElementCount > 3000) document.body.replaceChildren() }, 10);",
  },
  {
    name: 'moves its own story about',
    ends: ['reader'],
    script: "setInterval(() => document.body.append(document.querySelector('main')), 20)",
  },
  {
    name: 'throws its story away as the reader opens',
    ends: ['reader', 'tab', 'said'],
    script:
      "new MutationObserver(() => document.querySelector('main')?.remove()).observe(document.documentElement, { childList: true })",
  },
  {
    name: 'is busy for two seconds',
    ends: ['reader', 'tab'],
    attack: `setTimeout(() => { ${busy(2000)} });`,
  },
  {
    name: 'is busy four fifths of the time',
    ends: ['reader', 'tab'],
    script: `setInterval(() => { ${busy(160)} }, 200)`,
  },
  {
    name: 'paints without end',
    ends: ['reader'],
    attack:
      "const paint = () => { document.body.style.background = '#' + (Math.random() * 4096 | 0).toString(16).padStart(3, '0'); requestAnimationFrame(paint); }; paint();",
  },
  {
    name: 'scrolls and resizes itself without end',
    ends: ['reader'],
    attack:
      'setInterval(() => { scrollTo(0, Math.random() * 9999); document.body.style.width = Math.random() * 5000 + "px"; dispatchEvent(new Event("resize")); }, 20);',
  },
  {
    name: 'throws at every turn',
    ends: ['reader'],
    script:
      "setInterval(() => { throw new Error('x') }, 20); setInterval(() => Promise.reject(new Error('y')), 20)",
  },
];
