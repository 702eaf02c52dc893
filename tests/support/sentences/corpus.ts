/** A text with its sentences, as a reader of that language would divide it. */
export interface Sample {
  /** BCP 47 tag the text is segmented with; undefined leaves the guess to the segmenter. */
  readonly lang: string | undefined;
  readonly text: string;
  readonly sentences: readonly string[];
}

/** In the samples ⏐ stands where a sentence ends. */
const samples = (lang: string | undefined, ...marked: string[]): Sample[] =>
  marked.map((sample) => ({
    lang,
    text: sample.replaceAll('⏐', ''),
    sentences: sample.split('⏐').map((sentence) => sentence.trim()),
  }));

const english = samples(
  'en',
  'The S. Korean team arrived late. ⏐U.S. President Donald Trump met them at the gate.',
  'Rep. Ann Cole (R-Ky.) voted no. ⏐Sen. Park and Gov. Diaz voted yes.',
  'They moved here from the U.S. ⏐It was a hard winter.',
  'The talks begin on Jan. 5 in Room No. 10. ⏐No. ⏐He will not come.',
  'The shop opens at 9 a.m. Monday and closes at 8 p.m. ⏐Parking is free.',
  'At 6 a.m. Mr. Hall left home. ⏐He came back at 7 P.M. ⏐Mrs. Hall was waiting.',
  'Shares of Acme Co. Ltd. fell 3%. ⏐Globex Inc. Chief Executive Ana Ruiz resigned. ⏐She had joined Initech Corp. ⏐The board thanked her.',
  'SEOUL, Nov. 23 (Yonhap) -- Exports rose for a third month. ⏐Imports fell.',
  'L.A. mayor J.J. Ortiz and George W. Hill spoke with Dr. K. L. Rao. ⏐Nobody else came.',
  'He studied law, earned a Ph.D. in physics and moved to Washington, D.C., in 1999.',
  'The case, Smith v. Jones, is old. ⏐See p. 12, fig. 3 and vol. II for more, e.g. Brown et al. on tides.',
  '“Are you ready?” she asked. ⏐“Always!” Tom replied. ⏐“Then go.”',
  '"Why now?" Kim Ji-won said. ⏐"We had no choice. ⏐We had to go," he added.',
  'She turned and said, ‘Go home.’ ⏐Then she left. ⏐He called it "a mess." ⏐The judge agreed.',
  '"It is late," Lee said. ⏐"We should go home." ⏐"Go," Ann said, "and hurry." ⏐Nobody moved.',
  'He resigned. (He was rehired later.) ⏐The firm said nothing. ⏐(Most of its managers, who had been told a week before, did not come. ⏐Two did.)',
  'He waited ... and then he spoke. ⏐“I thought… ⏐Maybe not.”',
  '… And so it ended. ⏐Nobody wept.',
  'Prices rose 2.5 percent to $3.10. ⏐Version 10.2.1 of app.config.js is at https://example.org/a.b?q=1. ⏐Write to jo.doe@example.com! ⏐Follow @lede.app today.',
  'Ten people were hurt. ⏐3 remain in hospital. ⏐iPhone sales fell. ⏐eBay was down. ⏐#MeToo changed that. ⏐@mayor did not answer.',
  'Will you come? ⏐- Perhaps. ⏐- When? ⏐— Tomorrow.',
  '1. Wash the rice. ⏐2. Boil it.',
  '1) Wash the rice ⏐2) Boil it',
  '• Rice ⏐• Salt',
  'Yahoo! Inc. and Panic! at the Disco have signs in their names. ⏐Wow! ⏐Really?',
  'We chose plan B. ⏐Doctors recommend vitamin C. ⏐The rest is up to you and I. ⏐Did Albert I. Jones know?',
  'Storm hits coast, thousands flee',
  'The line breaks\nhere but the sentence goes on. ⏐The next\none too.',
  'First paragraph without a stop\n\n⏐Second paragraph',
  'What a night! 🎉🎉 ⏐Everyone danced.',
  '✅ Done. ⏐✅ Sent.',
  'The sea rose.[1][2] ⏐The land sank.[3]',
  'It was the end.⏐That is what they said.',
  'It ran 120 mph. ⏐Police gave chase for 3 hrs. ⏐Nothing was found.',
  'Non‑breaking: Mr.\u00a0Smith paid €\u00a05. ⏐He left at 5\u00a0p.m. ⏐Bye.',
  'He posted a note on X. ⏐"Thank you all."',
  'MOBILE, Ala. (AP) -- Shares rose. ⏐Dr. No came. ⏐It was, he said, a choice between A and B. ⏐Nobody chose C.',
  'The U.N. Security Council met. ⏐So did the E.U. ⏐Now what?',
);

const german = samples(
  'de',
  'Am 31. Oktober wählt das Land. ⏐Der 2. Weltkrieg endete im 20. Jahrhundert. ⏐Das ist lange her.',
  'Dr. Meier kam z. B. mit Prof. Dr. Schulz, d. h. zu zweit. ⏐Sie blieben bis ca. 18 Uhr.',
  'Er war 15. ⏐Die Schule begann. ⏐Der 40-jährige Stefan K. (Name geändert) schwieg.',
  '„Kommst du?“, fragte sie. ⏐„Nein!“ ⏐Er blieb. ⏐»Gut.« ⏐Sie ging.',
  'Die Firma Bau GmbH & Co. KG zahlte 3,5 Mio. Euro. ⏐Im Jahr 2019. ⏐Danach nichts mehr.',
  'Am 3. 12. 2021 kam Ludwig XIV. nach Bonn. ⏐Er reiste mit Hrn. Abt usw. ⏐Alle waren da.',
);

const romance = [
  ...samples(
    'fr',
    '« Vraiment ? » demande-t-il. ⏐M. Durand et Mme Petit se taisent. ⏐« Oui. » ⏐Puis ils partent.',
    'L’art. 3 du code, cf. p. 12, date du 1er janv. 2020. ⏐Il est 14 h. ⏐Le vote commence.',
    'J.-P. Martin est né en 44 av. J.-C. environ. ⏐Quel âge ! ⏐Qui sait ?',
    'Le ministre J.-Y. Le Drian est n. 1. ⏐Il est là.',
    'Des pommes, des poires, etc. ⏐Les prix montent… ⏐Personne ne sait pourquoi.',
  ),
  ...samples(
    'es',
    '¿Quién es? ⏐¡No lo sé! ⏐El Sr. García y la Dra. López viven en EE.UU. desde 1990.',
    'EE. UU. anunció el plan. ⏐"¿De verdad?", preguntó Ana. ⏐Nadie respondió.',
    'Nació en el siglo II a. C. en Roma. ⏐Véase la pág. 5, núm. 3. ⏐Llegó a las 5 p.m. ⏐Nadie lo vio.',
  ),
  ...samples(
    'pt',
    'O Sr. Silva mora na Av. Paulista, nº. 100. ⏐A Dra. Costa não. ⏐"Vamos?", perguntou ela.',
    'O art. 5 da lei vale. ⏐Foi no séc. XX. ⏐(...) Mas ninguém viu.',
  ),
  ...samples(
    'it',
    'Il sig. Rossi e l’on. Bianchi abitano in c.so Roma. ⏐«Davvero?» ha chiesto lei. ⏐«Sì.» ⏐Poi silenzio.',
    'Pane, vino, ecc. ⏐La spesa è fatta. ⏐Vedi pag. 3 e art. 7. ⏐È nato nel 50 a.C. a Roma.',
  ),
  ...samples('ro', 'Dl. Popescu a plecat la ora 5. ⏐Dna. Ionescu nu. ⏐„Vii?” a întrebat el.'),
  ...samples('ca', 'El Sr. Puig viu a Girona. ⏐La Dra. Vila també.'),
];

const germanicAndFinnic = [
  ...samples(
    'nl',
    'Dhr. De Vries en mevr. Jansen wonen o.a. in Gent. ⏐Zij zijn blij. ⏐"Kom je?" vroeg hij. ⏐Nee.',
    'Dat kost ca. 5 euro, d.w.z. niets. ⏐Mr. Pieter van Dam betaalt, enz. ⏐De rest wacht.',
  ),
  ...samples('nl', 'Volgens prof. dr. Van Dissel e.a. is het zo. ⏐Op 3 okt. kwam hij.'),
  ...samples('sv', 'Han bor t.ex. i Lund. ⏐Den 3 okt. 2020 kom kl. 8. ⏐”Varför?” frågade hon.'),
  ...samples('da', 'Den 31. oktober er det bl.a. fest. ⏐Hr. Holm kommer kl. 8. ⏐Alle er med.'),
  ...samples('no', 'Den 17. mai er nasjonaldag. ⏐Kongen m.fl. kommer. ⏐Det blir fint.'),
  ...samples(
    'fi',
    'Kokous on 31. lokakuuta klo 9. ⏐Siitä päätettiin esim. viime vuonna. ⏐Hän tuli.',
  ),
];

const slavic = [
  ...samples(
    'ru',
    'Коттон родилась 31 октября 1832 г. в деревне. ⏐А. С. Пушкин жил на ул. Мойка, т. е. рядом. ⏐Это близко.',
    '«Почему?» — спросил он. ⏐Цена — 5 тыс. руб. за кг. ⏐Рост с 2019 г. составил 3 млн долл. США. ⏐18 марта всё кончилось.',
    'В 2014 г. Россия молчала. ⏐Это было в XX в. ⏐Так говорят.',
    'Яблоки, груши и т. д. ⏐Все это продают… ⏐Никто не знает.',
  ),
  ...samples('uk', 'Це було 2019 р. у Києві. ⏐В. Зеленський приїхав на вул. Банкова. ⏐Він мовчав.'),
  ...samples(
    'pl',
    'W 2016 r. kosztowało to 33,5 proc. mniej, tj. 5 tys. zł. ⏐Dr Nowak i prof. Lis są np. w Łodzi. ⏐To wszystko.',
    'Urodził się 3. maja przy ul. Długiej itd. ⏐Nikt nie wie.',
  ),
  ...samples(
    'cs',
    'Dne 28. října 1918 vznikl stát. ⏐Prof. Novák, tzv. otec, přišel na trh. ⏐Koupil chléb za 5 mil. Kč. ⏐Je bohatý.',
  ),
  ...samples('sk', 'Ing. Kováč býva na ul. Hlavná č. 5. ⏐To je blízko.'),
];

const others = [
  ...samples(
    'tr',
    'Prof. Dr. Kaya 2. Dünya Savaşı’nı anlattı. ⏐19. yüzyıl uzundu vb. ⏐Bu da bitti.',
  ),
  ...samples('hu', 'A dr. Kiss 2020. május 3. óta dolgozik. ⏐Az irodája kb. 5 km-re van.'),
  ...samples('el', 'Πού πας; ⏐Ο κ. Παπάς και η κα. Λύρα ήρθαν, π.χ. χθες. ⏐Τέλος.'),
  ...samples('id', 'Dr. Sari tinggal di Jl. Merdeka No. 5. ⏐Dia guru, dosen, dll. ⏐Ini rumahnya.'),
  ...samples(
    'ar',
    'وصل د. أحمد ز. أمين أمس. ⏐هل رأيته؟ ⏐نعم! ⏐قال: "أهلا." ⏐لكن أحدا لم يجب.',
    'كان يفكر ... في البيت. ⏐ذهب إلى السوق ؛ ثم عاد.',
  ),
  ...samples('fa', 'او رفت. ⏐چرا؟ ⏐نمی‌دانم.'),
  ...samples('ur', 'وہ چلا گیا۔ ⏐کیوں؟ ⏐معلوم نہیں۔'),
  ...samples('he', 'הוא בא. ⏐למה? ⏐לא ידוע.'),
  ...samples('hi', 'डॉ. सिंह बी.बी.सी. में काम करते हैं। ⏐वे बी. जे. पी. के नेता नहीं हैं। ⏐क्या आप आएंगे? ⏐हाँ!'),
  ...samples('bn', 'সে বাড়ি গেল। ⏐কেন? ⏐জানি না।'),
  ...samples('am', 'እሱ መጣ። ⏐ለምን?'),
  ...samples('hy', 'Նա եկավ։ ⏐Մենք գնացինք։'),
  ...samples('my', 'သူ လာသည်။ ⏐ငါ သွားသည်။'),
  ...samples('km', 'គាត់មក។ ⏐ខ្ញុំទៅ។'),
  ...samples('th', 'เขามาเมื่อวันที่ 5 ม.ค. 2560 แล้วก็กลับบ้าน พ.ศ. นี้ฝนตกมาก'),
  ...samples('lo', 'ລາວມາແລ້ວ ພວກເຮົາໄປ'),
];

const eastAsian = [
  ...samples(
    'ja',
    '「行きます。」と彼は述べた。⏐「本当ですか？」と聞いた。⏐『君の名は？』がヒットした。',
    '雨が降った。⏐2011年にも降った。⏐NHKが伝えた。',
    '首相が来た。⏐【東京共同】会議は２８日に開かれた。⏐“平和”は遠い。',
    'すごい！⏐信じられない。⏐記録は10.5秒だった（共同）。⏐Yahoo!ニュースが伝えた。',
    '「なぜ？」⏐彼は黙った。⏐３．１４は円周率だ。',
    '会談した。（共同）',
  ),
  ...samples(
    'zh',
    '他说：“我来了。⏐你呢？”⏐记者走了。⏐《猎狐》开播。⏐《谁来了？》是一部电影。',
    '“真的吗？”他问。⏐“是的。”她说。⏐会议结束。（完）',
    '“我不知道。”他说，“真的。”⏐“为什么？”⏐他没有回答。',
    '價格上漲了3.5%！⏐為什麼？⏐「不知道。」⏐他離開了。',
  ),
  ...samples(
    'ko',
    '"정말입니까?"라고 그가 물었다. ⏐"아니요." 라고 답했다. ⏐그는 웃었다.',
    '그는 "우리는 간다. ⏐반드시 이긴다."며 웃었다. ⏐2019. 5. 3. 서울에서 열렸다.',
    '가격은 3.5% 올랐다. ⏐1992년에는 내렸다. ⏐왜 그랬을까? ⏐"모른다!" ⏐기자가 떠났다.',
    '그는 갔다.⏐나는 남았다.',
  ),
];

const guessed = samples(
  undefined,
  'Mr. Smith left the U.S. ⏐He did not say why.',
  'Am 3. Oktober war der Tag der Einheit. ⏐Es war kalt.',
  'Он родился 5 мая 1990 г. в Москве. ⏐Это всё.',
  '彼は来た。⏐私は帰った。',
);

/** An English text on a page that says it is Korean. */
const misdeclared = samples('ko', 'Lee spoke with U.S. President Donald Trump. ⏐He was brief.');

/** Our own test sentences: the same result is expected in every browser. */
export const corpus: readonly Sample[] = [
  ...english,
  ...german,
  ...romance,
  ...germanicAndFinnic,
  ...slavic,
  ...others,
  ...eastAsian,
  ...guessed,
  ...misdeclared,
];
