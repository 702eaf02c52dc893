import { effect } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';
import { dictionaryLink } from '../../../utils/lookup/dictionaries';
import { wordAt, wordsOf } from '../../../utils/lookup/words';
import type { Announcer } from '../../ui/announcer';
import { type ReaderDeps, type ReaderFeature, targetLanguage } from '../feature';
import type { ReaderModel } from '../reader-model';
import { placeAt, showHighlight, type TextPlace } from '../text-range';
import { WordBar } from './WordBar';
import { createWordCursor } from './word-cursor';
import './words.css';

/** The name under which `words.css` marks the word the reader is at. */
const HIGHLIGHT = 'lede-word';

/** Looking words up: by double click, or by going from word to word. */
export function wordsFeature(
  model: ReaderModel,
  deps: ReaderDeps,
  announcer: Announcer,
): ReaderFeature {
  const cursor = createWordCursor(model);

  function open(word: string): void {
    const { dictionaries } = deps.settings.peek().lookup;
    deps.open(dictionaryLink(word, model.article.lang, targetLanguage(deps), dictionaries));
  }

  function openWord(): boolean {
    const place = cursor.at.peek();
    if (place) open(place.word);
    return place !== null;
  }

  function lookUp(): void {
    const selected = document.getSelection()?.toString().trim();
    if (selected) open(selected);
    else if (!openWord() && !cursor.begin()) announcer.say(deps.t('wordNone'));
  }

  function openAt({ n, offset }: TextPlace): void {
    const text = model.sentences[n]?.text ?? '';
    const words = wordsOf(text, model.article.lang);
    const span = words[wordAt(words, offset) ?? -1];
    if (span) open(text.slice(...span));
  }

  /** Steps of the word cursor come before those of the reader, while it is there. */
  const stepping = (by: number) => () => {
    if (!cursor.at.peek()) return false;
    cursor.step(by);
    return true;
  };

  function markWord(): void {
    const place = cursor.at.value;
    const part = place && { n: place.n, start: place.span[0], end: place.span[1] };
    showHighlight(HIGHLIGHT, part, model.sentences[place?.n ?? -1]?.text ?? '');
  }

  function Strip() {
    useLayoutEffect(() => listenForWords(cursor.goTo, () => cursor.at.peek()?.n, openAt), []);
    useLayoutEffect(() => effect(markWord), []);
    const place = cursor.at.value;
    if (!place) return null;
    return (
      <WordBar
        word={place.word}
        lang={model.article.lang}
        dir={model.article.dir}
        onStep={cursor.step}
        onOpen={openWord}
        onEnd={cursor.end}
      />
    );
  }

  return {
    acts: {
      lookUp,
      openWord,
      next: stepping(1),
      previous: stepping(-1),
      leave: () => {
        if (!cursor.at.peek()) return false;
        cursor.end();
        return true;
      },
    },
    Strip,
  };
}

/**
 * Listens for double clicks on words, and for taps on one while the word cursor is in their sentence.
 *
 * @returns ends it.
 */
function listenForWords(
  onTap: (offset: number) => void,
  cursorIn: () => number | undefined,
  onDouble: (place: TextPlace) => void,
): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  // The first click scrolls its sentence to the middle: the word is the one it was made on.
  let first: TextPlace | null = null;
  document.addEventListener(
    'mousedown',
    ({ detail, clientX, clientY }) => {
      if (detail <= 1) first = placeAt(clientX, clientY);
    },
    { signal },
  );
  document.addEventListener(
    'click',
    ({ target, clientX, clientY }) => {
      const isOnText = target instanceof Element && target.closest('[data-sentence]');
      const place = isOnText ? placeAt(clientX, clientY) : null;
      if (place && place.n === cursorIn()) onTap(place.offset);
    },
    { signal },
  );
  document.addEventListener(
    'dblclick',
    ({ target }) => {
      const isOnText = target instanceof Element && target.closest('[data-sentence]');
      if (isOnText && first) onDouble(first);
    },
    { signal },
  );
  return () => listening.abort();
}
