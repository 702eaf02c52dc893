import { signal } from '@preact/signals';
import { citation } from '../../../utils/anchoring/citation';
import { quoteSentence } from '../../../utils/anchoring/quote';
import { linkToSentence } from '../../../utils/anchoring/text-fragment';
import type { Announcer } from '../../ui/announcer';
import { failureText } from '../../ui/failure-text';
import { onDemand } from '../../ui/on-demand';
import type { ReaderDeps, ReaderFeature } from '../feature';
import type { ReaderModel } from '../reader-model';

const CopyDialog = onDemand(async () => (await import('./CopyDialog')).CopyDialog);

/** Where a sentence comes from: copied with its source, and shown on its page. */
export function sourceFeature(
  model: ReaderModel,
  deps: ReaderDeps,
  announcer: Announcer,
): ReaderFeature {
  const { article, sentences } = model;
  const { t } = deps;
  /** What the clipboard did not take. */
  const uncopied = signal<string | null>(null);

  async function copy(): Promise<void> {
    const text = citation(article, sentences, model.current.peek());
    if (await deps.copy(text)) announcer.say(t('copied'));
    else uncopied.value = text;
  }

  async function showOnPage(): Promise<void> {
    const n = model.current.peek();
    if (!deps.showOnPage) return deps.open(linkToSentence(article.url, sentences, n));
    const texts = sentences.map((sentence) => sentence.text);
    const shown = await deps.showOnPage(quoteSentence(texts, n));
    if (!shown.ok) announcer.say(failureText(shown.error, t));
    else if (!shown.value) announcer.say(t('placeNotFound'));
  }

  return {
    acts: { copy, showOnPage },
    Panel: () =>
      uncopied.value !== null && (
        <CopyDialog
          text={uncopied.value}
          onClose={() => {
            uncopied.value = null;
          }}
        />
      ),
  };
}
