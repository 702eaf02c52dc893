import { render } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { Texts, useCounted } from '../../../../components/ui/texts';

afterEach(() => {
  document.documentElement.lang = '';
});

function counted(lang: string, count: number): string {
  document.documentElement.lang = lang;
  const root = document.createElement('div');
  function Count() {
    const say = useCounted();
    return <p>{say(count, 'popupSentencesOne', 'popupSentences', count)}</p>;
  }
  render(
    <Texts.Provider value={(name, ...values) => `${name} ${values}`}>
      <Count />
    </Texts.Provider>,
    root,
  );
  return root.textContent;
}

test('one of something is said as the language says it', () => {
  expect(counted('en', 1)).toBe('popupSentencesOne 1');
  expect(counted('en', 0)).toBe('popupSentences 0');
  expect(counted('fr', 0)).toBe('popupSentencesOne 0');
  expect(counted('ko', 1)).toBe('popupSentences 1');
});
