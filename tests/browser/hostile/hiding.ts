import type { End, HostilePage } from './hostile-page.ts';

/** Sets the root's style when half of a note is typed. */
const laterOnRoot = (style: string, ends: readonly End[] = ['tab']): HostilePage => ({
  name: `sets { ${style} } on its root`,
  ends,
  attack: `document.documentElement.style.cssText += ';${style}';`,
});

const fromTheStart = (style: string, ends: readonly End[]): HostilePage => ({
  name: `has the style ${style}`,
  ends,
  head: `<style>${style}</style>`,
});

/** Pages that make the reader invisible, tiny or crooked. */
export const HIDING: readonly HostilePage[] = [
  fromTheStart('* { display: none !important }', ['reader', 'tab']),
  fromTheStart('html { opacity: 0 !important }', ['reader', 'tab']),
  fromTheStart('html { visibility: hidden !important }', ['reader', 'tab']),
  fromTheStart('html { zoom: .05 }', ['tab']),
  fromTheStart('html { content-visibility: hidden }', ['tab']),
  fromTheStart('html { transform: scale(.01) }', ['reader', 'tab']),
  fromTheStart('iframe, dialog, div { display: none !important }', ['reader']),
  laterOnRoot('opacity:0 !important', ['reader', 'tab']),
  laterOnRoot('zoom:.05'),
  laterOnRoot('zoom:30'),
  laterOnRoot('content-visibility:hidden'),
  laterOnRoot('display:none !important'),
  laterOnRoot('visibility:hidden', ['reader', 'tab']),
  laterOnRoot('filter:opacity(0)', ['reader', 'tab']),
  laterOnRoot('clip-path:inset(50%)', ['reader', 'tab']),
  laterOnRoot('mask-image:linear-gradient(transparent,transparent)', ['reader', 'tab']),
  laterOnRoot('translate:300vw', ['reader', 'tab']),
  laterOnRoot('width:1px;height:1px;overflow:hidden', ['reader']),
  laterOnRoot('writing-mode:vertical-rl;direction:rtl', ['reader']),
  {
    name: 'hides its root again whenever that is mended',
    ends: ['tab'],
    attack: `const hide = () => document.documentElement.style.getPropertyValue('display') === 'none' ||
        document.documentElement.style.setProperty('display', 'none', 'important');
      new MutationObserver(hide).observe(document.documentElement, { attributes: true }); hide();`,
  },
  {
    name: 'hides what stands beside its body',
    ends: ['tab'],
    attack: `for (const host of document.querySelectorAll(':root > :not(head, body)'))
      host.style.setProperty('display', 'none', 'important');`,
  },
  {
    name: 'makes what stands beside its body tiny',
    ends: ['reader', 'tab'],
    attack: `for (const host of document.querySelectorAll(':root > :not(head, body)')) {
      host.style.setProperty('zoom', '.05', 'important');
      host.style.setProperty('opacity', '.01', 'important'); }`,
  },
];
