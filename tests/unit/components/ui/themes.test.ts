// @vitest-environment node
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { THEMES, type Theme } from '../../../../utils/settings/comfort';
import { filesIn, ROOT } from '../../../support/architecture/source-tree';

const css = readFileSync(
  resolve(import.meta.dirname, '../../../../components/ui/themes.css'),
  'utf8',
);

type Colour = readonly [red: number, green: number, blue: number];
type Palette = Readonly<Record<string, string>>;

/** The custom properties of every rule whose selector is one of these. */
function declared(selector: string): Palette {
  const rules = [...css.matchAll(/([^{}]+)\{([^}]*)\}/g)].filter(([, selectors = '']) =>
    selectors
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .split(',')
      .some((each) => each.trim() === selector),
  );
  const pairs = rules.flatMap(([, , body = '']) => [...body.matchAll(/--([\w-]+):\s*([^;]+);/g)]);
  return Object.fromEntries(pairs.map(([, name = '', value = '']) => [name, value]));
}

/** A theme as the system's light or dark shows it. */
function palette(theme: string, scheme: 'light' | 'dark'): Palette {
  const all = { ...declared(':root'), ...declared(`[data-theme="${theme}"]`) };
  const resolved = Object.entries(all).map(([name, value]) => {
    const [, light, dark] = /^light-dark\((#\w+), (#\w+)\)$/.exec(value) ?? [null, value, value];
    return [name, scheme === 'light' ? light : dark];
  });
  return Object.fromEntries(resolved);
}

/** Every look: `auto` and `contrast` follow the system. */
const LOOKS: readonly (readonly [theme: Theme, scheme: 'light' | 'dark'])[] = [
  ['auto', 'light'],
  ['auto', 'dark'],
  ['light', 'light'],
  ['sepia', 'light'],
  ['dark', 'dark'],
  ['contrast', 'light'],
  ['contrast', 'dark'],
];

test('no sheet has colours of its own for a direction or a language', () => {
  const sheets = filesIn('components', /\.css$/);
  expect(sheets.length).toBeGreaterThan(20);
  const rules = sheets.flatMap((sheet) => [
    ...readFileSync(resolve(ROOT, sheet), 'utf8').matchAll(/([^{}]+)\{([^{}]*)\}/g),
  ]);
  const byScript = rules.filter(([, selectors = '']) => /:lang\(|:dir\(|\[dir/.test(selectors));
  expect(byScript.length).toBeGreaterThan(5);
  const withColours = byScript.filter(([, , body = '']) =>
    /(^|[;{\s-])(color|background(-color|-image)?|fill|stroke|border(-color)?|outline|opacity|filter|box-shadow):/.test(
      body,
    ),
  );
  expect(withColours.map(([rule]) => rule)).toEqual([]);
});

test('no theme is forgotten here', () => {
  expect(new Set(LOOKS.map(([theme]) => theme))).toEqual(new Set(THEMES));
});

function colour(hex: string | undefined): Colour {
  const [, r, g, b] = /^#(\w\w)(\w\w)(\w\w)$/.exec(hex ?? '') ?? [];
  if (!r || !g || !b) throw new Error(`not a colour: ${hex}`);
  return [Number.parseInt(r, 16), Number.parseInt(g, 16), Number.parseInt(b, 16)];
}

/** WCAG 2.2, "relative luminance". */
function luminance(rgb: Colour): number {
  const [r = 0, g = 0, b = 0] = rgb
    .map((value) => value / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG 2.2, "contrast ratio". */
function contrast(a: Colour, b: Colour): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

/** `color-mix(in srgb, a share, b)`. */
const mix = (a: Colour, b: Colour, share: number): Colour => [
  a[0] * share + b[0] * (1 - share),
  a[1] * share + b[1] * (1 - share),
  a[2] * share + b[2] * (1 - share),
];

describe.each(LOOKS)('The theme %s over a %s system', (theme, scheme) => {
  const colours = palette(theme, scheme);
  const least = theme === 'contrast' ? 7 : 4.5;
  const of = (name: string) => colour(colours[name]);

  it.each(['ink', 'faint', 'accent', 'danger'])('lets %s be read on every surface', (text) => {
    for (const surface of ['paper', 'raised', 'wash']) {
      expect(contrast(of(text), of(surface)), surface).toBeGreaterThanOrEqual(least);
    }
  });

  it('lets text be read on the accent, and turned round on ink', () => {
    expect(contrast(of('on-accent'), of('accent'))).toBeGreaterThanOrEqual(least);
    expect(contrast(of('on-danger'), of('danger'))).toBeGreaterThanOrEqual(least);
    expect(contrast(of('paper'), of('ink'))).toBeGreaterThanOrEqual(least);
  });

  it('never dims a sentence so far that it cannot be read, at any setting', () => {
    for (let dimming = 0; dimming <= 100; dimming++) {
      const dimmed = mix(of('dimmest'), of('ink'), dimming / 100);
      expect(contrast(dimmed, of('paper')), `${dimming} %`).toBeGreaterThanOrEqual(least);
    }
  });

  it('tells the current sentence from the dimmed ones', () => {
    expect(contrast(of('ink'), of('dimmest'))).toBeGreaterThanOrEqual(2);
  });
});

test('dimming is the mix that is computed here', () => {
  expect(css).toContain(
    'color-mix(in srgb, var(--dimmest) calc(var(--dimming, 0.8) * 100%), var(--ink))',
  );
});
