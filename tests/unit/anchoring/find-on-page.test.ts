import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findSentence } from '../../../utils/anchoring/find-on-page';
import { quoteSentence } from '../../../utils/anchoring/quote';
import { readPageText } from '../../../utils/page/show-on-page/page-text';

function pageOf(markup: string): Element {
  const page = document.createElement('div');
  page.append(...new DOMParser().parseFromString(markup, 'text/html').body.childNodes);
  return page;
}

/** The text under the likeliest place of a sentence. */
function find(page: Element, exact: string, around: { prefix?: string; suffix?: string } = {}) {
  const text = readPageText(page);
  const [first] = findSentence(text.text, { exact, prefix: '', suffix: '', ...around });
  return first ? text.range(...first).toString() : null;
}

test('inline elements, soft hyphens and white space are no hindrance', () => {
  const page = pageOf(
    '<p>Before. The lock\n\n keep&shy;er <b>ca<i>me</i></b> back<a>.</a> After.</p>',
  );
  expect(find(page, 'The lock keeper came back.')).toBe('The lock\n\n keep\u00ADer came back.');
});

test('of equal sentences the one is found whose surroundings agree', () => {
  const page = pageOf('<p>She left. <q>Yes.</q> He came.</p><p>He left. <b>Yes.</b> She came.</p>');
  const text = readPageText(page);
  const where = (prefix: string, suffix: string) => {
    const [first] = findSentence(text.text, { exact: 'Yes.', prefix, suffix });
    return first && text.range(...first).startContainer.parentElement?.localName;
  };
  expect(where('He left.', '')).toBe('b');
  expect(where('She left.', '')).toBe('q');
  expect(where('', 'She came.')).toBe('b');
});

test('a sentence with something in its middle is found by its ends', () => {
  const page = pageOf(
    '<p>The committee, which had met three times <sup>[1]</sup> that week, came to no decision at all.</p>',
  );
  const exact = 'The committee, which had met three times that week, came to no decision at all.';
  expect(find(page, exact)).toBe(page.textContent);
});

test('what is not to be read is not searched, and what is not there is not found', () => {
  const page = pageOf('<script>One two.</script><style>One two.</style><p>Three.</p>');
  expect(find(page, 'One two.')).toBeNull();
});

test('an open shadow root is part of the page', () => {
  const page = pageOf('<x-story></x-story>');
  page.firstElementChild?.attachShadow({ mode: 'open' }).append('Inside it stands.');
  expect(find(page, 'Inside it stands.')).toBe('Inside it stands.');
});

test('a page of very many paragraphs is read', () => {
  const page = document.createElement('div');
  const paragraph = document.createElement('p');
  paragraph.append('A line.');
  for (let i = 0; i < 20_000; i++) page.append(paragraph.cloneNode(true));
  expect(readPageText(page).text).toHaveLength(20_000 * 'Aline.'.length);
});

const words = fc
  .array(fc.constantFrom('lock', 'the', 'water', '항구', 'a'), { minLength: 1, maxLength: 6 })
  .map((all) => `${all.join(' ')}.`);

test('however a sentence is cut into nodes, it is found where it stands', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(words, { minLength: 1, maxLength: 6 }),
      fc.nat(),
      fc.array(fc.nat({ max: 200 }), { maxLength: 12 }),
      (sentences, pick, cuts) => {
        const n = pick % sentences.length;
        const whole = sentences.join('\n ');
        const page = document.createElement('div');
        const edges = [0, ...cuts.sort((a, b) => a - b).filter((at) => at < whole.length)];
        edges.forEach((at, i) => {
          const piece = document.createElement(i % 2 ? 'b' : 'span');
          piece.append(whole.slice(at, edges[i + 1]));
          page.append(piece);
        });
        const text = readPageText(page);
        const [first] = findSentence(text.text, quoteSentence(sentences, n));
        expect(
          first &&
            text
              .range(...first)
              .toString()
              .trim(),
        ).toBe(sentences[n]);
      },
    ),
  );
});
