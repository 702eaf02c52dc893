import type { HostilePage } from './hostile-page.ts';

const patched = (name: string, code: string): HostilePage => ({
  name: `has its own ${name}`,
  ends: ['reader'],
  // Before anything of Lede's, but after the witness, which must go on hearing.
  head: `<script nonce="page">${code}</script>`,
});

/** Pages that have put functions of their own in the place of the browser's. */
export const PATCHES: readonly HostilePage[] = [
  patched(
    'methods of lists',
    "for (const name of ['map', 'filter', 'forEach', 'find', 'slice']) Array.prototype[name] = () => { throw new Error('mine') };",
  ),
  patched(
    'way to add nodes',
    "for (const name of ['appendChild', 'insertBefore', 'removeChild', 'cloneNode']) { Node.prototype[name] = function (node) { hear('message', node?.textContent); return node } } Element.prototype.append = Element.prototype.remove = () => {};",
  ),
  patched(
    'shadow trees',
    "const attach = Element.prototype.attachShadow; Element.prototype.attachShadow = function () { const root = attach.call(this, { mode: 'open' }); (window.roots ??= []).push(root); return root };",
  ),
  patched(
    'dialogs',
    'HTMLDialogElement.prototype.showModal = () => {}; HTMLDialogElement.prototype.show = () => {};',
  ),
  patched(
    'channels of messages',
    "MessagePort.prototype.postMessage = function (data) { hear('message', JSON.stringify(data)) }; window.MessageChannel = class { port1 = {}; port2 = {} };",
  ),
  patched(
    'frames',
    "Object.defineProperty(HTMLIFrameElement.prototype, 'src', { set(value) { hear('message', value); forged = value } }); Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', { get: () => window });",
  ),
  patched(
    'elements',
    "document.createElement = (name) => { hear('message', name); return null }; customElements.define = () => {};",
  ),
  patched(
    'listeners',
    'const listen = EventTarget.prototype.addEventListener; EventTarget.prototype.addEventListener = function (kind, act, how) { return listen.call(this, kind, (event) => { hear(kind, event.data ?? event.key); return act?.call?.(this, event) }, how) };',
  ),
  patched(
    'keys of every object',
    "for (const name of ['ledeFramePort', 'kind', 'article', 'then', 'ok', 'service']) Object.defineProperty(Object.prototype, name, { configurable: true, get() { return undefined }, set(value) { hear('message', JSON.stringify(value)) } });",
  ),
  patched(
    'clocks, chance and promises',
    'Date.now = () => NaN; Math.random = () => 0; window.setTimeout = () => 0; window.requestAnimationFrame = () => 0; crypto.getRandomValues = (list) => list; window.Promise = class {};',
  ),
  patched(
    'view of the page',
    "Document.prototype.hasFocus = () => false; window.getComputedStyle = () => ({ display: 'none' }); Element.prototype.getBoundingClientRect = () => ({ width: 0, height: 0 }); Document.prototype.elementFromPoint = () => null; Object.defineProperty(document, 'visibilityState', { get: () => 'hidden' });",
  ),
];
