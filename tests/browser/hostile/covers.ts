import type { HostilePage } from './hostile-page.ts';

const ALL =
  'position:fixed;inset:0;width:100vw;height:100vh;max-width:none;max-height:none;border:0';

/** A popover of the page with this style, shown by the attack. */
const popover = (style: string, attack = 'cover.showPopover()', kind = 'manual') => ({
  body: `<div id="cover" popover="${kind}" style="${style}">Please wait</div>`,
  attack: `const cover = document.getElementById('cover'); ${attack};`,
});

/** Pages that lay something over the reader. */
export const COVERS: readonly HostilePage[] = [
  {
    name: 'shows a popover over all',
    ends: ['reader', 'tab'],
    ...popover(`${ALL};background:#fff`),
  },
  {
    name: 'shows a popover that none can see',
    ends: ['reader', 'tab'],
    ...popover(`${ALL};opacity:0`),
  },
  {
    name: 'shows a popover that lets clicks through',
    ends: ['reader', 'tab'],
    ...popover(`${ALL};background:#fff;pointer-events:none`),
  },
  {
    name: 'shows a popover again and again',
    ends: ['tab'],
    ...popover(ALL, 'setInterval(() => { cover.hidePopover(); cover.showPopover() }, 50)'),
  },
  {
    name: 'shows an automatic popover',
    ends: ['reader', 'tab'],
    ...popover(ALL, 'cover.showPopover()', 'auto'),
  },
  {
    name: 'shows a small popover over the reader’s bar',
    ends: ['tab', 'reader'],
    ...popover('position:fixed;inset:0 0 auto 0;width:100vw;height:60px;margin:0;border:0'),
  },
  {
    name: 'opens a modal dialog with a field',
    ends: ['reader', 'tab'],
    body: `<dialog id="cover" style="${ALL}"><input autofocus></dialog>`,
    attack: "document.getElementById('cover').showModal();",
  },
  {
    name: 'opens a modal dialog before the reader opens',
    ends: ['reader', 'tab'],
    body: `<dialog id="cover" style="${ALL}"><input autofocus></dialog>`,
    script: "document.getElementById('cover').showModal()",
  },
  {
    name: 'opens modal dialogs without end',
    ends: ['reader', 'tab'],
    attack: `setInterval(() => {
      const cover = document.body.appendChild(document.createElement('dialog'));
      cover.append(document.createElement('input')); cover.showModal(); }, 100);`,
  },
  {
    name: 'lays a layer with the highest z-index over all',
    ends: ['reader'],
    body: `<div style="${ALL};z-index:2147483647;background:#fff"><input></div>`,
  },
  {
    name: 'asks for the full screen',
    ends: ['reader', 'tab'],
    attack: 'document.body.requestFullscreen?.().catch(() => {});',
  },
  {
    name: 'covers all with a view transition',
    ends: ['reader', 'tab'],
    head: '<style>::view-transition { background: #fff } ::view-transition-group(*) { animation-duration: 60s }</style>',
    attack: 'document.startViewTransition?.(() => {});',
  },
  {
    name: 'shows a cover in a later sibling of the root’s children',
    ends: ['reader'],
    attack: `const cover = document.createElement('div'); cover.style.cssText = '${ALL};z-index:2147483647';
      document.documentElement.append(cover);`,
  },
];
