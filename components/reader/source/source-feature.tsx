import { signal } from '@preact/signals';
import { citation } from '../../../utils/lookup/citation';
import { linkToSentence } from '../../../utils/lookup/text-fragment';
import { quoteSentence } from '../../../utils/notes/quote';
import { failureText } from '../../ui/failure-text';
import type { Saying } from '../../ui/saying';
import type { ReaderFeature } from '../feature';
import type { ReaderWorld } from '../features';
import type { ReaderModel } from '../reader-model';
import { CopyDialog } from './CopyDialog';

/** Where a sentence comes from: copied with its source, and shown on its page. */
export function sourceFeature(
  model: ReaderModel,
  world: ReaderWorld,
  saying: Saying,
): ReaderFeature {
  const { article, sentences } = model;
  const { t } = world;
  /** What the clipboard did not take. */
  const uncopied = signal<string | null>(null);

  async function copy(): Promise<void> {
    const text = citation(article, sentences, model.current.peek());
    if (await world.copy(text)) saying.say(t('copied'));
    else uncopied.value = text;
  }

  async function showInPlace(): Promise<void> {
    const n = model.current.peek();
    if (!world.showInPlace) return world.open(linkToSentence(article.url, sentences, n));
    const texts = sentences.map((sentence) => sentence.text);
    const shown = await world.showInPlace(quoteSentence(texts, n));
    if (!shown.ok) saying.say(failureText(shown.error, t));
    else if (!shown.value) saying.say(t('placeNotFound'));
  }

  return {
    acts: { copy, showInPlace },
    Panel: () => (
      <CopyDialog
        text={uncopied.value}
        onClose={() => {
          uncopied.value = null;
        }}
      />
    ),
  };
}
