import type { HostilePage } from './hostile-page.ts';

const named = (tag: string, names: readonly string[]) =>
  names.map((name) => `<${tag} name="${name}" id="${name}"></${tag}>`).join('');

const OF_DOCUMENT = [
  'body',
  'head',
  'documentElement',
  'querySelector',
  'querySelectorAll',
  'createElement',
  'title',
  'cloneNode',
  'location',
  'defaultView',
  'implementation',
  'activeElement',
  'getSelection',
  'addEventListener',
  'readyState',
  'contentType',
  'importNode',
  'createTreeWalker',
  'baseURI',
];

const OF_ELEMENTS = [
  'attributes',
  'parentNode',
  'childNodes',
  'firstChild',
  'textContent',
  'tagName',
  'nodeType',
  'getAttribute',
  'remove',
  'children',
  'className',
  'ownerDocument',
  'isConnected',
  'innerText',
];

/** Pages whose elements bear the names of what the DOM is asked for. */
export const CLOBBERING: readonly HostilePage[] = [
  {
    name: 'names forms after parts of the document',
    ends: ['reader'],
    body: named('form', OF_DOCUMENT),
  },
  {
    name: 'names images after parts of the document',
    ends: ['reader'],
    head: '',
    body: OF_DOCUMENT.map((name) => `<img name="${name}" alt="">`).join(''),
  },
  {
    name: 'names the fields of a form around the story after parts of an element',
    ends: ['reader', 'said'],
    story: `<form>${OF_ELEMENTS.map((name) => `<input type="hidden" name="${name}">`).join('')}
      <p>The council of the harbour town voted on Monday to rebuild the old pier, which a storm tore away.</p>
      <p>Work is to begin in September, the mayor said, and to last for two years, at a cost of nine million.</p>
      <p>Fishermen, who have landed their catch on the beach since spring, welcomed the decision at length.</p>
      <p>Opponents had argued that the money was needed for the school, whose roof has leaked for a decade.</p></form>`,
  },
  {
    name: 'names frames after globals',
    ends: ['reader', 'said'],
    body: named('iframe', ['self', 'parent', 'chrome', 'browser', 'crypto', 'top']),
  },
  {
    name: 'names objects after globals',
    ends: ['reader'],
    body: named('object', ['MessageChannel', 'Intl', 'Promise', 'URL', 'setTimeout', '__lede']),
  },
  {
    name: 'has ids that are keys of every object',
    ends: ['reader'],
    body: ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'then']
      .map((id) => `<a id="${id}" name="${id}"></a>`)
      .join(''),
  },
  {
    name: 'has classes that are keys of every object',
    ends: ['reader'],
    story: ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'isPrototypeOf']
      .map(
        (name, i) =>
          `<p class="${name}" id="${name}" itemprop="${name}">The council of the harbour town voted on Monday, for the ${i}th time, to rebuild the old pier of the town, which a storm had torn away.</p>`,
      )
      .join(''),
  },
];
