import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editedText, noteText, Oracle } from '../../../support/faults/oracle.ts';

/** What `npm run faults` names its notes by. */
const words = fc
  .tuple(fc.constantFrom('chromium', 'firefox', 'and on after chromium'), fc.nat(300))
  .map(([kind, number]) => `${kind} ${number}`);
const someWords = fc.uniqueArray(words, { minLength: 2, maxLength: 20 });

describe('the oracle of the faults', () => {
  it('knows texts of which none begins another', () => {
    fc.assert(
      fc.property(someWords, (list) => {
        const texts = list.map(noteText);
        for (const text of texts) {
          expect(texts.filter((other) => other.startsWith(text))).toEqual([text]);
        }
      }),
    );
  });

  it('takes no text that was cut while it was typed for another note', () => {
    fc.assert(
      fc.property(someWords, fc.array(fc.nat(40)), (list, cuts) => {
        const oracle = new Oracle();
        const texts = list.map(noteText);
        const [cut = '', ...whole] = texts;
        for (const text of whole) oracle.acknowledge(text);
        const rests = cuts.map((length) => cut.slice(0, Math.min(length, cut.length - 1)));
        expect(oracle.missing([...whole, ...rests])).toEqual([]);
      }),
    );
  });

  it('finds every loss, every doubling and every return, and no more', () => {
    fc.assert(
      fc.property(someWords, fc.infiniteStream(fc.constantFrom(0, 1, 2)), (list, times) => {
        const oracle = new Oracle();
        const shown: string[] = [];
        const wrong: string[] = [];
        for (const [i, text] of list.map(noteText).entries()) {
          oracle.acknowledge(text);
          const isDeleted = i % 3 === 2;
          if (isDeleted) oracle.deleted(text);
          const { value = 1 } = times.next();
          for (let n = 0; n < value; n++) shown.push(text);
          if (isDeleted ? value > 0 : value !== 1) wrong.push(text);
        }
        expect(oracle.missing(shown).sort()).toEqual(wrong.sort());
        for (const text of wrong) oracle.forget(text);
        expect(oracle.missing(shown)).toEqual([]);
      }),
    );
  });

  it('lets an edited text stand as it was, cut or whole, and once in each tab’s form', () => {
    fc.assert(
      fc.property(words, fc.nat(20), (name, length) => {
        const oracle = new Oracle();
        const text = noteText(name);
        const there = editedText(text, 'there');
        oracle.acknowledge(text);
        oracle.edit(text);
        expect(oracle.missing([there.slice(0, text.length + length)])).toEqual([]);
        expect(oracle.missing([there, editedText(text, 'here')])).toEqual([]);
        expect(oracle.missing([])).toEqual([text]);
        oracle.acknowledge(there);
        expect(oracle.missing([text])).toEqual([there]);
      }),
    );
  });
});
