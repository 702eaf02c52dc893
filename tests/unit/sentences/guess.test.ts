import { describe, expect, it } from 'vitest';
import { guessLanguage } from '../../../utils/sentences/guess';
import { listed } from '../../../utils/sentences/language';
import { languageFor } from '../../../utils/sentences/languages';

describe('the language a text is taken for', () => {
  it.each([
    ['Вчера шёл дождь.', '', 'ru'],
    ['Вчора йшов дощ.', 'uk', 'uk'],
    ['დღეს თბილისში წვიმს.', '', 'ka'],
    ['Այսօր անձրև է:', '', 'hy'],
    ['இன்று மழை பெய்தது.', '', 'hi'],
    ['இன்று மழை பெய்தது.', 'ta', 'ta'],
    ['昨日は雨が降った。', 'ja', 'ja'],
    ['오늘 비가 왔다.', 'en', 'ko'],
    ['ພົບກັນ', '', 'lo'],
  ])('the script tells: %s declared %j is %s', (text, declared, language) => {
    expect(guessLanguage(text, declared)).toBe(language);
  });

  it.each(['sr', 'kk', 'uz', 'ug'])('%s is written in Latin letters too', (declared) => {
    expect(guessLanguage('Danas pada kiša.', declared)).toBe(declared);
  });

  it.each(['ru', 'ko', 'ta'])('Latin letters are not %s', (declared) => {
    expect(guessLanguage('It rained today.', declared)).toBeUndefined();
  });

  it.each([
    ['It was late and they had no light.', 'en'],
    ['Es war spät und sie hatten kein Licht.', 'de'],
    ['Il était tard et nous avons attendu dans la rue.', 'fr'],
    ['Era tarde y no se veía nada en la calle.', 'es gl ca'],
    ['Tai buvo vakar, bet kad ir ne taip.', 'lt lv'],
  ])('the commonest words tell Latin languages apart: %s', (text, tags) => {
    expect(languageFor(text, undefined).rules.tags.split(' ')).toEqual(
      expect.arrayContaining(tags.split(' ')),
    );
  });

  it('an unknown language without opening words has the general rules and no empty word', () => {
    const language = languageFor('Kpelle', 'kpe');

    expect(listed(language, 'opening', '')).toBe(false);
  });
});
