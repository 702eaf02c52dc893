import { COLOURS } from '../contract/annotations';
import { choiceField, recordField, section, textField } from './fields';

/** UTF-16 code units of the longest address template. */
const LONGEST_TEMPLATE = 500;

/**
 * Words, translations and the marker. For controls: `dictionariesFor` and `TRANSLATORS` in
 * `utils/lookup` list what there is to choose from, `templateProblem` checks an own address, `pairOf`
 * names a language pair.
 */
export const readLookup = section({
  /** BCP 47 of the language to translate into and to have words explained in; '' is the interface's. */
  target: textField('', 35),
  /** By language pair, as "en-ko": a dictionary's id, or an own address with {word}. */
  dictionaries: recordField((stored) =>
    typeof stored === 'string' && stored.length <= LONGEST_TEMPLATE ? stored : null,
  ),
  /** A translator's id, or an own address with {text}; '' is the first of the list. */
  translator: textField('', LONGEST_TEMPLATE),
  /** The colour that a sentence was kept in last. */
  colour: choiceField(COLOURS, 'yellow'),
});

export type Lookup = ReturnType<typeof readLookup>;
