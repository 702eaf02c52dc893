import { EMPTY_EXPORT, type LibraryExport, type MarkExport } from '../../utils/contract/records.ts';
import { blockOf, sha256 } from '../bench/library-copy.ts';

/** What a reader has of an article: sentences and what was written on them. */
interface Sample {
  readonly site: string;
  readonly lang: string;
  readonly title: string;
  readonly sentences: readonly string[];
  /** How many sentences were read. */
  readonly read: number;
  readonly tags?: readonly string[];
  /** By the number of the sentence, from 0. */
  readonly notes?: Readonly<Record<number, string>>;
  readonly marks?: Readonly<Record<number, Partial<Pick<MarkExport, 'colour' | 'grasp'>>>>;
}

const SAMPLES: readonly Sample[] = [
  {
    site: 'The Harbour Times',
    lang: 'en',
    read: 4,
    tags: ['sea', 'to learn'],
    title: 'Ferry returns to the old harbour after eleven years',
    sentences: [
      'The ferry that once carried half the town to work is back.',
      'It left the old harbour at six on Monday morning, with forty passengers and a brass band.',
      '“I never thought I would see it again,” said Mina Okafor, who sold tickets here until 2015.',
      'The crossing takes eighteen minutes, a third of the time by road.',
      'The council pays for the first two years; after that, fares have to cover the fuel.',
    ],
    notes: { 3: 'a third of the time: ein Drittel der Zeit', 4: 'fare: what a passenger pays' },
    marks: { 0: { colour: 'green' }, 4: { colour: 'yellow', grasp: 'partly' } },
  },
  {
    site: '한강일보',
    lang: 'ko',
    read: 3,
    tags: ['경제'],
    title: '한국은행, 기준금리 동결… “물가 흐름 더 지켜볼 것”',
    sentences: [
      '한국은행이 기준금리를 현재 수준에서 동결했다.',
      '총재는 기자회견에서 “물가 흐름을 더 지켜볼 것”이라고 말했다.',
      '시장은 내년 봄에 첫 인하가 있을 것으로 내다본다.',
    ],
    notes: { 0: '동결하다: to freeze, to hold' },
    marks: { 1: { colour: 'blue' } },
  },
  {
    site: 'Nordlicht',
    lang: 'de',
    read: 2,
    title: 'Warum die Störche in diesem Winter bleiben',
    sentences: [
      'Noch vor zwanzig Jahren flogen fast alle Störche im August nach Süden.',
      'In diesem Winter bleiben so viele wie nie zuvor, sagt die Biologin Ute Brandt.',
      'Milde Tage und volle Felder machen die Reise für viele unnötig.',
      'Ob das den Tieren schadet, weiß noch niemand.',
    ],
    marks: { 2: { grasp: 'not' } },
  },
  {
    site: 'Le Phare',
    lang: 'fr',
    read: 1,
    title: 'Le dernier cinéma de l’île rouvre ses portes samedi',
    sentences: [
      'Après trois ans de travaux, la salle de quatre-vingts places est prête.',
      'Le premier film sera projeté gratuitement, à la demande des habitants.',
    ],
  },
  {
    site: 'The Harbour Times',
    lang: 'en',
    read: 2,
    tags: ['sea'],
    title: 'What the tide tables do not tell you',
    sentences: [
      'Wind can hold the water back for an hour, or push it in early.',
      'The harbour master still writes the real times on a board by the steps.',
    ],
    notes: { 1: 'harbour master, not “harbour boss”' },
  },
];

/** A library of five articles in four languages, read one a day until `now`, with notes and marks. */
export function sampleLibrary(now: number): LibraryExport {
  const all = SAMPLES.map((sample, i) => copyOf(sample, now - (i + 1) * 20 * 3_600_000));
  return {
    ...EMPTY_EXPORT,
    articles: all.flatMap(({ articles }) => articles).reverse(),
    editions: all.flatMap(({ editions }) => editions),
    places: all.flatMap(({ places }) => places),
    notes: all.flatMap(({ notes }) => notes),
    marks: all.flatMap(({ marks }) => marks),
  };
}

function copyOf(sample: Sample, time: number): LibraryExport {
  const { site, lang, title, sentences, read, tags = [], notes = {}, marks = {} } = sample;
  const url = `https://news.example/${encodeURIComponent(title)}`;
  const articleId = sha256(url);
  const editionId = sha256(sentences.join('\n'));
  const createdAt = new Date(time).toISOString();
  const stamp = {
    schema: 2,
    createdAt,
    updatedAt: `${createdAt}/0000/sample`,
    deviceId: 'sample',
    rev: 1,
    deletedAt: 0,
  };
  const owned = (n: string) => ({ ...stamp, id: `${articleId}-${n}`, articleId, editionId });
  const targetOf = (sentence: number) => ({
    kind: 'sentence' as const,
    sentence,
    quote: { exact: sentences[sentence] ?? '', prefix: '', suffix: '' },
  });
  return {
    ...EMPTY_EXPORT,
    articles: [
      {
        ...stamp,
        id: articleId,
        url,
        canonicalUrl: url,
        title,
        byline: null,
        lang,
        siteName: site,
        dir: 'ltr',
        published: createdAt,
        openedAt: createdAt,
        editionId,
        sentenceCount: sentences.length,
        tags,
      },
    ],
    editions: [{ ...stamp, id: editionId, articleId, blocks: [blockOf(sentences)] }],
    places: [{ ...stamp, articleId, sentence: read - 1, furthest: read - 1, text: '' }],
    notes: Object.entries(notes).map(([n, body]) => ({
      ...owned(`n${n}`),
      target: targetOf(Number(n)),
      body,
      operation: n,
    })),
    marks: Object.entries(marks).map(([n, said]) => ({
      ...owned(`m${n}`),
      target: targetOf(Number(n)),
      colour: null,
      grasp: null,
      ...said,
    })),
  };
}
