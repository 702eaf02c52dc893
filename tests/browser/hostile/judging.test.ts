import { describe, expect, it } from 'vitest';
import { strangeWrites } from './strange-writes.ts';
import { HOSTILE_PAGES } from './table.ts';
import { heardInFront, lettersHeard } from './witness.ts';

const NOTE = 'qzxxqzzxѫqxzz';

describe('Who judges a hostile page', () => {
  it('counts the letters of a note that the page heard one by one', () => {
    const keys = [...'qzx'].map((key): [string, string] => ['keydown', key]);
    expect(lettersHeard([['keydown', 'ArrowDown'], ['keydown', 'n'], ...keys], NOTE)).toBe(3);
    expect(lettersHeard([['input', 'ѫ']], NOTE)).toBe(1);
  });

  it('counts those that came as a whole, and takes no word of the page for them', () => {
    expect(lettersHeard([['field', `so ${NOTE.slice(2, 8)} on`]], NOTE)).toBe(6);
    expect(lettersHeard([['asked', `/own/${NOTE}`]], NOTE)).toBe(NOTE.length);
    expect(lettersHeard([['kept', 'Town to quiz the mayor of Texas']], NOTE)).toBe(0);
  });

  const address = 'http://127.0.0.1:80/hostile/1';
  const acts = { address, isTyped: (text: string) => text === NOTE };
  const own = {
    'lede/articles/"a"': { id: 'a', canonicalUrl: 'https://127.0.0.1:80/hostile/1' },
    'lede/places/"a"': { articleId: 'a' },
    'lede/editions/"e"': { articleId: 'a' },
    'lede/notes/"n"': { articleId: 'a', body: NOTE },
    'lede/words/1': {},
    'storage.local/journal:head': {},
  };

  it('counts no letter that the driver sent to a tab that was behind', () => {
    const before = ['keydown', 'q', 100] as const;
    const typed = ['keydown', 'z', 300] as const;
    const shown = ['field', NOTE] as const;
    expect(heardInFront([before, typed, shown], 200)).toEqual([before, shown]);
  });

  it('finds nothing strange in what the reader did', () => {
    expect(strangeWrites({}, own, acts)).toEqual([]);
  });

  it.each([
    [
      'another article',
      { 'lede/articles/"b"': { id: 'b', canonicalUrl: 'https://bank.example/' } },
    ],
    ['another note', { 'lede/notes/"m"': { articleId: 'a', body: 'not typed' } }],
    ['the note a second time', { 'lede/notes/"m"': { articleId: 'a', body: NOTE } }],
    ['a mark', { 'lede/marks/"m"': { articleId: 'b' } }],
    ['a setting', { 'storage.local/settings:comfort': { theme: 'dark' } }],
  ])('finds %s strange', (_what, more) => {
    expect(strangeWrites({}, { ...own, ...more }, acts)).toEqual(Object.keys(more));
  });

  it('finds it strange that an older note is changed or gone', () => {
    const before = { 'lede/notes/"o"': { body: 'older' }, 'lede/notes/"p"': { body: 'gone' } };
    const after = { ...own, 'lede/notes/"o"': { body: 'changed' } };
    expect(strangeWrites(before, after, acts).sort()).toEqual(Object.keys(before));
  });

  it('knows at least ninety pages, each by a name of its own', () => {
    const names = HOSTILE_PAGES.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThanOrEqual(90);
  });
});
