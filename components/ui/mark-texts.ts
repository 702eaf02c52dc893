import type { Colour, Grasp } from '../../utils/notes/types';
import type { MessageName } from '../../utils/texts/names';

/** The names of the colours that sentences are kept in. */
export const COLOUR_NAMES: Readonly<Record<Colour, MessageName>> = {
  yellow: 'colourYellow',
  green: 'colourGreen',
  blue: 'colourBlue',
  pink: 'colourPink',
};

/** How well a sentence was understood, in words. */
export const GRASP_NAMES: Readonly<Record<Grasp, MessageName>> = {
  understood: 'keyUnderstood',
  partly: 'keyPartly',
  not: 'keyNotUnderstood',
};
