import { choiceField, numberField, section } from './fields';

/** `contrast` is black and white; it follows the system between light and dark, as `auto` does. */
export const THEMES = ['auto', 'light', 'sepia', 'dark', 'contrast'] as const;
/** `dyslexia` is a font made for letters that are hard to mistake for one another. */
export const FONTS = ['serif', 'sans', 'dyslexia'] as const;
export const ALIGNMENTS = ['start', 'justify'] as const;

/** What can be set by degrees: its bounds, and what one step of a slider changes. */
export const DEGREES = {
  /** CSS pixels. */
  size: { least: 14, most: 48, step: 1 },
  /** Times the size. */
  lineHeight: { least: 1.2, most: 2.4, step: 0.05 },
  /** Widest line, in em. */
  width: { least: 20, most: 60, step: 1 },
  /** Beside what the font has, in em. */
  letterSpacing: { least: 0, most: 0.2, step: 0.01 },
  wordSpacing: { least: 0, most: 0.6, step: 0.02 },
  /** How far the sentences that are not read are dimmed: 0 not at all, 1 as far as AA allows. */
  dimming: { least: 0, most: 1, step: 0.05 },
} as const;

export type Degree = keyof typeof DEGREES;
export const DEGREE_NAMES = Object.keys(DEGREES) as readonly Degree[];

const degree = (name: Degree, fallback: number) =>
  numberField(DEGREES[name].least, DEGREES[name].most, fallback);

/** How the reader looks. */
export const readComfort = section({
  theme: choiceField(THEMES, 'auto'),
  font: choiceField(FONTS, 'serif'),
  size: degree('size', 20),
  lineHeight: degree('lineHeight', 1.65),
  width: degree('width', 32),
  letterSpacing: degree('letterSpacing', 0),
  wordSpacing: degree('wordSpacing', 0),
  dimming: degree('dimming', 0.8),
  align: choiceField(ALIGNMENTS, 'start'),
});

export type Comfort = ReturnType<typeof readComfort>;
export type Theme = Comfort['theme'];
