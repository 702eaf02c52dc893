import { type End, type HostilePage, STORY } from './hostile-page.ts';

/** A bomb may be read, or be said to be too large; it may not be silent. */
const ANY: readonly End[] = ['reader', 'said', 'tab'];

const LD = (json: string) => `<script type="application/ld+json">${json}</script>`;
const times = (count: number, make: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => make(i)).join('');

/** What is as large as this is made by the page's own script, so that it is not sent. */
const made = (name: string, code: string): HostilePage => ({
  name,
  ends: ANY,
  script: `const story = document.querySelector('article'); ${code}`,
});

/** Pages that are too much of something. */
export const BOMBS: readonly HostilePage[] = [
  made(
    'has 100,000 headings',
    "for (let i = 0; i < 1e5; i++) story.append(Object.assign(document.createElement('h2'), { textContent: 'Heading ' + i }))",
  ),
  made(
    'has 200,000 elements',
    "const part = document.createElement('div'); for (let i = 0; i < 1000; i++) part.append(document.createElement('i')); for (let i = 0; i < 200; i++) story.append(part.cloneNode(true))",
  ),
  made(
    'has a text of ten million letters',
    "story.append(Object.assign(document.createElement('p'), { textContent: 'The council met again on Monday. '.repeat(3e5) }))",
  ),
  made(
    'has a word of a million letters',
    "story.append(Object.assign(document.createElement('p'), { textContent: 'a'.repeat(1e6) }))",
  ),
  made(
    'has a million full stops',
    "story.append(Object.assign(document.createElement('p'), { textContent: 'Well' + '.'.repeat(1e6) + ' '.repeat(1e5) + 'so.' }))",
  ),
  made(
    'has a title of a million letters',
    "document.title = 'Town votes '.repeat(1e5); story.querySelector('h1').textContent = document.title",
  ),
  made(
    'is nested a thousand deep',
    "let at = story; for (let i = 0; i < 1000; i++) { at.append(document.createElement('div')); at = at.lastChild } at.textContent = 'The depth is reached.'",
  ),
  made(
    'has 100,000 attributes on one element',
    "for (let i = 0; i < 1e5; i++) story.setAttribute('a' + i, 'x')",
  ),
  made(
    'has 30,000 links',
    "for (let i = 0; i < 3e4; i++) { const link = document.createElement('a'); link.href = '/' + i; link.textContent = 'link ' + i + ' '; story.append(link) }",
  ),
  made(
    'has templates within templates',
    "let at = story; for (let i = 0; i < 300; i++) { const box = document.createElement('template'); (at.content ?? at).append(box); at = box }",
  ),
  made(
    'has 50,000 comments and line breaks',
    "for (let i = 0; i < 5e4; i++) story.append(document.createComment('x'.repeat(20)), document.createElement('br'))",
  ),
  {
    name: 'has data for machines of three megabytes',
    ends: ANY,
    head: LD(
      `{"@type":"NewsArticle","headline":"Town votes","keywords":[${times(150_000, (i) => `"keyword ${i}",`)}"x"]}`,
    ),
  },
  {
    name: 'has data for machines that go in circles',
    ends: ANY,
    head: LD(
      '{"@graph":[{"@id":"#a","@type":"NewsArticle","author":{"@id":"#b"},"mainEntity":{"@id":"#a"}},{"@id":"#b","@type":"Person","name":{"@id":"#b"},"author":{"@id":"#a"}}]}',
    ),
  },
  {
    name: 'has data for machines nested ten thousand deep',
    ends: ANY,
    head: LD(`${'{"@graph":['.repeat(10_000)}1${']}'.repeat(10_000)}`),
  },
  {
    name: 'has data for machines that are no JSON',
    ends: ANY,
    head:
      LD('{"@type":"NewsArticle","headline":') +
      LD('null') +
      LD('[[],{},0,"x"]') +
      LD('{"@type":{"@type":[]},"author":[null,[[]],7],"datePublished":{}}'),
  },
  {
    name: 'has tables within tables',
    ends: ANY,
    story: `${'<table><tr><td>'.repeat(200)}${STORY}${'</td></tr></table>'.repeat(200)}`,
  },
  {
    name: 'has a thousand lists and quotations',
    ends: ANY,
    story:
      STORY +
      times(
        1000,
        (i) =>
          `<ul><li>Point ${i} of the long agenda.</li></ul><blockquote>Quote ${i}.</blockquote>`,
      ),
  },
];
