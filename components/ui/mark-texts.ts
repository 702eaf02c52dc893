import type { Colour, Comprehension } from '../../utils/contract/annotations';
import type { MessageName } from '../../utils/contract/texts';
import './mark-colours.css';

/** The names of the colours that sentences are kept in. */
export const COLOUR_NAMES: Readonly<Record<Colour, MessageName>> = {
  yellow: 'colourYellow',
  green: 'colourGreen',
  blue: 'colourBlue',
  pink: 'colourPink',
};

/** How well a sentence was understood, in words. */
export const COMPREHENSION_NAMES: Readonly<Record<Comprehension, MessageName>> = {
  understood: 'keyUnderstood',
  partly: 'keyPartly',
  not: 'keyNotUnderstood',
};
