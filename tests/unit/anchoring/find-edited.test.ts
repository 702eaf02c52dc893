// @vitest-environment node
import search from 'approx-string-match';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { findSentence } from '../../../utils/anchoring/find-on-page';
import { quoteSentence } from '../../../utils/anchoring/quote';
import { visibleText } from '../../../utils/anchoring/visible-text';

vi.mock('approx-string-match', { spy: true });

const BEFORE = 'The water had been rising for two days and nobody had slept.';
const QUOTED =
  'On Friday morning the keeper of the northern lock went down to the gates once more.';
const AFTER = 'By noon the first boats lay in the basin, waiting to be let through.';
const OTHERS =
  'Elsewhere in the valley schools stayed shut. The mayor asked for calm and for sandbags.';
const QUOTE = quoteSentence([BEFORE, QUOTED, AFTER], 1);

/** What is shown first of a page with this text, without white space; null for nothing. */
function shown(page: string, quote = QUOTE): string | null {
  const text = visibleText(page);
  const [first] = findSentence(text, quote);
  return first ? text.slice(...first) : null;
}

test.each([
  ['beginning', QUOTED.replace('On Friday morning', 'Early on Saturday')],
  ['middle', QUOTED.replace('keeper of the northern lock', 'keeper of the old southern lock')],
  ['end', QUOTED.replace('gates once more', 'gates with his son')],
  ['end, which goes on', QUOTED.replace('once more.', 'once more, his wife said.')],
  ['both ends', QUOTED.replace('On Friday', 'On Monday').replace('once more', 'again')],
  ['letters', QUOTED.replace('northern', 'nothern').replace('gates', 'gate')],
])('a sentence is found from end to end whose %s was edited', (_, edited) => {
  const page = `${OTHERS} ${BEFORE} ${edited} ${AFTER} ${OTHERS}`;
  expect(shown(page)).toBe(visibleText(edited));
});

test('without its context at hand a sentence is found to its own end', () => {
  const edited = QUOTED.replace('once more', 'once again');
  expect(shown(`${OTHERS} ${edited} ${OTHERS}`)).toBe(visibleText(edited));
  const alone = { exact: QUOTED, prefix: '', suffix: '' };
  expect(shown(`${OTHERS} ${edited} ${OTHERS}`, alone)).toBe(visibleText(edited));
});

test('of two edited sentences the one is shown whose context agrees', () => {
  const near = QUOTED.replace('once more', 'once again');
  const here = QUOTED.replace('On Friday morning', 'On Sunday evening');
  expect(shown(`${near} ${OTHERS} ${BEFORE} ${here} ${AFTER}`)).toBe(visibleText(here));
  expect(shown(`${BEFORE} ${here} ${AFTER} ${OTHERS} ${near}`)).toBe(visibleText(here));
  // Right beside each other, too.
  expect(shown(`${near} ${here} ${AFTER}`)).toBe(visibleText(here));
});

test.each([
  [
    'the same words for something else',
    QUOTED.replace('Friday morning', 'Monday evening').replace('northern', 'southern'),
  ],
  [
    'a sentence with its beginning',
    'On Friday morning the keeper of the tower saw a light at sea.',
  ],
  ['a sentence with its end', 'Nobody else from the village went down to the gates once more.'],
])('%s, elsewhere, is not shown in its place', (_, other) => {
  expect(shown(`${OTHERS} ${other} ${OTHERS}`)).toBeNull();
});

test('where its neighbours stand but it does not, nothing is shown', () => {
  expect(shown(`${BEFORE} ${AFTER}`)).toBeNull();
  expect(shown(`${BEFORE} ${OTHERS} ${AFTER}`)).toBeNull();
});

test('a short answer is not taken for another', () => {
  const quote = quoteSentence([BEFORE, 'He said yes.', AFTER], 1);
  expect(shown(`${BEFORE} He said no. ${AFTER}`, quote)).toBeNull();
});

test('sentences in scripts without spaces are found as well', () => {
  const sentences = [
    '町は静かだった。',
    '金曜日の朝、水門の管理人はもう一度門まで下りて行った。',
    '船は昼に着いた。',
  ];
  const edited = '土曜日の朝、水門の管理人はもう一度門まで下りて行った。';
  const quote = quoteSentence(sentences, 1);
  expect(shown(`${sentences[0]}${edited}${sentences[2]}`, quote)).toBe(edited);
});

test('a page made to be full of like places does not hold the search up', () => {
  const exact = `${'ab'.repeat(40)}the end.`;
  const text = 'ab'.repeat(20_000);
  vi.mocked(search).mockClear();
  findSentence(text, { exact, prefix: 'x'.repeat(32), suffix: 'y'.repeat(32) });
  const searched = vi.mocked(search).mock.calls.map(([part]) => part.length);
  expect(Math.max(...searched)).toBeLessThanOrEqual(2048);
  // Three parts at most for each of the twelve places that are looked at.
  expect(searched.length).toBeLessThanOrEqual(3 * 12);
});

test('a sentence too long to be searched for in good time is not', () => {
  const long = Array.from({ length: 80 }, (_, i) => `word${i}`).join(' ');
  const page = long.replace('word0', 'first').replace('word79', 'last');
  vi.mocked(search).mockClear();
  expect(shown(page, { exact: long, prefix: '', suffix: '' })).toBeNull();
  expect(search).not.toHaveBeenCalled();
});

const word = fc.constantFrom(
  ...'water gates keeper lock northern morning boats valley mayor school harbour evening'.split(
    ' ',
  ),
  ...'storm council bridge river villagers Friday twenty thousand rising asked'.split(' '),
);
const sentence = fc
  .array(word, { minLength: 10, maxLength: 24 })
  .map((words) => `${words.join(' ')}.`);

test('with one word replaced anywhere, a sentence between its neighbours is found where it stands', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(sentence, { minLength: 5, maxLength: 9 }),
      fc.nat(),
      fc.nat(),
      (sentences, pick, place) => {
        const n = 1 + (pick % (sentences.length - 2));
        const words = sentences[n]?.split(' ') ?? [];
        words[place % (words.length - 1)] = 'quietly';
        const edited = words.join(' ');
        const page = sentences.map((text, i) => (i === n ? edited : text)).join(' ');
        expect(shown(page, quoteSentence(sentences, n))).toBe(visibleText(edited));
      },
    ),
    { numRuns: 60 },
  );
});

test('whatever the page, what is found lies in it', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), fc.string({ maxLength: 60 }), (page, exact) => {
      const text = visibleText(page);
      for (const [start, end] of findSentence(text, { exact, prefix: '', suffix: '' })) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 60 },
  );
});
