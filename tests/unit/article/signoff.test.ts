import { describe, expect, it } from 'vitest';
import { articleOf, page, story } from '../../support/article-page';

const lastOf = (html: string) => {
  const { blocks } = articleOf(page(`<article><h1>Town</h1>${story()}${html}</article>`));
  return blocks.at(-1);
};

describe('a sign-off', () => {
  it.each([
    'Oh Soo-young, Arirang News.',
    '(Reporting by Ann Example in London; Editing by Bo Sample)',
    'Reporting by Ann Example; Editing by Bo Sample',
    '[Yonhap]',
    '(END)',
    '홍길동 기자 hong@example.com',
    'hong@example.com',
    '[서울=뉴시스] 홍길동 기자',
  ])('is set apart: %s', (line) => {
    expect(lastOf(`<p>${line}</p>`)).toMatchObject({ kind: 'signoff', text: line });
  });

  it('is cut off the paragraph it ends', () => {
    const { blocks } = articleOf(
      page(
        `<article>${story()}<p>The ferry sails again in May. Oh Soo-young, Arirang News.</p></article>`,
      ),
    );
    expect(blocks.slice(-2).map(({ kind, text }) => [kind, text])).toEqual([
      ['paragraph', 'The ferry sails again in May.'],
      ['signoff', 'Oh Soo-young, Arirang News.'],
    ]);
  });

  it.each([
    'The mayor told the Harbour Post that he was glad.',
    'Ann Example, who owns a boat, was reading the news.',
    '(The crane is older than the pier, and rusty, too.)',
  ])('is not a sentence of the story: %s', (line) => {
    expect(lastOf(`<p>${line}</p>`)?.kind).toBe('paragraph');
  });
});

describe('a source line', () => {
  it('is set apart with its link', () => {
    const block = lastOf(
      '<p>Arirang news <a href="https://www.arirang.com/news/view?id=284190">https://www.arirang.com/news/view?id=284190</a></p>',
    );
    expect(block).toMatchObject({
      kind: 'source',
      marks: [{ kind: 'link', href: 'https://www.arirang.com/news/view?id=284190' }],
    });
  });

  it.each(['Source: Harbour Statistics Office', '출처: 연합뉴스', 'Quelle: dpa'])(
    'is known by its word: %s',
    (line) => {
      expect(lastOf(`<p>${line}</p>`)?.kind).toBe('source');
    },
  );
});
