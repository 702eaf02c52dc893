import type { HostilePage } from './hostile-page.ts';

const ARTICLE = `{ title: 'Forged', canonicalUrl: 'https://bank.example/x', blocks: [{ kind: 'paragraph', text: 'Forged.' }] }`;

/** Pages that speak as if they were a part of Lede, or another extension. */
export const MESSAGES: readonly HostilePage[] = [
  {
    name: 'posts what the frame’s port comes with',
    ends: ['reader'],
    attack: `for (const key of ['', 'anykey', location.hash, null, 0, {}, []]) {
      const { port1, port2 } = new MessageChannel();
      postMessage({ ledeFramePort: key }, '*', [port2]);
      port1.postMessage({ kind: 'article', article: ${ARTICLE}, known: null }); }`,
  },
  {
    name: 'posts what the reader and the content script say to each other',
    ends: ['reader'],
    attack: `for (const kind of ['rendered', 'leave', 'stay', 'closing', 'shown', 'article'])
      for (const target of [window, ...Array.from({ length: window.length }, (_, i) => window[i])])
        target.postMessage({ kind, article: ${ARTICLE} }, '*');`,
  },
  {
    name: 'posts every shape of message',
    ends: ['reader'],
    attack: `const cycle = {}; cycle.self = cycle;
      for (const data of [null, undefined, 0, NaN, 1n, '', 'o'.repeat(1e6), [], {}, cycle, new Map([[cycle, cycle]]),
        new Date(NaN), new Error('x'), /x/g, new ArrayBuffer(1e6), { toString: null }, { __proto__: { then: 1 } }, { then: {} }])
        postMessage(data, '*');`,
  },
  {
    name: 'posts ten thousand messages',
    ends: ['reader'],
    attack: `for (let i = 0; i < 10000; i++) postMessage({ ledeFramePort: String(i), i }, '*');`,
  },
  {
    name: 'says that another content script has started',
    ends: ['reader'],
    attack: `for (const id of ['{id}', 'lede', 'lede@lede.example']) {
      const detail = { type: id + ':page:wxt:content-script-started', contentScriptName: 'page', messageId: 'x' };
      postMessage(detail, '*'); postMessage({ type: 'wxt:content-script-started', ...detail }, '*');
      for (const name of [detail.type, id + ':content:wxt:content-script-started', 'wxt:locationchange'])
        document.dispatchEvent(new CustomEvent(name, { detail })), window.dispatchEvent(new CustomEvent(name, { detail })); }`,
  },
  {
    name: 'speaks to the extension as a site may that it lets speak',
    ends: ['reader'],
    attack: `for (const call of [['library', 'listNotes'], ['library', 'emptyBin'], ['tabs', 'openReaderTab']]) try {
      globalThis.chrome?.runtime?.sendMessage?.('{id}', { service: call[0], method: call[1], arguments: [${ARTICLE}] },
        (answer) => hear('message', JSON.stringify(answer))); } catch {}`,
  },
  {
    name: 'speaks on every channel of its origin',
    ends: ['reader'],
    attack: `for (const name of ['lede', 'reader', 'library', 'notes', 'drafts', 'changes']) {
      const channel = new BroadcastChannel(name); channel.onmessage = ({ data }) => hear('message', JSON.stringify(data));
      channel.postMessage({ kind: 'closing' }); }`,
  },
  {
    name: 'speaks as other extensions do',
    ends: ['reader'],
    attack: `for (const source of ['react-devtools-content-script', 'metamask-contentscript', 'grammarly', 'wappalyzer', '1password', 'bitwarden'])
      postMessage({ source, target: 'metamask-inpage', type: 'FORM_FILL', command: 'fill', data: { name: 'x' } }, '*');
      window.dispatchEvent(new CustomEvent('ext-content-script', { detail: { action: 'close' } }));`,
  },
];
