import { describe, expect, it } from 'vitest';
import { divideArticle } from '../../../utils/article/divide';
import type { UndividedArticle } from '../../../utils/contract/article';
import { segment } from '../../../utils/sentences';

const article = (blocks: readonly string[], lang: string | null = 'en'): UndividedArticle => ({
  url: 'https://news.example/pier',
  canonicalUrl: 'https://news.example/pier',
  title: 'The pier opens',
  byline: null,
  siteName: null,
  lang,
  dir: 'ltr',
  published: null,
  blocks: blocks.map((text) => ({ kind: 'paragraph', text, marks: [] })),
});

const sentencesIn = ({ blocks }: ReturnType<typeof divideArticle>) =>
  blocks.map(({ text, sentences }) => sentences.map(([start, end]) => text.slice(start, end)));

describe('an article taken out of its page', () => {
  it('is divided block by block, by the language that it declares', () => {
    const german = article(['Am 5. Mai kam Dr. Weber. Er blieb.'], 'de');
    expect(sentencesIn(divideArticle(german, segment))).toEqual([
      ['Am 5. Mai kam Dr. Weber.', 'Er blieb.'],
    ]);
  });

  it('has its sign-off set apart, cut off the last paragraph', () => {
    const divided = divideArticle(
      article(['The pier opens today. It is new.', 'Boats came. Ann Lee, Harbour News.']),
      segment,
    );
    expect(divided.blocks.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      'paragraph: The pier opens today. It is new.',
      'paragraph: Boats came.',
      'signoff: Ann Lee, Harbour News.',
    ]);
  });

  it('keeps everything else that the page said', () => {
    const { blocks: _, ...about } = article(['One. Two.'], null);
    const asked = article(['One. Two.'], null);
    expect(divideArticle(asked, segment, () => 'en')).toMatchObject({ ...about, lang: null });
  });
});
