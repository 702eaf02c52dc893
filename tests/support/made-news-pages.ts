/** News pages of given sizes, made of our own words: an article amid what surrounds one. */

const SUBJECTS = [
  'The council',
  'A ferry',
  'The mayor',
  'U.S. engineers',
  'Dr. Voss',
  'The old yard',
];
const VERBS = ['opened', 'measured', 'repaired', 'promised', 'questioned', 'paid for'];
const OBJECTS = [
  'the pier',
  'a new line',
  'the sea wall',
  'two tunnels',
  'the school',
  'the market',
];
const ENDS = ['on Jan. 5', 'before noon', 'at 9 a.m. on Monday', 'for $3.5 million', 'by No. 10'];

/** One of a list by number, the same each time: a bench must read the same page in every run. */
const pick = (list: readonly string[], n: number) => list[n % list.length] ?? '';

function sentence(n: number): string {
  const start = `${pick(SUBJECTS, n * 7 + 1)} ${pick(VERBS, n * 5 + 2)} ${pick(OBJECTS, n * 3)}`;
  return `${start} ${pick(ENDS, n)}, and the people of quarter ${n} came to see it.`;
}

const paragraph = (n: number) =>
  `<p class="body-text">${[0, 1, 2].map((i) => sentence(n * 3 + i)).join(' ')}</p>`;

const teaser = (n: number) =>
  `<div class="teaser card card--${n % 4}" data-track="{&quot;pos&quot;:${n}}"><a href="/t/${n}">` +
  `<picture><source srcset="/i/${n}.webp 1x, /i/${n}@2.webp 2x"><img alt="" src="data:,"></picture>` +
  `<span class="kicker">City</span><h3>${pick(SUBJECTS, n)} ${pick(VERBS, n)}</h3></a></div>`;

const head = (title: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} | The Quay Courier</title>` +
  `<meta property="og:type" content="article"><style>body{font:16px/1.5 serif}</style></head><body>`;

/** Kilobytes of article text: a report of five minutes, of ten, a long read of half an hour. */
const articleRoom = (kilobytes: number) => 1000 * Math.min(30, 3 + kilobytes / 20);

/**
 * A page of about this many kilobytes: the article is a small part of it, as on real news pages;
 * of the rest half are teasers and half inert scripts.
 */
export function newsPage(kilobytes: number): string {
  const title = `A day in the life of a harbour, at ${kilobytes} kB`;
  const room = kilobytes * 1000;
  let body = '';
  for (let n = 0; body.length < articleRoom(kilobytes); n++) body += paragraph(n);
  let around = '';
  for (let n = 0; around.length < (room - body.length) / 2; n++) around += teaser(n);
  const filler = 'x'.repeat((room - body.length) / 2);
  const article = `<article><h1>${title}</h1><div class="story">${body}</div></article>`;
  const aside = `<aside class="more">${around}</aside>`;
  const data = `<script type="application/json">"${filler}"</script>`;
  return `${head(title)}<main>${article}</main>${aside}${data}</body></html>`;
}

/** A page that is an article of so many sentences, three a paragraph, and little else. */
export function longArticle(sentences: number): string {
  let body = '';
  for (let n = 0; n * 3 < sentences; n++) body += paragraph(n);
  const title = `Long article of ${sentences}`;
  return `${head(title)}<main><article><h1>${title}</h1>${body}</article></main></body></html>`;
}
