import { describe, expect, it } from 'vitest';
import { visibleDate } from '../../../utils/article/metadata/date-text';
import { noticeFinder } from '../../../utils/article/phrases';

const isNotice = (text: string) =>
  noticeFinder(text, (line) => visibleDate(line, null) !== null)(text) !== null;

describe('a short text is a notice by what it says', () => {
  it.each([
    // Advertising, loading, controls.
    'Advertisement',
    '– Anzeige –',
    'Publicité',
    '광고',
    'Loading…',
    'Copy link',
    'Comments',
    'Share this article',
    'Skip to main content',
    'Listen to this article 4 min',
    // Other stories.
    'Read more: Storm tears away the pier',
    'See also: The storm',
    'Most popular',
    'Lesen Sie auch: Der Sturm',
    'Les også: Stormen',
    'Leia também: O porto',
    'Читайте также: шторм',
    '관련기사 폭풍',
    '関連記事：嵐',
    'More from the harbour',
    'You may also like',
    // What stands before a colon.
    'Related: The storm',
    'Photo: Ann Example',
    'Foto: dpa',
    'Image courtesy of the town',
    'Photograph by Ann Example',
    '사진: 연합뉴스',
    'Newsletter: all of it, daily',
    // Asking the reader for something.
    'Sign up for the morning briefing.',
    'Subscribe now and read on.',
    'Síguenos en todas partes',
    'Follow us on any of our channels',
    'Jetzt abonnieren und weiterlesen',
    '무단전재 및 재배포 금지',
    'Get our free weekly newsletter.',
    'Join the conversation below.',
    'Follow @harbour on it.',
    'Have a tip? Write to us.',
    'This story was originally published in March.',
    // Rights and credits.
    '© The Harbour Post',
    '(c) 2025',
    'ⓒ 뉴스',
    'Copyright 2025 The Post',
    '저작권자(c) 뉴스',
    'The pier in March (Getty Images)',
    'The pier | AP Photo/Ann Example',
    // Who and when.
    'By Ann Example',
    'BY ANN EXAMPLE AND BO SAMPLE',
    'Von Max Muster, Berlin',
    'Por Ana Ruiz',
    'Updated 10:42 a.m. EST, June 10, 2025',
    '10. Juni 2025, 10:00 Uhr',
    '입력 2025.06.10 10:00',
  ])('%s', (text) => {
    expect(isNotice(text)).toBe(true);
  });
});

describe('a sentence of the story is none', () => {
  it.each([
    'Shares fell by 3 percent.',
    'By Monday, the mayor had changed his mind.',
    'By now everybody knows the pier.',
    'The newsletter of the town was found in a bottle.',
    'He would read more if he had the time.',
    'Photo editors at three papers refused.',
    'The AP reported it first, and the mayor was furious about it.',
    'In June 2025 the council voted on it.',
    'The match ended 3-2.',
    'Publicity was all he wanted.',
  ])('%s', (text) => {
    expect(isNotice(text)).toBe(false);
  });

  it('however it sounds, when it is long', () => {
    expect(isNotice(`Sign up for the fleet, they said. ${'And so they did. '.repeat(20)}`)).toBe(
      false,
    );
  });
});
