/** Every language, or for `to` the word's own. */
export const ANY = 'any';

/** A dictionary on the web. Nothing of it is fetched: the reader opens its page. */
export interface Dictionary {
  /** What settings keep: never changed. */
  readonly id: string;
  /** As it calls itself. */
  readonly name: string;
  /** The languages of the words: ISO 639 codes. */
  readonly from: readonly string[] | typeof ANY;
  /** The languages of the explanations; `any` explains words in their own language. */
  readonly to: readonly string[] | typeof ANY;
  /** Its address, with {word}, and {from} and {to} where it has several languages. */
  readonly template: string;
  /** How it writes languages in addresses, where that is not their code. */
  readonly codes?: Readonly<Record<string, string>>;
}

const ENGLISH_NAMES = {
  ar: 'arabic',
  cs: 'czech',
  da: 'danish',
  de: 'german',
  en: 'english',
  es: 'spanish',
  fr: 'french',
  hi: 'hindi',
  id: 'indonesian',
  it: 'italian',
  ja: 'japanese',
  ko: 'korean',
  ms: 'malaysian',
  nb: 'norwegian',
  nl: 'dutch',
  no: 'norwegian',
  pl: 'polish',
  pt: 'portuguese',
  ru: 'russian',
  sv: 'swedish',
  tr: 'turkish',
  uk: 'ukrainian',
  'zh-CN': 'chinese-simplified',
  'zh-TW': 'chinese-traditional',
};
const WIKTIONARY = 'wiktionary.org/w/index.php?title=Special:Search&go=Go&search={word}';

/** One dictionary from and one into a language, under the same address. */
const both = (one: string, others: readonly string[], about: Omit<Dictionary, 'from' | 'to'>) => [
  { ...about, from: [one], to: others },
  { ...about, from: others, to: [one] },
];

/** Of two for the same pair, the one to offer first stands first. */
export const KNOWN: readonly Dictionary[] = [
  ...both('ko', ['en'], {
    id: 'naver-english',
    name: 'Naver 영어사전',
    template: 'https://en.dict.naver.com/#/search?query={word}',
  }),
  ...both('ko', ['de', 'es', 'fr', 'ja', 'zh', 'ru', 'it', 'vi', 'id', 'th', 'ar', 'pt'], {
    id: 'naver',
    name: 'Naver 사전',
    template: 'https://dict.naver.com/search.dict?dicQuery={word}&query={word}',
  }),
  ...both('ja', ['en'], {
    id: 'weblio-english',
    name: 'Weblio 英和・和英',
    template: 'https://ejje.weblio.jp/content/{word}',
  }),
  {
    id: 'jisho',
    name: 'Jisho',
    from: ['ja'],
    to: ['en'],
    template: 'https://jisho.org/search/{word}',
  },
  {
    id: 'youdao',
    name: '有道词典',
    from: ['en'],
    to: ['zh'],
    template: 'https://dict.youdao.com/result?word={word}&lang=en',
  },
  {
    id: 'mdbg',
    name: 'MDBG',
    from: ['zh'],
    to: ['en'],
    template: 'https://www.mdbg.net/chinese/dictionary?page=worddict&wdqb={word}',
  },
  ...both('en', ['de', 'es', 'fr', 'it', 'pt', 'nl', 'sv', 'pl', 'ru', 'ar', 'ja', 'ko', 'zh'], {
    id: 'wordreference',
    name: 'WordReference',
    template: 'https://www.wordreference.com/{from}{to}/{word}',
  }),
  ...both('de', ['en', 'es', 'fr', 'it', 'nl', 'pl', 'pt', 'ru', 'sv', 'tr'], {
    id: 'dictcc',
    name: 'dict.cc',
    template: 'https://{from}{to}.dict.cc/?s={word}',
  }),
  ...both('ar', ['en', 'fr', 'es', 'de', 'tr'], {
    id: 'almaany-bilingual',
    name: 'المعاني',
    template: 'https://www.almaany.com/en/dict/{from}-{to}/{word}/',
  }),
  {
    id: 'cambridge-bilingual',
    name: 'Cambridge',
    from: ['en'],
    to: [
      'ar',
      'cs',
      'da',
      'de',
      'es',
      'fr',
      'hi',
      'id',
      'it',
      'ja',
      'ko',
      'ms',
      'nb',
      'nl',
      'no',
      'pl',
      'pt',
      'ru',
      'sv',
      'tr',
      'uk',
      'zh',
    ],
    template: 'https://dictionary.cambridge.org/dictionary/english-{to}/{word}',
    codes: ENGLISH_NAMES,
  },
  {
    id: 'cambridge',
    name: 'Cambridge Dictionary',
    from: ['en'],
    to: ANY,
    template: 'https://dictionary.cambridge.org/dictionary/english/{word}',
  },
  {
    id: 'merriam-webster',
    name: 'Merriam-Webster',
    from: ['en'],
    to: ANY,
    template: 'https://www.merriam-webster.com/dictionary/{word}',
  },
  {
    id: 'naver-korean',
    name: 'Naver 국어사전',
    from: ['ko'],
    to: ANY,
    template: 'https://ko.dict.naver.com/#/search?query={word}',
  },
  {
    id: 'weblio',
    name: 'Weblio 辞書',
    from: ['ja'],
    to: ANY,
    template: 'https://www.weblio.jp/content/{word}',
  },
  {
    id: 'zdic',
    name: '漢典',
    from: ['zh'],
    to: ANY,
    template: 'https://www.zdic.net/hans/{word}',
  },
  { id: 'rae', name: 'RAE', from: ['es'], to: ANY, template: 'https://dle.rae.es/{word}' },
  {
    id: 'dwds',
    name: 'DWDS',
    from: ['de'],
    to: ANY,
    template: 'https://www.dwds.de/wb/{word}',
  },
  {
    id: 'larousse',
    name: 'Larousse',
    from: ['fr'],
    to: ANY,
    template: 'https://www.larousse.fr/dictionnaires/francais/{word}',
  },
  {
    id: 'treccani',
    name: 'Treccani',
    from: ['it'],
    to: ANY,
    template: 'https://www.treccani.it/vocabolario/ricerca/{word}/',
  },
  {
    id: 'priberam',
    name: 'Priberam',
    from: ['pt'],
    to: ANY,
    template: 'https://dicionario.priberam.org/{word}',
  },
  {
    id: 'almaany',
    name: 'معجم المعاني',
    from: ['ar'],
    to: ANY,
    template: 'https://www.almaany.com/ar/dict/ar-ar/{word}/',
  },
  {
    id: 'glosbe',
    name: 'Glosbe',
    from: ANY,
    to: ANY,
    template: 'https://glosbe.com/{from}/{to}/{word}',
  },
  {
    id: 'wiktionary',
    name: 'Wiktionary',
    from: ANY,
    to: ANY,
    template: `https://{to}.${WIKTIONARY}`,
  },
  {
    id: 'wiktionary-own',
    name: 'Wiktionary (same language as the word)',
    from: ANY,
    to: ANY,
    template: `https://{from}.${WIKTIONARY}`,
  },
];
