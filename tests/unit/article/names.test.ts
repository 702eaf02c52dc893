import { describe, expect, it } from 'vitest';
import {
  looksLikeBoilerplate,
  looksLikeStandfirst,
  looksLikeStory,
} from '../../../utils/article/names';
import type { ElementPath } from '../../../utils/article/runs';

const place = (html: string, parent: ElementPath | null = null): ElementPath => {
  const holder = document.createElement('div');
  holder.innerHTML = html;
  const element = holder.firstElementChild;
  if (!element) throw new Error('no element');
  return { element, parent, duplicate: null, id: 0 };
};
const named = (name: string) => place(`<div class="${name}"></div>`);

describe('a part is known by its name as no part of a story', () => {
  it.each([
    'caption',
    'image__credit',
    'photoText',
    'media-description',
    'copyright',
    'newsletter-box',
    'subscription',
    'sign-up',
    'donate',
    'c-paywall',
    'promo',
    'registration',
    'related',
    'recommended',
    'mostRead',
    'read-more',
    'see-also',
    'moreStories',
    'teasers',
    'next-article',
    'outbrain',
    'topics',
    'tag-list',
    'breadcrumb',
    'share-tools',
    'social',
    'comments',
    'kommentare',
    'rating',
    'poll',
    'reactions',
    'byline',
    'author-bio',
    'about-the-author',
    'dateline',
    'timestamp',
    'article-meta',
    'reading-time',
    'contributors',
    'ads',
    'advertisement',
    'sponsored',
    'cookie-banner',
    'consent',
    'toolbar',
    'no-print',
    'sr-only',
    'screen-reader-text',
    'audio-player',
    'player',
    'login',
    'sidebar',
    'pagination',
    'navigation',
    'footer',
  ])('%s', (name) => {
    expect(looksLikeBoilerplate(named(name))).toBe(true);
    expect(looksLikeBoilerplate(place(`<div id="${name}"></div>`))).toBe(true);
  });

  it.each(['hidden', 'd-none'])('and as kept from view: %s', (name) => {
    expect(looksLikeBoilerplate(named(name))).toBe(true);
  });

  it.each('figcaption figure aside form nav footer dialog address menu fieldset label'.split(' '))(
    'or by its tag: %s',
    (tag) => {
      expect(looksLikeBoilerplate(place(`<${tag}></${tag}>`))).toBe(true);
    },
  );

  it.each(['complementary', 'dialog', 'note', 'toolbar'])('or by its role: %s', (role) => {
    expect(looksLikeBoilerplate(place(`<div role="${role}"></div>`))).toBe(true);
  });
});

describe('a part is not', () => {
  it.each([
    'story',
    'article-body',
    'text',
    'adventure',
    'shareholders',
    'hidden-xs',
    'authority',
    'teaser article-body',
    'main-content',
  ])('by a name that only sounds like it: %s', (name) => {
    expect(looksLikeBoilerplate(named(name))).toBe(false);
  });

  it('as a figure that holds a quotation or a table', () => {
    expect(looksLikeBoilerplate(place('<figure><blockquote>“No.”</blockquote></figure>'))).toBe(
      false,
    );
  });

  it('as a heading whose id is made of its words', () => {
    expect(looksLikeBoilerplate(place('<h2 id="related-comments">Related comments</h2>'))).toBe(
      false,
    );
  });
});

it.each(['articleBody', 'story-text', 'entry-content', 'body__copy', 'paragraph'])(
  'the story’s own part is known by its name: %s',
  (name) => {
    expect(looksLikeStory(named(name))).toBe(true);
  },
);

it.each(['standfirst', 'sub-headline', 'lede', 'chapo', 'vorspann', 'entradilla', 'key-points'])(
  'a summary is known by its name or that of what holds it: %s',
  (name) => {
    expect(looksLikeStandfirst(named(name))).toBe(true);
    expect(looksLikeStandfirst(place('<p></p>', named(name)))).toBe(true);
    expect(looksLikeStandfirst(place('<p></p>'))).toBe(false);
  },
);
