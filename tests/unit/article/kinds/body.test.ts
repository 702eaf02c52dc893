import { describe, expect, it } from 'vitest';
import { expectCase, HEADLINE, type PageCase } from '../../../support/article-cases';
import { articleOf, parse, story, textOf } from '../../../support/article-page';
import { SENTENCES } from '../../../support/story';

const H1 = `<h1>${HEADLINE}</h1>`;
const other = (count = 6) => story(count).replaceAll(/pier|council|mayor/g, 'bridge');
const wall = [
  'With a subscription you read everything we write, on every device you own, for as long as you like.',
  'The first month costs one crown, and after that the price is nine crowns a month until you cancel it.',
  'You may cancel at any time, in your account or by a letter, and nobody asks you for a reason to leave.',
  'Readers who subscribe keep our reporters in the harbour, at the courts and on every ferry to the islands.',
  'Students and pensioners pay half of it, and schools in the county have it for nothing at all this year.',
  'If you have an account already, log in with your address and the password that you have chosen earlier.',
]
  .map((line) => `<p>${line}</p>`)
  .join('');
const [FIRST = '', SECOND = '', THIRD = ''] = SENTENCES;
const all = (cases: Readonly<Record<string, PageCase>>) => it.each(Object.entries(cases));

describe('the story is found, and nothing else', () => {
  all({
    'beside a wall with more text': {
      body: `<main>${H1}<div class="text">${story(5)}</div><div class="subscription-wall">${wall}${wall}</div></main>`,
      has: [FIRST, SENTENCES[4] ?? ''],
      lacks: ['one crown'],
    },
    'beside a sign-up box with more text': {
      body: `<div>${H1}<div>${story(4)}</div><div class="newsletter-signup">${wall}</div></div>`,
      has: [FIRST],
      lacks: ['one crown'],
    },
    'in an opinion whose body is named comment': {
      body: `<div id="page">${H1}<div class="comment">${story(6)}</div></div>`,
      has: [FIRST, SENTENCES[5] ?? ''],
    },
    'in a body that is named related, beside a bio': {
      body: `<div id="page">${H1}<div class="related-content">${story(6)}</div><div class="author-bio">${wall.slice(0, 200)}</div></div>`,
      has: [FIRST, SENTENCES[5] ?? ''],
    },
    'beside a sidebar with longer paragraphs': {
      body: `<div id="page"><div id="content">${H1}${story(4)}</div><div class="sidebar"><h3>From the archive</h3>${wall}${other(6)}</div></div>`,
      has: [FIRST, THIRD],
      lacks: ['one crown', 'From the archive'],
    },
    'in a part named after what it tells of': {
      body: `<article>${H1}${story(4)}<section id="survey"><h2>The survey</h2><p>Nine of ten in the harbour said that they would come back for the ferry.</p></section></article>`,
      has: ['The survey', 'Nine of ten'],
    },
    'under the headline, whatever its parts are called': {
      body: `<main>${H1}${SENTENCES.map((line) => `<div class="menu-wrapper"><p>${line}</p></div>`).join('')}</main><div class="column">${wall.slice(0, wall.length / 2)}</div>`,
      has: [FIRST, THIRD],
      lacks: ['one crown'],
    },
    'where most of the page’s text is, without a headline': {
      body: `<div><div class="left">${SENTENCES.map((line) => `<div><div class="menu-wrapper"><p>${line}</p></div></div>`).join('')}</div><div class="column"><p>With a subscription you read everything we write, on every device you own.</p><p>The first month costs one crown, and after that the price is nine crowns.</p></div></div>`,
      has: [FIRST, THIRD],
    },
    'without the heading of a box of which nothing is left': {
      body: `<article>${H1}<div>${story(6)}<div class="offer"><h3>Read on with us</h3><p>Subscribe now to our newsletter, it is free.</p></div></div></article>`,
      lacks: ['Read on with us'],
    },
    'beside the author’s life, told at length': {
      body: `<article>${H1}<div class="text">${story(6)}</div><div class="author-bio">${wall}${wall}</div></article>`,
      has: [FIRST],
      lacks: ['one crown'],
    },
    'in the widgets of a page builder': {
      body: `<div class="builder">${H1}<div class="widget"><div class="widget-text">${story(3)}</div></div><div class="widget"><h2>The crane</h2></div><div class="widget"><div class="widget-text">${other(4)}</div></div></div>`,
      has: [FIRST, THIRD, 'The crane'],
    },
  })('%s', (_, page) => expectCase(page));
});

describe('another story stays out', () => {
  all({
    'under a lower headline': {
      body: `<main><article>${H1}${story(6)}</article><section class="more"><h2>Bakers ask for flour</h2>${other()}</section></main>`,
      lacks: ['bridge'],
    },
    'that is longer than the one in view': {
      body: `<main><div class="story">${H1}${story(5)}</div><div class="story next"><h1>Bakers ask for flour</h1>${other(14)}</div></main>`,
      has: [FIRST],
      lacks: ['bridge'],
    },
    'told by readers in a language of their own': {
      body: `<main><article>${H1}${story(6)}</article><section id="opiniones"><h3>Opiniones de los lectores</h3>${other(5)}</section></main>`,
      lacks: ['bridge'],
    },
    'in teasers that are articles': {
      body: `<div>${H1}${story(5)}<div class="grid">${[1, 2, 3].map((n) => `<article><h3><a href="/${n}">Bakers ask for flour ${n}</a></h3><p>The bakers of the valley have asked for flour again, and the millers say no, number ${n}.</p></article>`).join('')}</div></div>`,
      has: [FIRST],
      lacks: ['The bakers'],
    },
  })('%s', (_, page) => expectCase(page));
});

describe('what is there twice, or folded, is read once', () => {
  all({
    'rendered for two widths': {
      body: `<main>${H1}<div class="desktop">${story(5)}</div><div class="mobile">${story(5)}</div></main>`,
      once: [FIRST, THIRD],
    },
    'in a closed part': {
      body: `<article>${H1}${story(5)}<details><summary>How it began</summary><p>It began in March with a storm that nobody had seen coming in from the west.</p></details></article>`,
      has: ['How it began', 'It began in March'],
    },
    'a pull quote': {
      body: `<article>${H1}${story(3)}<div class="quote"><p>Fishermen, who have landed their catch on the beach since spring, welcomed the decision</p></div>${story(6).slice(story(3).length)}</article>`,
      once: ['welcomed the decision'],
    },
    'a drop cap in a block of its own': {
      body: `<article>${H1}<p><span style="float:left;display:block">T</span>${FIRST.slice(1)}</p>${story(5)}</article>`,
      blocks: [FIRST],
    },
    'a drop cap that is said to screen readers apart': {
      body: `<article>${H1}<p><span aria-hidden="true">T</span><span class="sr-only">The</span><span aria-hidden="true">he</span>${FIRST.slice(3)}</p>${story(5).slice(story(1).length)}</article>`,
      blocks: [FIRST],
    },
  })('%s', (_, page) => expectCase(page));
});

describe('what is laid out in another way is read as it looks', () => {
  const lines = ['three lobsters', 'a cup of cream', 'two spoons of salt', 'one lemon'];
  all({
    'text in headings': {
      body: `<article>${H1}${story(6).replaceAll('<p', '<h4').replaceAll('</p', '</h4')}</article>`,
      kinds: { [FIRST]: 'paragraph', [THIRD]: 'paragraph' },
    },
    'a story that is all one quotation': {
      body: `<article>${H1}<blockquote>${story(6)}</blockquote></article>`,
      kinds: { [FIRST]: 'paragraph' },
    },
    'elements within a line that are laid out as blocks': {
      body: `<article>${H1}<div>${SENTENCES.map((line) => `<span style="display:block">${line}</span>`).join('')}</div></article>`,
      blocks: [...SENTENCES],
    },
    'a word in a button': {
      body: `<article>${H1}<p>The crane is a <button>gantry</button> that runs on rails, and it lifts five tons of fish.</p>${other(5)}</article>`,
      blocks: ['The crane is a gantry that runs on rails, and it lifts five tons of fish.'],
    },
    'an address to write to': {
      body: `<article>${H1}${story(3)}<p><a href="mailto:pier@town.example">pier@town.example</a></p>${other(3)}</article>`,
      has: ['pier@town.example'],
    },
    'a heading around a paragraph': {
      body: `<article>${H1}<h2>${FIRST} ${SECOND}</h2>${other(5)}</article>`,
      kinds: { [FIRST]: 'paragraph' },
    },
    'a list by line breaks': {
      body: `<article>${H1}${story(3)}<p>${lines.join('<br>')}</p>${other(3)}</article>`,
      blocks: lines,
    },
    'paragraphs by single line breaks': {
      body: `<article>${H1}<div>${SENTENCES.join('<br>')}</div></article>`,
      blocks: [...SENTENCES],
    },
    'lines that are wrapped by hand': {
      body: `<article>${H1}<p>The council of the harbour town<br>voted on Monday to rebuild the<br>old pier, which a storm had<br>torn away in March.</p>${other(5)}</article>`,
      blocks: [
        'The council of the harbour town voted on Monday to rebuild the old pier, which a storm had torn away in March.',
      ],
    },
    'list items that are links': {
      body: `<article>${H1}${story(3)}<ul><li><a href="/a">A crane for five tons of fish</a></li><li>a cold store, beside it</li><li><a href="/b">A shed for nets and ropes</a></li></ul>${other(3)}</article>`,
      blocks: ['A crane for five tons of fish', 'A shed for nets and ropes'],
    },
    'a row whose first cell is a link': {
      body: `<article>${H1}${story(4)}<table><tr><td><a href="/n">North Quay</a></td><td>1911</td><td>oak</td></tr><tr><td><a href="/s">South Quay</a></td><td>1932</td><td>steel</td></tr></table>${other(3)}</article>`,
      blocks: ['North Quay, 1911, oak'],
    },
    'questions that open their answers': {
      body: `<article>${H1}${story(3)}<h3><button>Who pays for the crane?</button></h3><p>The ferry company pays a third, and the town pays the rest of it over ten years.</p>${other(3)}</article>`,
      has: ['Who pays for the crane?'],
    },
    'a sign that links to its heading': {
      body: `<article>${H1}${story(3)}<h2>The crane<a href="#crane" aria-label="Link to this part">#</a></h2>${other(3)}</article>`,
      blocks: ['The crane'],
    },
    'a number that leads to a footnote': {
      body: `<article>${H1}<p>The crane was sold in 2016.<sup><a href="#fn1">1</a></sup> Nobody has seen it since then, say those who looked.</p>${story(5)}</article>`,
      has: ['sold in 2016. Nobody has'],
    },
    'a full stop alone': {
      body: `<article>${H1}${story(3)}<p>.</p>${other(3)}</article>`,
      lacks: ['\n.\n'],
    },
  })('%s', (_, page) => expectCase(page));
});

describe('a sentence of the story is no notice', () => {
  all(
    Object.fromEntries(
      [
        'Sign up for the lifeboat, the notice said, and forty men did before the evening.',
        'Read more carefully, the contract says nothing about a crane.',
        'Copyright was not on his mind when he copied the plan of the pier.',
        'The plan was first shown by Reuters',
        'Mehr dazu sagt der Rat am Montag, wenn er wieder tagt.',
        'Every fisherman can subscribe to the fund, which pays for nets.',
      ].map((line): [string, PageCase] => [
        line,
        {
          body: `<article>${H1}${story(3)}<p>${line}</p>${other(3)}</article>`,
          has: [line],
        },
      ]),
    ),
  )('%s', (_, page) => expectCase(page));
  all(
    Object.fromEntries(
      ['Share of the town', 'Comment', '12 May', 'By Law'].map((line): [string, PageCase] => [
        line,
        { body: `<article>${H1}${story(3)}<h2>${line}</h2>${other(3)}</article>`, blocks: [line] },
      ]),
    ),
  )('nor is the heading “%s”', (_, page) => expectCase(page));
});

describe('a headline that is a whole sentence', () => {
  const headline =
    'The mayor said on Monday that the old pier of the town will be rebuilt by the spring of next year.';
  const article = articleOf(
    parse(
      `<html lang="en"><head><title>${headline}</title></head><body><article>
      <p>Harbour life: all that you want to know about boats, nets and weather.</p>
      <h1>${headline}</h1><p>Fishermen have waited for this for eleven years, and the work will take two.</p>
      <div>${story(6)}</div></article></body></html>`,
    ),
  );

  it('is still what the story begins after, and no part of it', () => {
    expect(article.title).toBe(headline);
    expect(article.blocks.map(({ text }) => text)).not.toContain(headline);
    expect(textOf(article)).not.toContain('Harbour life');
    expect(article.blocks[0]?.text).toMatch(/^Fishermen have waited/);
  });
});
