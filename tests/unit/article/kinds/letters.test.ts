import { describe, expect, it } from 'vitest';
import { bylineNames, ledNames } from '../../../../utils/article/metadata/byline';
import { chooseLanguage } from '../../../../utils/article/metadata/language';
import { noticeFinder } from '../../../../utils/article/phrases';
import { expectCase, HEADLINE } from '../../../support/article-cases';
import { story } from '../../../support/article-page';

const noticeOf = (text: string) => noticeFinder(text, () => false)(text);

/** Polish, with words that end in what is a French or Portuguese one behind a letter beyond ASCII. */
const POLISH = [
  'Głos rządu w sprawie portu był tylko jeden, a los falochronu jest dziś niepewny.',
  'Z powodu błędu w planach prace stanęły, a włos dzielił dźwig od zawalenia się.',
  'Od urzędu miasta do sądu jest niedaleko, więc rybacy poszli tam od razu po burzy.',
  'Przy okazji przeglądu znaleziono w porcie wrak, lecz nikt nie wie, czyj to statek.',
].join(' ');
const ENGLISH =
  'The council of the town voted to rebuild the pier, and that was the end of the long debate with the ferry.';
const GERMAN =
  'Der Rat der Stadt hat die alte Brücke nicht mit dem Geld bezahlt, und das ist von der Opposition auch so gesagt worden.';

describe('the letters beyond ASCII belong to their words: in a text’s language', () => {
  it('the end of a Polish word is no French word', () => {
    expect(chooseLanguage(['en'], `${POLISH} ${POLISH} ${POLISH}`)).toBe('en');
    expect(chooseLanguage([], `${POLISH} ${POLISH}`)).toBeNull();
  });

  it('nor where accents are letters of their own', () => {
    expect(chooseLanguage([], `${POLISH} ${POLISH}`.normalize('NFD'))).toBeNull();
  });

  it('one word that two languages have does not make it the other', () => {
    const line = 'To nie jest prawda, to jest plotka, a to, co mówią, to stara bajka.';
    expect(chooseLanguage([], line)).toBeNull();
  });

  it('and what is English or German is still seen', () => {
    expect(chooseLanguage([], ENGLISH)).toBe('en');
    expect(chooseLanguage(['en'], `${GERMAN} ${GERMAN}`)).toBe('de');
    expect(
      chooseLanguage([], 'Não é que o porto, que não abriu, fosse para dois ou para três.'),
    ).toBe('pt');
  });
});

describe('in a byline', () => {
  it.each(['Rosa Moreño', 'Nils Åall', 'Oisín Ó Duáin Ryan'])(
    '%s is a name as it stands',
    (name) => {
      expect(bylineNames(`By ${name}`)).toEqual([name]);
    },
  );

  it('a picture’s is told by words with other letters, too', () => {
    expect(bylineNames('Фотография: Анна Лис')).toEqual([]);
    expect(bylineNames('Fotografía: Ana Ruiz')).toEqual([]);
  });

  it('an initial beyond ASCII ends no sentence', () => {
    expect(ledNames('By Š. Novák and Ö. Kaya')).not.toBe('');
  });

  it('a name that begins beyond Latin-1 is one', () => {
    expect(noticeOf('By Łukasz Żak')).toBe('byline');
    expect(noticeOf('Von Šárka Nová, Berlin')).toBe('byline');
  });
});

describe('in a notice', () => {
  it.each([
    'Newsletter był wysyłany w każdy piątek, a potem już nie.',
    'Danach gab es für alle einen Schluck (APÉRITIF aus dem Dorf)',
  ])('a sentence is none: %s', (line) => {
    expect(noticeOf(line)).toBeNull();
  });

  it('what asks for nothing of the page’s own stays between paragraphs', () => {
    const line = 'Kas gražus, tas abonnieren Sie, juokavo meras.';
    expectCase({
      body: `<article><h1>${HEADLINE}</h1>${story(3)}<p>${line}</p>${story(6).slice(story(3).length)}</article>`,
      has: [line],
    });
  });
});
