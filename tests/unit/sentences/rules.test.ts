import { describe, expect, it } from 'vitest';
import { divide, marked } from '../../support/sentences/divide';

/** Each statement is true because of one rule, and fails without it. */
function holds(lang: string, statements: Record<string, string | string[]>) {
  for (const [statement, samples] of Object.entries(statements)) {
    it.each([samples].flat())(`${statement}: %s`, (sample) => {
      const { text, sentences } = marked(sample);
      expect(divide(text, lang)).toEqual(sentences);
    });
  }
}

describe('abbreviations', () => {
  holds('en', {
    'a title belongs to the name after it': ['Then Gov. Ruiz spoke.', 'We saw Mt. Hood.'],
    'a month or "No." belongs to the number after it': ['On Sept. 4 it rained.', 'See No. 7.'],
    'a month before a word may end a sentence': 'It ended in Sept. ⏐Nobody noticed.',
    '"No" alone is an answer': 'Do you? No. ⏐He left.'.replace('? ', '? ⏐'),
    '"vs." and "e.g." never end a sentence': ['Cats vs. Dogs is on.', 'Cities, e.g. The Hague.'],
    'a company goes on before a name': 'Acme Corp. Chair Jo Hill left.',
    'a company ends a sentence before an opening word': 'He sold Acme Corp. ⏐The price was low.',
    '"U.S." goes on before a name': 'The U.S. Navy came.',
    '"U.S." ends a sentence before an opening word': 'He left the U.S. ⏐It was late.',
    'dotted letters need no list': 'The Q.X.Z. Group met.',
    'a word without a vowel needs no list': 'Meet Mr. Hall of Bldg. Seven.',
    'a unit after its number may end a sentence': 'It did 90 mph. ⏐Sirens wailed.',
    '"p.m." goes on before a weekday or a time zone': ['At 8 p.m. Friday.', 'At 8 p.m. EST.'],
    '"p.m." ends a sentence before another capital': 'We met at 8 p.m. ⏐Tom sang.',
    'a sentence says more than the time': 'By 5 p.m. Tom had left.',
    'a part after a hyphen or an apostrophe counts': 'Cole, R-Ky., and Ray, D-Calif. Rep. Roy won.',
    'an abbreviation goes on before a sign': ['Acme Inc. & Sons.', '18 U.S.C. § 12 applies.'],
    'vol. II and fig. B are numbers too': ['Vol. II came.', 'See Fig. B there.'],
  });
  holds('es', { 'two short words make one abbreviation': 'Sabe mucho, p. ej. Historia.' });
  holds('cs', { 'Czech words may lack vowels': 'Přišel na trh. ⏐Jan spal.' });
  holds('cy', { 'in Welsh w and y are vowels': 'Gwelais i nhw. ⏐Efallai yfory.' });
  holds('nl', { 'letters that are said as a word are one': 'Zij keek tv. ⏐Vrienden kwamen.' });
  holds('de', {
    'a lower-case letter is an abbreviation': [
      'Die Gasse Kunz u. Co. hielt.',
      'Um 90 n. Chr. Fertig.',
    ],
    'a note of the editors stays whole': 'Er (ein Koch, Anm. d. Red.) lachte.',
  });
  holds('en', {
    '"et al." goes on with its year': ['Ruiz et al. [2011] agreed.', 'Ruiz et al. (2011) agreed.'],
    'a small word right after a bracket is an abbreviation': 'The port (pop. About 90) slept.',
    'a bracket that ends with an abbreviation ends no sentence': 'He sold (tea, etc.) Asian goods.',
    'a small "no." before a number belongs to it': 'It is tram no. 12 again.',
    'a number of letters is one': 'See order Nr. QX-77 first.',
  });
  holds('fi', { 'so it is before another script': 'Kaupunki (ven. Псков) on vanha.' });
  holds('cs', { 'an amount goes on before a currency': 'Cena je 7 mld. USD ročně.' });
  holds('pl', { 'an amount ends a sentence before a word': 'Ma 7 mln. ⏐Marek nie.' });
  holds('ru', {
    'a pronoun after a verb is no abbreviation': 'Дети дали им. ⏐Соседи ушли.',
    'after a noun it is one': 'Это театр им. Горького.',
    'an hour is one after its number only': [
      'Ждали 3 час. ⏐Иван спал.',
      'Настал тот час. ⏐Иван спал.',
    ],
    'a short word of consonants with a capital is one': 'Пришёл Дж. Мур. ⏐Мы ждали.',
    'a letter that names a kind ends a sentence': 'Нужен витамин Д. ⏐Врачи правы.',
  });
  holds('lt', {
    'a year goes on before a name': 'Gimė 1987 m. Kaune. ⏐Mirė ten.',
    'a year ends a sentence before an opening word': 'Gimė 1987 m. ⏐Tai buvo seniai.',
  });
  holds('kk', { 'so it does in Kazakh': 'Ол 1987 ж. Атырауда туды.' });
  holds('pl', { 'a century goes on at the beginning': 'W XV w. Kraków kwitł.' });
  holds('he', { "an acronym's sign is part of its word": 'הוא בא לת"א. ⏐אחר כך ישן.' });
});

describe('initials', () => {
  holds('en', {
    'a letter before a name is an initial': ['Then J. K. Rowling spoke.', 'A man, Li K. Wu, ran.'],
    'a letter that names a kind ends a sentence': 'They need vitamin D. ⏐Doctors agree.',
    'an opening word after a letter begins a sentence': 'So said Tom B. ⏐He knew.',
    '"I" after a small word is the speaker': 'It was you and I. ⏐Tom knew.',
    'a letter that begins a sentence is an initial': 'J. Smith came.',
    'a letter before a number belongs to it': ['He is the N. 1 here.', 'Turn to p. 55 now.'],
    'no name begins with a quotation mark': 'He put it on Y. ⏐"So what?"',
  });
  holds('ar', { 'scripts without capitals have initials': 'جاء أحمد ز. أمين.' });
  holds('ta', { 'letters by their names are initials': 'இன்று கே. எஸ். மணி வந்தார். ⏐மழை பெய்தது.' });
  holds('te', { 'so they are glued together': 'అక్కడ ఎస్.ఎం. రావు ఉన్నారు. ⏐వాన పడింది.' });
  holds('bn', { 'and in Bengali': 'তখন এস. এম. রায় এলেন। ⏐বৃষ্টি হলো।' });
  holds('es', { 'letters in pairs stay together': 'Murió en 30 a. C. en Roma.' });
});

describe('numbers', () => {
  holds('de', {
    'an ordinal stands before a noun': 'Am 3. Oktober und im 2. Stock.',
    'a number ends a sentence before an opening word': 'Er war 15. ⏐Sie war 16.',
    'a year is no ordinal': 'Das war 2019. ⏐Experten warnen.',
    'a street is an abbreviation': 'Er wohnt in der Bahnhofstr. 5 in Bonn.',
    'a roman number is an ordinal': 'Ludwig XIV. König von Frankreich.',
    'some nouns follow any ordinal': 'Zum 150. Geburtstag kamen viele.',
    'a date in numbers stays whole': 'Am 3. 12. 2021 war es kalt.',
    'a noun before it makes it a number': [
      'Er geht zu Tor 9. ⏐Helfer warten.',
      'Es ist Akt 2. ⏐Max singt.',
    ],
    'so does a preposition alone': 'Der Wert fiel auf 9. ⏐Ärzte warnen.',
    'a score and a decimal are numbers': ['Es stand 4:2. ⏐Max traf.', 'Er lief 9,8. ⏐Max auch.'],
    'a range goes on': ['Funde des 2. - 4. Jahrhunderts.', 'Offen 3. 6. – 9. 6. täglich.'],
  });
  holds('tr', { 'a name may follow an ordinal': 'Sonra 2. Dünya Savaşı başladı.' });
  holds('hu', { 'a Roman number before a name is an ordinal': 'Ott élt II. Endre. ⏐Itt nem.' });
  holds('hr', { 'after a name it may end a sentence': 'Došao je Karlo IV. ⏐Marko nije.' });
  holds('ro', { "a section's number is a mark": 'Legea e clară. ⏐2.1. Toți plătesc.' });
  holds('vi', { 'thousands may stand apart': 'Giá là 25. 000 đồng.' });
  holds('en', {
    'a number at the beginning is a mark': '2. Boil the rice.',
    'a number at the end is a number': 'It fell to 15. ⏐Experts worry.',
  });
  holds('pt', { 'a paragraph sign goes on with a dash': 'Parágrafo 3º. -- Nos contratos vale.' });
  holds('ko', { 'a date goes on': '그는 2019. 5. 3. 서울에 왔다.' });
});

describe('quotations', () => {
  holds('en', {
    'the speaker after a question belongs to it': '“Why?” Lee Jae-won asked the court. ⏐No answer.',
    'a bare "Name said." belongs to what was said': '"It is." Lee said. ⏐So it was.',
    'a new sentence after a quotation is one': '"It is." ⏐Lee said that it was.',
    'closing signs belong to the sentence': 'It is “over.” ⏐He said (so.) ⏐She left.',
    'a quotation of several sentences is divided': '“One. ⏐Two.”',
    'a forgotten space after a quotation divides': 'He said "no."⏐She left.',
    'a straight quotation mark opens or closes by count': 'It ended."⏐No" is a word.'.replace(
      '."⏐No',
      '.⏐"No',
    ),
    'a dash after a quotation names its source': '“A great film!” — Film Weekly.',
    'a dash after a quotation may bring the next one': '“Come!” ⏐— “No.”',
  });
  holds('fr', { 'a guillemet may browser apart': 'Il dit : « Oui. » ⏐Elle part.' });
  holds('sv', { 'a stray ” closes what is open': '”Så är det. ” ⏐Han gick.' });
  holds('lt', { 'a stray “ closes „': 'Jis tarė: „Gerai. “ ⏐Ji tylėjo.' });
  holds('fi', { 'a name with a verb of saying stays': '”Missä?” Aino kysyi. ⏐Hän odotti.' });
  holds('mr', {
    'a clause that ends with a verb of saying stays': '"कुठे?" ती हळूच म्हणाली. ⏐तो आला.',
  });
  holds('ta', { 'a word that carries a quotation on stays': '“எங்கே?” என்று கேட்டார். ⏐அவர் வந்தார்.' });
  holds('ug', { 'so it does after a dash': 'ئۇ نەدە؟ - دەپ سورىدى. ⏐بىز كەلدۇق.' });
  holds('de', { '“ closes in German': 'Sie rief „Halt!“ ⏐Er blieb.' });
  holds('ko', {
    'a particle carries a quotation on': ['"간다."라고 했다.', '"간다." 라고 했다.'],
  });
});

describe('brackets, ellipses, dashes, names', () => {
  holds('en', {
    'a short remark in brackets stays': 'He quit. (He is back.) ⏐We shall see.',
    'a source in brackets stays': '“It may be” [...] “or not.” (Hill 55).',
    'a source after the end stands alone': '“It may be.” ⏐(Hill 55)',
    'a credit at the end stays': 'It rained. (Reuters)',
    'a dateline goes on': ['MOBILE, Ala. (AP) -- It rained.', 'PARIS, Nov. 3 — It rained.'],
    'an omission in brackets opens a sentence': 'It went on. ⏐(...) But it ended.',
    'an ellipsis ends a sentence before a capital': 'So it was… ⏐Nobody knew.',
    'a cry or a doubt in brackets does not end one': [
      'Nine (!) Swiss men came.',
      'Lord (sic!) Hill spoke.',
    ],
    'an ellipsis may lead a sentence in': '... But it ended.',
    'an omission inside a quotation does not divide': 'He saw [...] Rome and left.',
    '"I" after a pause says nothing': 'The thing is ... I forgot.',
    'a dash opens a turn of a dialogue': 'Who? ⏐- Me. ⏐-- You?',
    'a dash before lower case does not': 'Stop! — he cried.',
    'Yahoo! is a name': 'The Yahoo! Group met.',
    'lower case does not begin a sentence': ['Wow! that was it.', 'They (oh!) left.'],
    'a brand does': 'They sell phones. ⏐iPhones sell best.',
    'a number, a handle, a hashtag do': 'Ten fell. ⏐3 died. ⏐@bob saw it. ⏐#sad it was.',
    'an emoticon does not': 'We won! :-)',
    'a comma goes on': 'Mr. Co., the “What?”, and more.',
    'addresses stay whole': 'Go to www.example.org/?q=A.b now. ⏐Use v2.1 of Report.Final.pdf.',
    'a forgotten space before an opening word divides': 'It is late.⏐That is all.',
    'a forgotten space after a question divides': 'Is it late?⏐Go home.',
  });
  holds('ar', {
    'without capitals an ellipsis needs an opening word': ['ذهب ... بعيدا.', 'ذهب .. ⏐لكن عاد.'],
  });
  holds('fa', { 'an ellipsis glued to its word ends a sentence': 'او رفت… ⏐باران آمد.' });
  holds('te', { 'a spaced one is a pause': 'అతను ... వచ్చాడు.' });
  holds('ko', {
    'in Korean only a predicate ends one': ['그는… 갔다.', '그는 갔다… ⏐나는 남았다.'],
  });
  holds('ug', { 'a low line is a dash': 'بىز كەلدۇق. ⏐_ _ ئۇ نەدە؟' });
  holds('es', { '¿ and ¡ open a sentence': 'Vino. ⏐¿y tú? ⏐¡No!' });
  holds('el', { 'the Greek question mark ends a sentence': 'Πού είσαι; ⏐Εδώ.' });
});

describe('Chinese and Japanese', () => {
  holds('ja', {
    'a space before a closing bracket is nothing': [
      '「来た ！ 」⏐雨だ。',
      '「来た ！ 」と言った。',
    ],
  });
  holds('ja', {
    'no space is needed': '来た。⏐見た。',
    'opening brackets begin the next sentence': '来た。⏐「見た。」',
    'a particle carries a quotation on': '「来た。」と言った。',
    'a title goes on': '『来た？』シリーズだ。',
    'a note in brackets stays': '来た。（共同）',
    'a katakana name in two words stays': 'ハイ! スタンダード社。',
    'half-width marks count between ideographs': '来た?⏐見た。',
  });
  holds('zh', {
    'a title goes on': '《谁来了？》上映。',
    'a short attribution belongs to its quotation': '“谁？”他问。',
    'a longer sentence does not': '“来了。”⏐他表示，明天再来。',
  });
});

describe('lines and lists', () => {
  holds('en', {
    'an empty line divides': ['One\n\n⏐Two', 'One\n\n⏐two', 'One\n\n⏐2 more'],
    'a single line break is a space': 'One\ntwo Three',
    "a list's lines are divided": 'One\n⏐- Two\n⏐• Three\n⏐4) Four',
    'marks that count on divide': ['1) One ⏐2) Two', 'a. One ⏐b. Two', '1.) One. ⏐2.) Two.'],
    'bullets divide': '• One ⏐• Two',
    'emoji belong to the sentence before': 'We won! 🎉 ⏐Tom sang.',
    'emoji that open items open the next': '✅ Done. ⏐✅ Sent.',
    'a footnote mark belongs to the sentence before': 'It fell.[12] ⏐Tom left.',
    'so does one of another shape': [
      'It fell.² ⏐Tom left.',
      'It fell.[b] ⏐Tom left.',
      'It fell.† ⏐Tom left.',
    ],
    'so does a remark in square brackets glued to it': 'It fell.[source needed] ⏐Tom left.',
    'so does a star': 'It fell.* ⏐Tom left.',
    'so does one after a space': 'It fell. [3][note 4] ⏐Tom left.',
    'a double mark may be an emoji': 'It fell‼️ ⏐Tom left.',
  });
  holds('th', { 'a full stop ends nothing in Thai': 'พบกันวันที่ 5 ม.ค. ที่บ้าน' });
});

describe('scripts of their own', () => {
  holds('ka', {
    'Georgian has no capitals': 'დღეს წვიმს. ⏐ხვალ მზეა! ⏐კარგია...⏐ წავედით.'.replace('⏐ ', ' ⏐'),
  });
  holds('hy', {
    'Armenian ends with a colon of either kind': ['Անձրև է: ⏐Տուն գնանք:', 'Անձրև է։ ⏐Տուն գնանք։'],
    'where it does, a full stop is a pause': 'Նա ասաց. «Տուն գնանք»:',
    'where it does not, a full stop ends': 'Անձրև է. ⏐Տուն գնանք.',
    'an hour is no end': 'Ժամը 10:30 է:',
  });
  holds('am', { 'Amharic needs no space': 'ዝናብ ነው።⏐ቤት እንሂድ፧⏐አዎ።' });
  holds('km', { 'nor does Khmer': 'ភ្លៀង។⏐យើងទៅ។' });
  holds('my', { 'nor Burmese, whose comma ends nothing': 'မိုးရွာသည်၊ လေတိုက်သည်။⏐အိမ်ပြန်မည်။' });
  holds('ur', { 'nor Urdu': 'بارش ہوئی۔⏐ہم گھر گئے۔' });
  holds('hi', { 'nor Hindi': 'बारिश हुई।⏐हम घर गए।' });
  holds('bo', { 'nor Tibetan': 'ཆར་པ་བབས།⏐ང་ཁྱིམ་དུ་ལོག།' });
});
