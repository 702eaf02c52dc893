import { describe, expect, it } from 'vitest';
import { bylineNames } from '../../../../utils/article/metadata/byline';
import { expectCase, HEADLINE, type PageCase } from '../../../support/article-cases';
import { story } from '../../../support/article-page';

const inStory = (line: string): string =>
  `<article><h1>${HEADLINE}</h1>${story(3)}<p>${line}</p>${story(6).slice(story(3).length)}</article>`;
const all = (cases: Readonly<Record<string, PageCase>>) => it.each(Object.entries(cases));

describe('a formula within a sentence stays in it', () => {
  all({
    'written in MathML': {
      body: inStory(
        'The crane lifts <math><mi>m</mi><mo>=</mo><mn>5</mn></math> tons of fish, and a pull of <math><mrow><mi>F</mi><mo>=</mo><mi>m</mi><mi>g</mi></mrow></math> is what the pier bears.',
      ),
      blocks: ['The crane lifts m=5 tons of fish, and a pull of F=mg is what the pier bears.'],
    },
    'without its source, which stands beside it': {
      body: inStory(
        'The load grows with <math><semantics><mrow><msup><mi>v</mi><mn>2</mn></msup></mrow><annotation encoding="application/x-tex">v^{2}</annotation></semantics></math> when the storm comes from the west.',
      ),
      blocks: ['The load grows with v2 when the storm comes from the west.'],
    },
    'in a sentence of a list': {
      body: inStory(
        'So it is.</p><ul><li>The pier bears <math><mn>9</mn><mi>t</mi></math> at its end.</li></ul><p>That is enough, they say.',
      ),
      blocks: ['The pier bears 9t at its end.'],
    },
  })('%s', (_, page) => expectCase(page));
});

describe('a name is parted from what is glued to it', () => {
  it.each([
    ['WQUAYBy Mara Ellison', 'Mara Ellison'],
    ['WQUAY NewsBy Mara Ellison', 'Mara Ellison'],
    ['Mara Ellison10 Jun 2025651', 'Mara Ellison'],
    ['WQUAY By Mara Ellison', 'Mara Ellison'],
    ['Mara DeBy', 'Mara DeBy'],
  ])('%s', (line, name) => {
    expect(bylineNames(line)).toEqual([name]);
  });

  it('above a story', () => {
    expectCase({
      body: `<article><h1>${HEADLINE}</h1><div class="byline">WQUAYBy Mara Ellison</div>${story(6)}</article>`,
      byline: 'Mara Ellison',
      lacks: ['WQUAY'],
    });
    expectCase({
      body: `<article><h1>${HEADLINE}</h1><div class="byline">Mara Ellison10 Jun 2025651</div>${story(6)}</article>`,
      byline: 'Mara Ellison',
    });
  });
});
