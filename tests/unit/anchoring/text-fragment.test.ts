// @vitest-environment node
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  linkToSentence,
  type Passage,
  textDirective,
} from '../../../utils/anchoring/text-fragment';

const paragraph = (...texts: string[]): Passage[] =>
  texts.map((text, i) => ({ text, opensBlock: i === 0 }));

/** What a browser does with a directive, on a page of these paragraphs: the range it marks. */
function find(directive: string, page: string): { start: number; end: number } | null {
  const [, prefix, first = '', last, suffix] =
    /^text=(?:([^,]+)-,)?([^,-]+)(?:,([^,-]+))?(?:,-([^,]+))?$/
      .exec(directive)
      ?.map((part) => (part === undefined ? undefined : decodeURIComponent(part))) ?? [];
  const skip = (at: number) => at + (/^\s*/.exec(page.slice(at))?.[0].length ?? 0);
  for (let from = 0; ; from++) {
    let start = page.indexOf(prefix ?? first, from);
    if (start === -1) return null;
    from = start;
    if (prefix !== undefined) start = skip(start + prefix.length);
    if (!page.startsWith(first, start)) continue;
    let end = start + first.length;
    if (last !== undefined) {
      const at = page.indexOf(last, end);
      if (at === -1) continue;
      end = at + last.length;
    }
    if (suffix === undefined || page.startsWith(suffix, skip(end))) return { start, end };
  }
}

const long =
  'On Friday morning the keeper of the northern lock, who had opened it for thirty-one years, went ' +
  'down to the water once more and found the gates shut, the lamps out and nobody there.';

test('a sentence that is short and alone is named whole', () => {
  expect(textDirective(paragraph('One comes before this.', 'The harbour reopens soon.'), 1)).toBe(
    'text=The%20harbour%20reopens%20soon.',
  );
});

test('dash, comma and ampersand are written so that they part nothing', () => {
  const link = textDirective(paragraph('A well-known, old firm: Smith & Sons.'), 0);
  expect(link).toBe('text=A%20well%2Dknown%2C%20old%20firm%3A%20Smith%20%26%20Sons.');
});

test('a long sentence is named by its first and last words', () => {
  expect(textDirective(paragraph(long), 0)).toBe(
    'text=On%20Friday%20morning%20the,out%20and%20nobody%20there.',
  );
});

test('more words are taken where the first ones stand elsewhere too', () => {
  const page = paragraph('On Friday morning the ferry left as it always does.', long);
  const directive = textDirective(page, 1);
  expect(directive).toMatch(/^text=On%20Friday%20morning%20the%20keeper/);
  expect(directive).toMatch(/,[^,]+there\.$/);
});

test('a sentence that stands there twice is named with its neighbours', () => {
  const page = [
    ...paragraph('He was asked whether he would go.', 'He said nothing about it.'),
    ...paragraph('She was asked whether she knew.', 'He said nothing about it.', 'They left.'),
  ];
  expect(textDirective(page, 3)).toBe(
    'text=asked%20whether%20she%20knew.-,He%20said%20nothing%20about%20it.,-They%20left.',
  );
});

test('a very short sentence is named with a neighbour, as it may be a heading too', () => {
  expect(textDirective(paragraph('Nobody was hurt in the fire.', 'Why?'), 1)).toBe(
    'text=was%20hurt%20in%20the%20fire.-,Why%3F'.replace('was%20', ''),
  );
});

test('the fragment follows the page’s own, and no campaign is passed on', () => {
  const sentences = paragraph('The harbour reopens soon.');
  const fragment = ':~:text=The%20harbour%20reopens%20soon.';
  const link = (url: string) => linkToSentence(url, sentences, 0);
  expect(link('https://n.example/a')).toBe(`https://n.example/a#${fragment}`);
  expect(link('https://n.example/a#part')).toBe(`https://n.example/a#part${fragment}`);
  expect(link('https://n.example/a#:~:text=old')).toBe(`https://n.example/a#${fragment}`);
  expect(link('https://n.example/a?id=3&utm_source=x#b')).toBe(
    `https://n.example/a?id=3#b${fragment}`,
  );
  expect(link('https://n.example/a?utm_source=x')).toBe(`https://n.example/a#${fragment}`);
});

const word = fc.constantFrom(
  'the',
  'lock',
  'old-town',
  'of',
  'water',
  'Smith & Sons',
  'a,b',
  '항구는',
  '100%',
);
const sentence = fc
  .array(word, { minLength: 1, maxLength: 40 })
  .map((words) => `${words.join(' ')}.`);
const article = fc
  .array(fc.array(sentence, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 })
  .map((blocks) => blocks.flatMap((texts) => paragraph(...texts)));

test('what the link names is the sentence’s words, wherever it stands', () => {
  fc.assert(
    fc.property(article, fc.nat(), (sentences, n) => {
      const at = n % sentences.length;
      const page = sentences.map(({ text }) => text).join('\n');
      const range = find(textDirective(sentences, at), page);
      expect(range).not.toBeNull();
      expect(page.slice(range?.start, range?.end)).toBe(sentences[at]?.text);
    }),
  );
});

test('any text gives a link, and an address', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 8 }),
      (texts) => {
        const link = linkToSentence('https://n.example/', paragraph(...texts), 0);
        expect(new URL(link).origin).toBe('https://n.example');
      },
    ),
  );
});
