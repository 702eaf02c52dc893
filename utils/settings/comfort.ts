import { group, oneOf, within } from './fields';

export const THEMES = ['auto', 'light', 'sepia', 'dark', 'contrast'] as const;
export const FONTS = ['serif', 'sans', 'dyslexia'] as const;
export const ALIGNMENTS = ['start', 'justify'] as const;

/** How the reader looks. */
export const readComfort = group({
  theme: oneOf(THEMES, 'auto'),
  font: oneOf(FONTS, 'serif'),
  /** CSS pixels. */
  size: within(14, 48, 20),
  /** Times the size. */
  lineHeight: within(1.2, 2.4, 1.65),
  /** Widest line, in em. */
  width: within(20, 60, 32),
  /** Beside what the font has, in em. */
  letterSpacing: within(0, 0.2, 0),
  wordSpacing: within(0, 0.6, 0),
  /** How far the sentences that are not read are dimmed: 0 not at all, 1 as far as AA allows. */
  dimming: within(0, 1, 0.8),
  align: oneOf(ALIGNMENTS, 'start'),
});

export type Comfort = ReturnType<typeof readComfort>;
export type Theme = Comfort['theme'];
