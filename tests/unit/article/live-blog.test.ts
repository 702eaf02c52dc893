import { describe, expect, it } from 'vitest';
import { articleOf, page, story } from '../../support/article-page';

const H1 = '<h1>The storm, hour by hour</h1>';
const hours = ['12:40', '11.15', '9:05 am', '08:30'];
const paragraphs = story(8).split('\n');
/** A live blog of four entries, each made of its time and two paragraphs. */
const liveBlog = (entry: (time: string, text: string, index: number) => string) =>
  page(
    `<article>${H1}${hours.map((time, i) => entry(time, paragraphs.slice(i * 2, i * 2 + 2).join(''), i)).join('')}</article>`,
  );
const outline = (document: Document) =>
  articleOf(document).blocks.map(({ kind, text }) => (kind === 'heading' ? text : '¶'));
const EXPECTED = hours.flatMap((time) => [time, '¶', '¶']);

describe('the entries of a live blog keep their times, as headings', () => {
  it('where a time element stands in each', () => {
    const entry = (time: string, text: string) =>
      `<div class="entry"><div class="entry-timestamp"><time>${time}</time></div>${text}</div>`;
    expect(outline(liveBlog(entry))).toEqual(EXPECTED);
  });

  it('where they are plain lines between the paragraphs', () => {
    expect(outline(liveBlog((time, text) => `<p class="t">${time}</p>${text}`))).toEqual(EXPECTED);
  });

  it('where they are headings already', () => {
    expect(outline(liveBlog((time, text) => `<h3>${time}</h3>${text}`))).toEqual(EXPECTED);
  });

  it('where each entry is an article, and the time stands beside who wrote it', () => {
    const entry = (time: string, text: string) =>
      `<article class="entry"><p class="byline">Ann Example <time>${time}</time></p>${text}</article>`;
    expect(outline(liveBlog(entry))).toEqual(EXPECTED);
  });

  it('as the moment itself where the page says "5 minutes ago"', () => {
    const entry = (_: string, text: string, index: number) =>
      `<section><time datetime="2025-06-10T1${index}:30:00Z">${index + 5} minutes ago</time>${text}</section>`;
    expect(outline(liveBlog(entry)).filter((text) => text !== '¶')).toEqual(
      [0, 1, 2, 3].map((index) => `2025-06-10 1${index}:30 UTC`),
    );
  });

  it('from linked data where none is in sight', () => {
    const updates = hours.map((_, index) => ({
      '@type': 'BlogPosting',
      headline: `Hour ${index} of the storm in town`,
      datePublished: `2025-06-10T1${index}:30:00+02:00`,
    }));
    const data = JSON.stringify({
      '@type': 'LiveBlogPosting',
      headline: 'The storm, hour by hour',
      liveBlogUpdate: updates,
    });
    const document = liveBlog(
      (_, text, index) => `<div><h2>Hour ${index} of the storm in town</h2>${text}</div>`,
    );
    const script = document.createElement('script');
    script.type = 'application/ld+json';
    script.textContent = data;
    document.head.append(script);
    expect(outline(document).slice(0, 4)).toEqual([
      '2025-06-10 10:30 +02:00',
      'Hour 0 of the storm in town',
      '¶',
      '¶',
    ]);
  });
});

describe('other times are no entries', () => {
  it('when the story was published and updated', () => {
    const lines = ['Published 10:00', 'Updated 11:00', 'Updated 12:00']
      .map((line) => `<p class="t">${line}</p>`)
      .join('');
    const { blocks } = articleOf(page(`<article>${H1}${lines}${story(6)}</article>`));
    expect(blocks.map((block) => block.kind)).toEqual(Array(6).fill('paragraph'));
  });

  it('when the stories beside it appeared', () => {
    const beside = hours
      .map((time) => `<li><time>${time}</time><a href="/x">Another story of the day</a></li>`)
      .join('');
    const { blocks } = articleOf(
      page(`<article>${H1}${story(6)}</article><section><ul>${beside}</ul></section>`),
    );
    expect(blocks.some(({ text }) => hours.includes(text))).toBe(false);
  });
});
