import { type HostilePage, storyWith } from './hostile-page.ts';

/** Sets the canary where it runs; each address that a page's markup names is under `asset/`. */
const RUN = 'globalThis.canary=1';

const within = (name: string, markup: string, more: Partial<HostilePage> = {}): HostilePage => ({
  name: `has ${name} in its story`,
  ends: ['reader'],
  story: storyWith(markup),
  ...more,
});

/** Pages whose story holds markup that acts, asks or leads astray. */
export const MARKUP: readonly HostilePage[] = [
  within(
    'handlers of events',
    `<b onclick="${RUN}" onfocus="${RUN}" tabindex="0" onpointerover="${RUN}">bold words</b>`,
  ),
  within(
    'javascript: links',
    `<a href="javascript:${RUN}">one link</a> and <a href="  jAvA&#9;script:${RUN}">another</a>`,
  ),
  within(
    'links with data: and blob:',
    `<a href="data:text/html,<script>${RUN}</script>">a link</a> <a href="blob:null/x">a blob</a>`,
  ),
  within(
    'links to the browser and the extension',
    '<a href="chrome://settings">a</a> <a href="about:config">b</a> <a href="file:///etc/passwd">c</a> <a href="{extension}/options.html">d</a>',
  ),
  within(
    'links that are broken',
    '<a href="http://[">x</a> <a href="//">y</a> <a href="https://user:word@host.example:99999/">z</a> <a href="%00">w</a>',
  ),
  within(
    'a drawing with scripts',
    `<svg width="9" height="9" onload="${RUN}"><script>${RUN}</script><a xlink:href="javascript:${RUN}"><text>drawn</text></a><animate attributeName="href" values="javascript:${RUN}"/><use href="{path}/asset/use.svg#x"/></svg>`,
  ),
  within(
    'formulas with links',
    `<math><mi href="javascript:${RUN}" xlink:href="javascript:${RUN}">x</mi><annotation-xml encoding="text/html"><img src="{path}/asset/math" onerror="${RUN}"></annotation-xml></math>`,
  ),
  within(
    'pictures of many sizes',
    `<img src="{path}/asset/a" srcset="{path}/asset/b 1x, {path}/asset/c 2x" onerror="${RUN}" alt="a picture"><picture><source srcset="{path}/asset/d"><img loading="lazy" src="{path}/asset/e" alt=""></picture>`,
  ),
  within('a tracking pixel', '<img src="{path}/asset/pixel" width="1" height="1" alt="">'),
  within(
    'films and sounds',
    `<video autoplay poster="{path}/asset/poster" src="{path}/asset/film" onerror="${RUN}"></video><audio src="{path}/asset/sound" autoplay></audio>`,
  ),
  within(
    'frames',
    `<iframe src="{path}/asset/frame"></iframe><iframe srcdoc="<script>parent.${RUN}</script>"></iframe>`,
  ),
  within(
    'objects',
    `<object data="{path}/asset/object"></object><embed src="{path}/asset/embed"><applet code="x"></applet>`,
  ),
  within(
    'forms',
    `<form action="javascript:${RUN}"><button formaction="javascript:${RUN}">send</button><input autofocus onfocus="${RUN}"></form>`,
  ),
  within(
    'templates',
    `<template><img src="{path}/asset/template" onerror="${RUN}"><script>${RUN}</script></template>`,
  ),
  within(
    'a shadow tree of its own',
    `<div><template shadowrootmode="open"><p>In the shadow.<img src="{path}/asset/shadow" onerror="${RUN}"></p></template></div>`,
  ),
  within(
    'what is for readers without scripts',
    `<noscript><img src="{path}/asset/noscript"><p title="</noscript><img src={path}/asset/mutated onerror=${RUN}>">x</p></noscript>`,
  ),
  within(
    'styles',
    '<style>@import "{path}/asset/style"; p { background: url({path}/asset/ground) }</style><b style="background:url({path}/asset/inline)">styled</b>',
  ),
  within(
    'links that load ahead',
    '<link rel="prefetch" href="{path}/asset/ahead"><link rel="preload" as="image" href="{path}/asset/pre"><a ping="{path}/asset/ping" href="https://example.org/">a link</a>',
  ),
  within('elements of its own making', '<x-live>made</x-live>', {
    script: `customElements.define('x-live', class extends HTMLElement {
      connectedCallback() { if (!location.protocol.startsWith('http')) ${RUN}; fetch('{path}/own/live'); } })`,
  }),
  within(
    'markup that changes as it is parsed again',
    `<svg></p><style><a id="</style><img src={path}/asset/again onerror=${RUN}>"></a></style></svg><table><a><tr><td>x</table>`,
  ),
  within('a <plaintext> that ends all markup', '<plaintext><script>globalThis.canary=1</script>'),
  {
    name: 'has a <base> that leads elsewhere',
    ends: ['reader'],
    head: '<base href="https://elsewhere.example/deep/">',
    story: storyWith('<a href="relative">a link</a>'),
  },
  {
    name: 'has a <base> of javascript:',
    ends: ['reader'],
    head: '<base href="javascript:globalThis.canary=1//">',
    story: storyWith('<a href="relative">a link</a>'),
  },
  {
    name: 'refreshes itself in an hour, to javascript:',
    ends: ['reader'],
    head: `<meta http-equiv="refresh" content="3600;url=javascript:${RUN}">`,
  },
  {
    name: 'has markup in title and author',
    ends: ['reader'],
    head: `<meta name="author" content="&lt;img src={path}/asset/author onerror=${RUN}&gt;"><meta property="og:title" content="&lt;script&gt;${RUN}&lt;/script&gt; Town &lt;b&gt;votes&lt;/b&gt;">`,
  },
  {
    name: 'has markup in the data it holds for machines',
    ends: ['reader'],
    head: `<script type="application/ld+json">{"@type":"NewsArticle","headline":"<img src={path}/asset/ld onerror=${RUN}>","author":{"name":"<svg onload=${RUN}>","url":"javascript:${RUN}"},"datePublished":"<b>now</b>","articleBody":"<script>${RUN}<\\/script>"}</script>`,
  },
  {
    name: 'says that it is the story of another paper',
    ends: ['reader'],
    head: '<link rel="canonical" href="https://other.example/their-story"><meta property="og:url" content="https://other.example/their-story">',
  },
  {
    name: 'says that its address is javascript:',
    ends: ['reader'],
    head: `<link rel="canonical" href="javascript:${RUN}"><meta property="og:url" content="data:text/html,x">`,
  },
];
