import type { HostilePage } from './hostile-page.ts';

/** Pages that play with their history and their own storage. */
export const HISTORIES: readonly HostilePage[] = [
  {
    name: 'changes its fragment without end',
    ends: ['reader'],
    attack: "let n = 0; setInterval(() => history.replaceState(null, '', '#' + n++), 100);",
  },
  {
    name: 'adds a hundred entries to its history',
    ends: ['reader', 'tab'],
    attack: "for (let i = 0; i < 100; i++) history.pushState({ i }, '', '?utm_source=' + i);",
  },
  {
    name: 'catches every navigation',
    ends: ['reader'],
    script:
      "globalThis.navigation?.addEventListener('navigate', (event) => event.canIntercept && event.intercept?.())",
  },
  {
    name: 'keeps the reader from going back',
    ends: ['reader'],
    script:
      "history.pushState(null, '', '#kept'); addEventListener('popstate', () => history.pushState(null, '', '#kept'))",
  },
  {
    name: 'has a title that changes without end',
    ends: ['reader'],
    attack: "let n = 0; setInterval(() => { document.title = 'Story ' + n++ }, 20);",
  },
  {
    name: 'fills its own storage',
    ends: ['reader'],
    script: "try { for (let i = 0; ; i++) localStorage['full' + i] = 'x'.repeat(1e6) } catch {}",
    attack: 'localStorage.clear();',
  },
  {
    name: 'eats the disk it is given',
    ends: ['reader'],
    script:
      "caches?.open('full').then(async (cache) => { for (let i = 0; i < 8; i++) await cache.put('/full' + i, new Response(new Uint8Array(2e6))) }).catch(() => {})",
    attack: "caches?.delete('full');",
  },
  {
    name: 'has a service worker that answers everything',
    ends: ['reader'],
    script:
      "navigator.serviceWorker?.register('{path}/own/worker.js', { scope: '{path}/own/' }).catch(() => {})",
    also: {
      'own/worker.js': {
        body: "addEventListener('fetch', (event) => event.respondWith(new Response('mine')))",
        contentType: 'text/javascript',
      },
    },
  },
  {
    name: 'holds locks and wakes',
    ends: ['reader'],
    script:
      "navigator.locks?.request('lede', () => new Promise(() => {})); navigator.storage?.persist?.()",
  },
  {
    name: 'opens a database of the library’s name',
    ends: ['reader'],
    script:
      "const asked = indexedDB.open('lede', 99); asked.onupgradeneeded = () => asked.result.createObjectStore('notes')",
  },
];
