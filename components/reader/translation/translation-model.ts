import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { KeptTranslation } from '../../../utils/contract/annotations';
import type { Result } from '../../../utils/contract/result';
import type {
  LanguagePair,
  TranslationEngine,
  TranslationProblem,
} from '../../../utils/lookup/engine';
import { translatorTag } from '../../../utils/lookup/languages';
import type { ReaderModel } from '../reader-model';

/** What is to be seen of a sentence's translation; null is nothing. */
export type TranslationView =
  | { readonly kind: 'working' }
  /** The engine has to be downloaded first, if the reader wants that. */
  | { readonly kind: 'offer' }
  /** Only the reader's translator on the web can do it, if the reader wants to send it the sentence. */
  | { readonly kind: 'elsewhere' }
  /** The share of the download that is there, 0 to 1. */
  | { readonly kind: 'downloading'; readonly share: number }
  | { readonly kind: 'shown'; readonly text: string; readonly lang: string }
  | { readonly kind: 'failed'; readonly problem: TranslationProblem };

/** What translations need from outside. */
export interface TranslationDeps {
  readonly engine: TranslationEngine;
  keepTranslation(translation: KeptTranslation): Promise<Result<void>>;
  /** BCP 47: the language to translate into. */
  target(): string;
  /** Opens the reader's translator on the web with this text. */
  openTranslator(text: string): void;
  /** Called where the article is in the target language already. */
  onSameLanguage(): void;
}

/** Translations of sentences: hidden until asked for, one by one. */
export interface TranslationModel {
  of(n: number): ReadonlySignal<TranslationView | null>;
  /** Shows a sentence's translation, or hides it again. */
  toggle(n: number): Promise<void>;
  /** The reader wants the download. Call it in a click: browsers ask for that. */
  download(n: number): Promise<void>;
  /** Ends what is under way for this sentence and hides it. */
  cancel(n: number): void;
  openTranslator(n: number): void;
}

export function createTranslationModel(
  model: ReaderModel,
  deps: TranslationDeps,
): TranslationModel {
  const views = new Map<number, Signal<TranslationView | null>>();
  const underWay = new Map<number, AbortController>();
  const kept = keptTranslations(model, deps);
  let mayOpenElsewhere = false;

  function viewOf(n: number): Signal<TranslationView | null> {
    const known = views.get(n) ?? signal<TranslationView | null>(null);
    views.set(n, known);
    return known;
  }

  const textOf = (n: number) => model.sentences[n]?.text ?? '';

  function pair(): LanguagePair | null {
    const from = model.article.lang && translatorTag(model.article.lang);
    return from ? { from, to: translatorTag(deps.target()) } : null;
  }

  async function translate(n: number, languages: LanguagePair): Promise<void> {
    const view = viewOf(n);
    const text = textOf(n);
    const work = new AbortController();
    underWay.set(n, work);
    const result = await deps.engine.translate(text, languages, work.signal, (share) => {
      if (!work.signal.aborted) view.value = { kind: 'downloading', share };
    });
    if (work.signal.aborted) return;
    underWay.delete(n);
    if (!result.ok) {
      view.value = { kind: 'failed', problem: result.problem };
      return;
    }
    view.value = { kind: 'shown', text: result.text, lang: languages.to };
    void kept.keep(text, languages.to, result.text);
  }

  /** Asks first, until the reader has opened the translator once over this article. */
  function offerElsewhere(n: number): void {
    viewOf(n).value = mayOpenElsewhere ? null : { kind: 'elsewhere' };
    if (mayOpenElsewhere) deps.openTranslator(textOf(n));
  }

  function cancel(n: number): void {
    underWay.get(n)?.abort();
    underWay.delete(n);
    viewOf(n).value = null;
  }

  return {
    of: viewOf,
    async toggle(n) {
      const view = viewOf(n);
      // A download is not lost by a key pressed twice: it has its own button.
      if (view.peek()?.kind === 'downloading') return;
      if (view.peek()) return cancel(n);
      const languages = pair();
      if (!languages) return offerElsewhere(n);
      if (languages.from === languages.to) return deps.onSameLanguage();
      const known = kept.textOf(textOf(n), languages.to);
      if (known !== undefined) {
        view.value = { kind: 'shown', text: known, lang: languages.to };
        return;
      }
      const asking: TranslationView = { kind: 'working' };
      view.value = asking;
      const readiness = await deps.engine.readiness(languages);
      // Hidden again meanwhile.
      if (view.peek() !== asking) return;
      if (readiness === 'ready') return translate(n, languages);
      if (readiness === 'downloadable') view.value = { kind: 'offer' };
      else offerElsewhere(n);
    },
    async download(n) {
      const languages = pair();
      if (!languages) return;
      viewOf(n).value = { kind: 'downloading', share: 0 };
      await translate(n, languages);
    },
    cancel,
    openTranslator(n) {
      mayOpenElsewhere = true;
      if (viewOf(n).peek()?.kind === 'elsewhere') viewOf(n).value = null;
      deps.openTranslator(textOf(n));
    },
  };
}

/** Translations made before: on this page, or kept in the Library. `lang`: BCP 47. */
function keptTranslations(model: ReaderModel, deps: TranslationDeps) {
  const made = new Map<string, string>();
  return {
    /** The translation of a text; undefined where it has none yet. */
    textOf(exact: string, lang: string): string | undefined {
      const known = model.known.peek()?.translations ?? [];
      const stored = known.find((each) => each.exact === exact && each.lang === lang);
      return made.get(`${lang} ${exact}`) ?? stored?.text;
    },
    /** One that cannot be kept is made again the next time: nothing of the reader's is lost. */
    async keep(exact: string, lang: string, text: string): Promise<void> {
      made.set(`${lang} ${exact}`, text);
      const articleId = await model.articleId();
      if (articleId.ok)
        await deps.keepTranslation({ articleId: articleId.value, exact, lang, text });
    },
  };
}
