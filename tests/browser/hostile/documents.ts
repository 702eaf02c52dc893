import { type HostilePage, STORY, script } from './hostile-page.ts';
import { WITNESS } from './witness.ts';

const WITNESS_IN_XML = `<script>//<![CDATA[\n${WITNESS}\n//]]></script>`;
const XHTML = (body: string) =>
  `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>Town to rebuild its pier</title>${WITNESS_IN_XML}</head><body>${body}</body></html>`;

/** Documents that are not the usual page. */
export const DOCUMENTS: readonly HostilePage[] = [
  {
    name: 'is XHTML',
    ends: ['reader'],
    contentType: 'application/xhtml+xml',
    document: XHTML(`<article><h1>Town to rebuild its pier</h1>${STORY}</article>`),
  },
  {
    name: 'is XHTML with names of other spaces',
    ends: ['reader', 'said'],
    contentType: 'application/xhtml+xml',
    document: XHTML(`<x:article xmlns:x="urn:x"><h1>Town</h1>${STORY}</x:article>`),
  },
  {
    name: 'is XHTML that breaks off',
    ends: ['reader', 'said', 'tab'],
    contentType: 'application/xhtml+xml',
    document: XHTML(`<article><h1>Town</h1>${STORY}`).replace('</body></html>', '<p>'),
  },
  {
    name: 'is a drawing',
    ends: ['said'],
    contentType: 'image/svg+xml',
    document: `<svg xmlns="http://www.w3.org/2000/svg" width="99" height="99"><script>${WITNESS.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</script><text y="20">Town to rebuild its pier</text></svg>`,
  },
  {
    name: 'is a drawing with a story in it',
    ends: ['said', 'reader', 'tab'],
    contentType: 'image/svg+xml',
    document: `<svg xmlns="http://www.w3.org/2000/svg"><foreignObject width="900" height="900"><div xmlns="http://www.w3.org/1999/xhtml">${STORY}</div></foreignObject></svg>`,
  },
  {
    name: 'is XML',
    ends: ['said'],
    contentType: 'application/xml',
    document: '<?xml version="1.0"?><feed><entry>Town to rebuild its pier.</entry></feed>',
  },
  {
    name: 'is plain text',
    ends: ['said'],
    contentType: 'text/plain',
    document: 'Town to rebuild its pier. '.repeat(100),
  },
  {
    name: 'is JSON',
    ends: ['said'],
    contentType: 'application/json',
    document: JSON.stringify({ story: STORY }),
  },
  {
    name: 'is a frameset with the story inside',
    ends: ['reader', 'said'],
    document: `<!doctype html><title>Town to rebuild its pier</title><frameset cols="*"><frame src="{path}/story"></frameset>`,
    also: {
      story: {
        body: `<!doctype html><title>Town</title>${script(WITNESS)}<article><h1>Town to rebuild its pier</h1>${STORY}</article>`,
      },
    },
  },
  {
    name: 'is an empty frameset',
    ends: ['said'],
    document: '<!doctype html><title>Town</title><frameset cols="*"></frameset>',
  },
  {
    name: 'has no doctype and no end',
    ends: ['reader'],
    document: `<title>Town to rebuild its pier</title>${script(WITNESS)}<article><h1>Town to rebuild its pier</h1>${STORY}`,
  },
  { name: 'is empty', ends: ['said'], document: '' },
  {
    name: 'has no root any more',
    ends: ['said'],
    document: `<!doctype html><title>Town</title>${STORY}${script('document.documentElement.remove()')}`,
  },
  {
    name: 'has no body any more',
    ends: ['said', 'reader'],
    document: `<!doctype html><title>Town</title>${script(`${WITNESS};addEventListener('load', () => document.body.remove())`)}${STORY}`,
  },
];
