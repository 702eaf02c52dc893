import type { HostilePage } from './hostile-page.ts';

const NO_SUCH_API = 'Firefox has no API that tells it';

/**
 * What a page does that has the address of the reader's frame: it frames that itself, hands it a port
 * and a story, and does whatever it is asked.
 */
const FORGE = `
let isForged = false;
window.forge = (address) => {
  // What the forged frame is reported for is no news.
  if (isForged) return;
  isForged = true;
  const frame = document.createElement('iframe');
  frame.src = address.split('#')[0] + '#anykey';
  frame.allow = 'clipboard-write *; translator *';
  frame.credentialless = true;
  frame.onload = () => {
    const { port1, port2 } = new MessageChannel();
    frame.contentWindow.postMessage({ ledeFramePort: 'anykey' }, '*', [port2]);
    const text = 'Nobody has written this.';
    const article = { url: 'https://bank.example/forged', canonicalUrl: 'https://bank.example/forged', title: 'Forged',
      byline: null, siteName: null, lang: 'en', dir: 'ltr', published: null,
      blocks: [{ kind: 'paragraph', text, sentences: [[0, text.length]], marks: [] }] };
    port1.onmessage = ({ data }) => { hear('message', JSON.stringify(data)); port1.postMessage({ kind: 'shown' }); };
    port1.postMessage({ kind: 'article', article, known: null });
    port1.postMessage({ kind: 'shown' });
    // The driver would take one that stays for Lede's own.
    setTimeout(() => frame.remove(), 2500);
  };
  document.body.append(frame);
};
const told = (text) => { const found = /(chrome|moz)-extension:[^\\s"']*reader\\.html[^\\s"']*/.exec(text); if (found) forge(found[0]); };
`;

/** Pages that find out the address of the reader's frame, and use it. */
export const ADDRESSES: readonly HostilePage[] = [
  {
    name: 'knows the address from where it is always the same',
    ends: ['reader', 'tab'],
    script: FORGE,
    attack: "forge('{reader}');",
  },
  {
    name: 'knows the address before the reader is opened',
    ends: ['reader', 'tab'],
    script: `${FORGE} forge('{reader}')`,
  },
  {
    name: 'asks for a measurement of memory, which names the address',
    ends: ['reader', 'tab'],
    headers: {
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    },
    skipped: { firefox: NO_SUCH_API },
    script: FORGE,
    attack:
      'performance.measureUserAgentSpecificMemory().then((memory) => told(JSON.stringify(memory)));',
  },
  {
    name: 'is told the address by a report of a policy violated',
    ends: ['reader', 'tab'],
    headers: { 'permissions-policy': 'clipboard-write=(), translator=(), autoplay=()' },
    skipped: { firefox: NO_SUCH_API },
    script: `${FORGE} new ReportingObserver((all) => told(JSON.stringify(all)), { buffered: true }).observe()`,
  },
  {
    name: 'is told the address by long tasks',
    ends: ['reader', 'tab'],
    skipped: { firefox: NO_SUCH_API },
    script: `${FORGE} new PerformanceObserver((list) => told(JSON.stringify(list.getEntries())))
      .observe({ type: 'longtask', buffered: true })`,
  },
  {
    name: 'looks for the address in all that it can count',
    ends: ['reader', 'tab'],
    script: FORGE,
    attack: `told(JSON.stringify(performance.getEntries())); told(document.documentElement.outerHTML);
      for (let i = 0; i < window.length; i++) try { told(String(window[i].location)); } catch {}
      for (const host of document.querySelectorAll(':root > *')) if (host.shadowRoot) told(host.shadowRoot.innerHTML);`,
  },
  {
    name: 'frames the library, the settings and the popup',
    ends: ['reader'],
    attack: `for (const name of ['library', 'options', 'popup']) {
      const frame = document.createElement('iframe'); frame.src = '{extension}/' + name + '.html'; document.body.append(frame); }`,
  },
  {
    name: 'fetches, imports and shows files of the extension',
    ends: ['reader'],
    attack: `for (const name of ['manifest.json', 'icon/48.png', 'content-scripts/page.js', 'reader.html']) {
      const address = '{extension}/' + name;
      fetch(address).then((answer) => answer.text()).then((text) => hear('message', text), () => {});
      import(address).catch(() => {});
      new Image().src = address; }`,
  },
  {
    name: 'opens the extension’s pages in windows of its own',
    ends: ['reader', 'tab'],
    attack: `try { window.open('{extension}/library.html', 'own'); } catch {}`,
  },
];
