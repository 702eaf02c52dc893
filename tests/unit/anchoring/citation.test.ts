// @vitest-environment node
import { expect, test } from 'vitest';
import { citation } from '../../../utils/anchoring/citation';

const SENTENCES = [{ text: 'The harbour reopens soon.', opensBlock: true }];
const about = { url: 'https://n.example/a', title: 'Harbour to reopen', siteName: 'The Example' };

test('what is copied has the sentence, where it stands and a link straight to it', () => {
  expect(citation(about, SENTENCES, 0)).toBe(
    [
      'The harbour reopens soon.',
      '— Harbour to reopen, The Example',
      'https://n.example/a#:~:text=The%20harbour%20reopens%20soon.',
    ].join('\n'),
  );
});

test('a site without a name leaves no trace of one', () => {
  expect(citation({ ...about, siteName: null }, SENTENCES, 0)).toContain('\n— Harbour to reopen\n');
});
