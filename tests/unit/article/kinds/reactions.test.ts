import { describe, it } from 'vitest';
import { expectCase, type PageCase } from '../../../support/article-cases';

const all = (cases: Readonly<Record<string, PageCase>>) => it.each(Object.entries(cases));

/** A story in one language: its headline, its sentences, and what a page around them is made of. */
const storyIn = (lang: string, headline: string, lines: readonly string[]) => {
  const paragraphs = lines.map((line) => `<p>${line}</p>`);
  return {
    /** A page with `inside` between the third and the fourth paragraph, and `below` after the last. */
    page: (inside: string, below: string, around = 'article'): PageCase => ({
      lang,
      head: `<meta property="og:title" content="${headline}">`,
      body: `<main><${around}><h1>${headline}</h1><div>${paragraphs.slice(0, 3).join('')}${inside}${paragraphs.slice(3).join('')}${below}</div></${around}></main>`,
      has: [lines[0] ?? '', lines[3] ?? '', lines.at(-1) ?? ''],
    }),
  };
};

const KOREAN = storyIn('ko', '항구 도시, 낡은 부두를 다시 짓는다', [
  '항구 도시의 시의회는 지난 3월 폭풍에 떠내려간 낡은 부두를 다시 짓기로 월요일에 의결했다.',
  '시장은 공사가 9월에 시작되어 두 해 동안 이어질 것이며 비용은 구백만 크라운이 든다고 말했다.',
  '봄부터 해변에 고기를 내려 온 어부들은 오랜 논쟁 끝에 나온 이번 결정을 크게 반겼다.',
  '반대하는 쪽은 십 년 넘게 지붕이 새는 학교에 먼저 돈을 써야 한다고 줄곧 주장해 왔다.',
  '폭풍이 오기 전에 그린 첫 설계에는 기중기도 냉동 창고도 없는 더 짧은 부두가 들어 있었다.',
  '섬으로 가는 배를 띄우는 회사는 비용의 삼분의 일을 십 년에 걸쳐 내겠다고 약속하였다.',
]);
const JAPANESE = storyIn('ja', '港町、古い桟橋を建て直す', [
  '港町の議会は月曜日、三月の嵐で流された古い桟橋を建て直すことを賛成多数で決めた。',
  '町長によると、工事は九月に始まって二年ほど続き、費用は九百万クローネにのぼるという。',
  '春から浜に魚を揚げてきた漁師たちは、長い議論のすえに出たこの決定を大いに喜んでいる。',
  '反対した議員は、十年以上も雨漏りのする学校の屋根にこそ金を使うべきだと主張していた。',
  '嵐の前に描かれた最初の案では、起重機も冷蔵庫もない、もっと短い桟橋になるはずだった。',
  '島へ渡る船を動かしている会社は、費用の三分の一を十年かけて払うと約束しているそうだ。',
]);
const ARABIC = storyIn('ar', 'المدينة الساحلية تعيد بناء رصيفها', [
  'صوت مجلس المدينة الساحلية يوم الاثنين على إعادة بناء الرصيف القديم الذي جرفته العاصفة في مارس.',
  'وقال رئيس البلدية إن العمل سيبدأ في سبتمبر ويستمر عامين بتكلفة تبلغ تسعة ملايين كرونة.',
  'ورحب الصيادون الذين ينزلون صيدهم على الشاطئ منذ الربيع بالقرار بعد نقاش طويل في المجلس.',
  'ورأى المعارضون أن المال أولى به سقف المدرسة الذي يتسرب منه الماء منذ أكثر من عشر سنوات.',
  'وكانت الخطة الأولى التي وضعت قبل العاصفة تنص على رصيف أقصر بلا رافعة ولا مخزن مبرد.',
  'ووعدت شركة العبارات التي تسير الخط إلى الجزر بدفع ثلث التكلفة على مدى عشر سنوات كاملة.',
]);
const CHINESE = storyIn('zh', '港口小镇重建旧码头', [
  '港口小镇的议会星期一以多数票决定，重建三月被风暴冲走的那座旧码头。',
  '镇长说，工程将在九月开始，前后持续两年，一共要花九百万克朗左右。',
  '从春天起一直在海滩上卸鱼的渔民们，在长久的争论之后很欢迎这个决定。',
  '反对的议员们认为，这笔钱应当先用来修学校那漏了十多年雨的旧屋顶。',
  '风暴之前画的第一个方案里，码头要短一些，既没有起重机也没有冷库。',
  '经营去各个海岛航线的轮渡公司答应，在十年之内付清三分之一的费用。',
]);

describe('what readers did with a story, and may read next, is none of it', () => {
  all({
    'in Korean, reactions with their counts': {
      ...KOREAN.page(
        '',
        '<div><span>좋아요 12</span> <span>공유</span></div><p>공감 34 댓글 5</p><p>댓글 0개</p>',
      ),
      lacks: ['좋아요', '공유', '공감', '댓글'],
    },
    'in Korean, reactions as a list': {
      ...KOREAN.page('', '<ul><li>좋아요 <em>12</em></li><li>공감 <em>7</em></li></ul>'),
      lacks: ['좋아요', '공감'],
    },
    'in Korean, another story within the story': {
      ...KOREAN.page('<p>[관련기사] <a href="/b">빵집들, 밀가루를 더 달라고 청하다</a></p>', ''),
      lacks: ['관련기사', '밀가루'],
    },
    'in Japanese, reactions, each a line': {
      ...JAPANESE.page('', '<p>いいね！ 15</p><p>シェア</p><p>コメント（3件）</p>'),
      lacks: ['いいね', 'シェア', 'コメント'],
    },
    'in Japanese, reactions as a list': {
      ...JAPANESE.page('', '<ul><li>いいね 1,204件</li><li>コメント 3件</li></ul>'),
      lacks: ['いいね', 'コメント'],
    },
    'in Japanese, another story within the story': {
      ...JAPANESE.page(
        '<p>あわせて読みたい</p><p><a href="/b">パン屋、小麦粉をもっとと願う</a></p>',
        '',
      ),
      lacks: ['あわせて', '小麦粉'],
    },
    'in Arabic, reactions in either digits': {
      ...ARABIC.page('', '<p>إعجاب ١٢</p><p>إعجاب 4 تعليقات 5</p><p>شارك</p>'),
      lacks: ['إعجاب', 'شارك', 'تعليقات'],
    },
    'in Arabic, other stories within the story': {
      ...ARABIC.page(
        '<p>اقرأ أيضاً: <a href="/b">الخبازون يطلبون مزيدا من الدقيق</a></p><p>اقرأ أيضا</p>',
        '',
      ),
      lacks: ['اقرأ', 'الدقيق'],
    },
    'in Chinese, a recommendation': {
      ...CHINESE.page('', '<p>推荐 12</p><p>推荐</p>'),
      lacks: ['推荐'],
    },
  })('%s', (_, page) => expectCase(page));
});

describe('what sounds like a reaction and is told by the story stays', () => {
  const kept = (page: PageCase, lines: readonly string[]): PageCase => ({
    ...page,
    blocks: lines,
  });
  const sentences = (lines: readonly string[]) => lines.map((line) => `<p>${line}</p>`).join('');
  const korean = ['좋아요를 누른 사람은 열두 명이었다.', '관련기사를 지운 까닭은 아무도 모른다.'];
  const japanese = ['いいね！', 'シェアは三割を超えた。', 'あわせて読みたいのは町の古い地図だ。'];
  const arabic = ['شارك في الاجتماع أربعون صيادا.', 'أعجبني الرصيف القديم كما كان.'];
  all({
    'a sentence between two paragraphs and at the end, in Korean': kept(
      KOREAN.page(sentences(korean), sentences(['공감은 부두에서 나온다고 그는 말했다.'])),
      [...korean, '공감은 부두에서 나온다고 그는 말했다.'],
    ),
    'in Japanese': kept(
      JAPANESE.page(sentences(japanese), sentences(['コメントは三件だけだった。'])),
      [...japanese, 'コメントは三件だけだった。'],
    ),
    'in Arabic': kept(
      ARABIC.page(sentences(arabic), sentences(['شاهد أيضا الصيادون العاصفة من الشاطئ.'])),
      [...arabic, 'شاهد أيضا الصيادون العاصفة من الشاطئ.'],
    ),
    'a heading of one word': kept(KOREAN.page('<h2>공감</h2>', ''), ['공감']),
    'an item of one word beside others': kept(
      KOREAN.page(
        '<ul><li>나무 부두의 공사 기간</li><li>추천</li><li>냉동 창고의 크기</li></ul>',
        '',
      ),
      ['추천'],
    ),
  })('%s', (_, page) => expectCase(page));
});
