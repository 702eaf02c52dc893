import { describe, expect, it } from 'vitest';
import { chooseBody } from '../../../utils/article/choose';
import { DomReader } from '../../../utils/article/dom-reader';
import { atOnce } from '../../../utils/article/slices';
import { parse, story } from '../../support/article-page';

const TITLE = 'Town to rebuild its pier';
const H1 = `<h1>${TITLE}</h1>`;
const paragraphs = (count: number, attributes = '') => story(count, attributes).split('\n');
const plain = (html: string) => parse(html).body.textContent?.trim() ?? '';

/** The texts chosen on a page where Readability voted for everything that matches the selector. */
function chosen(html: string, voted: string, change = (_document: Document) => {}): string[] {
  const document = parse(`<body>${html}</body>`);
  change(document);
  const page = new DomReader(document.body);
  page.read();
  const votes = new Set(page.runs.filter((run) => run.place.element.closest(voted)));
  return atOnce(chooseBody(page.runs, votes, TITLE)).map((run) => run.text);
}

describe('what Readability missed comes back', () => {
  const all = paragraphs(12, ' class="p"');

  it('between paragraphs it took, whatever it looks like', () => {
    const odd = '<div class="odd">The crane comes from another harbour, he said.</div>';
    const html = `<div>${H1}<div>${all.slice(0, 4).join('')}${odd}${all.slice(4).join('')}</div></div>`;
    expect(chosen(html, 'p')).toContain(plain(odd));
  });

  it('under the same article, where one template wrote it', () => {
    const html = `<article>${H1}<div class="a">${all.slice(0, 9).join('')}</div><div class="b">${all.slice(9).join('')}<p class="else">${plain(all[0] ?? '')} Not this.</p></div></article>`;
    expect(chosen(html, '.a')).toEqual(all.map(plain));
  });

  it('in a sibling container of one template, without an article around them', () => {
    const row = (inner: string) => `<div class="row"><div class="body">${inner}</div></div>`;
    const html = `${H1}<div class="page">${row(all.slice(0, 9).join(''))}<div class="ad"></div>${row(all.slice(9).join(''))}</div>`;
    expect(chosen(html, '.row:first-child')).toEqual(all.map(plain));
  });

  it('but not from a container that brings a headline along, as the next story does', () => {
    const item = (inner: string) => `<div class="item"><div class="body">${inner}</div></div>`;
    const next = item(`<h1>Another story altogether</h1>${all.slice(9).join('')}`);
    const html = `<div>${item(H1 + all.slice(0, 9).join(''))}${next}</div>`;
    expect(chosen(html, '.item:first-child p')).toEqual(all.slice(0, 9).map(plain));
    const apart = `${H1}<div>${item(all.slice(0, 9).join(''))}${next}</div>`;
    expect(chosen(apart, '.item:first-child p')).toEqual(all.slice(0, 9).map(plain));
  });

  it('with the heading right above it', () => {
    const heading = '<h2 class="subtitle">Who pays</h2>';
    const last = `<div class="b">${heading}${all[11]}</div>`;
    const html = `<article>${H1}<div class="a">${all.slice(0, 11).join('')}</div>${last}</article>`;
    expect(chosen(html, '.a')).toEqual([
      ...all.slice(0, 11).map(plain),
      'Who pays',
      plain(last).slice(8),
    ]);
  });
});

describe('what is no story goes', () => {
  it('when it stands before the headline', () => {
    const html = `<div><p class="top">Today is a day like any other day here.</p>${H1}${story(6)}</div>`;
    expect(chosen(html, 'p').join(' ')).not.toContain('like any other');
  });

  it.each([
    ['by its class', '<p class="hidden">A line that nobody is to see on this page.</p>'],
    ['by its role', '<div role="note"><p>A line that nobody is to see on this page.</p></div>'],
  ])('when it is marked as such %s', (_, line) => {
    expect(chosen(`<div>${H1}${story(6)}${line}</div>`, 'p').join(' ')).not.toContain('nobody');
  });

  it('when the page’s style keeps it from view', () => {
    const html = `<div>${H1}${story(6)}<p id="unseen">A line that nobody is to see on this page.</p></div>`;
    const hide = (document: Document) => {
      const unseen = document.querySelector('#unseen');
      if (unseen) unseen.checkVisibility = () => false;
    };
    expect(chosen(html, 'p').join(' ')).toContain('nobody');
    expect(chosen(html, 'p', hide).join(' ')).not.toContain('nobody');
  });
});

it('what a closed part holds stays, although the page’s style keeps it from view', () => {
  const html = `<div>${H1}${story(6)}<details><p id="folded">It began with a storm that nobody had seen.</p></details></div>`;
  const fold = (document: Document) => {
    const folded = document.querySelector('#folded');
    if (folded) folded.checkVisibility = () => false;
  };
  expect(chosen(html, 'p', fold).join(' ')).toContain('nobody had seen');
});

describe('a part that is named like something else stays', () => {
  const line = '<p>He said so himself, standing on the old pier in the rain.</p>';

  it.each([
    ['when it is named as the story, too', `<div class="teaser article-body">${line}</div>`],
    [
      'when the story’s part is inside',
      `<div class="teaser"><div class="body-text">${line}</div></div>`,
    ],
    [
      'when it is what the story quotes',
      `<div class="social"><blockquote>${line}</blockquote></div>`,
    ],
  ])('%s', (_, part) => {
    expect(chosen(`<div>${H1}${story(6)}${part}</div>`, 'p')).toContain(plain(line));
    const bare = `<div class="teaser">${line}</div>`;
    expect(chosen(`<div>${H1}${story(6)}${bare}</div>`, 'p')).not.toContain(plain(line));
  });
});

describe('no rule takes the story itself', () => {
  it('when a quarter of it or more sounds like a notice', () => {
    const notices = Array.from(
      { length: 3 },
      (_, index) =>
        `<p>Newsletters are old, said speaker ${index}, and “sign up for ours” is what they all say, every one of them, each morning.</p>`,
    );
    expect(chosen(`<div>${H1}${story(6)}${notices.join('')}</div>`, 'p')).toHaveLength(9);
    expect(chosen(`<div>${H1}${story(12)}${notices[0]}</div>`, 'p')).toHaveLength(12);
  });

  it('when half of it or more stands in parts that are named like something else', () => {
    const named = (count: number) =>
      paragraphs(6 + count)
        .slice(6)
        .map((p) => `<div class="caption">${p}</div>`)
        .join('');
    expect(chosen(`<div>${H1}${story(4)}${named(6)}</div>`, 'p')).toHaveLength(10);
    expect(chosen(`<div>${H1}${story(8)}${named(6)}</div>`, 'p')).toHaveLength(8);
  });
});
