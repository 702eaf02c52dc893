/** Words that stand beside a date or a time and add nothing to it. */
const DATE_WORDS = new Set(
  (
    'published updated posted last on at am pm gmt utc uhr um stand aktualisiert veröffentlicht mis jour ' +
    'publié le à actualizado publicado el a las em às hr hrs h ist bst kst modified first min mins minute ' +
    'minutes read ago hour hours day days vor minuten stunde stunden il y heure heures hace horas'
  ).split(' '),
);
/** Days of the week and months in English, by their first letters. */
const DAY_AND_MONTH_STEMS =
  'mon tue wed thu fri sat sun jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** Time zones: EST, CEST, AEDT. */
const ZONE = /^[a-z]{2,4}t$/;
const EAST_ASIAN_WORDS =
  /입력|수정|등록|오전|오후|更新|公開|配信|发布|时间|[년월일시분時分年月日时]/g;

const isDateWord = (word: string): boolean =>
  DATE_WORDS.has(word) ||
  ZONE.test(word) ||
  DAY_AND_MONTH_STEMS.some((name) => word.startsWith(name));

/** Whether there is nothing in a short text but a date, a time and the words that go with them. */
export function isDateLine(text: string, hasDate: (text: string) => boolean): boolean {
  if (text.length >= 90 || !/\d{1,2}[:./년年\s-]/.test(text)) return false;
  const rest = text
    .toLowerCase()
    .replace(/\b[ap]\.m\b/g, '')
    .replace(/[a-zß-ÿ]+/g, (word) => (isDateWord(word) ? '' : word))
    .replace(EAST_ASIAN_WORDS, '')
    .replace(/[\s\d.,:;|()/·•–—-]+/g, '');
  if (rest === '') return true;
  return (rest.length < 4 || (rest.length < 12 && text.length < 40)) && hasDate(text);
}
