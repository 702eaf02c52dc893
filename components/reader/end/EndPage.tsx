import { useLayoutEffect, useRef } from 'preact/hooks';
import type { NoteEntry } from '../../notes/notes-model';
import { interfaceLanguage, useCounted, useTexts } from '../../ui/texts';
import type { ReaderFeature } from '../feature';
import type { PaceModel } from '../moving/pace-model';
import type { ReaderModel } from '../reader-model';
import { Slot } from '../Slot';
import './end-page.css';

/** What is to be seen after the last sentence: what was made of the article, and what to do next. */
export function EndPage(props: {
  readonly model: ReaderModel;
  readonly features: readonly ReaderFeature[];
  readonly pace: PaceModel;
  readonly onOpenLibrary: () => void;
  readonly onClose: () => void;
}) {
  const { model, features, pace } = props;
  const t = useTexts();
  const counted = useCounted();
  const total = model.sentences.length;
  const section = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    // What reads the screen aloud follows the focus.
    section.current?.focus({ preventScroll: true });
    section.current?.scrollIntoView({ block: 'center', behavior: 'instant' });
  }, []);
  const notes = model.notes.entries.value.filter((entry) => entry.body.value !== '');
  return (
    <section
      ref={section}
      class="end"
      tabIndex={-1}
      aria-labelledby="end-title"
      {...interfaceLanguage()}
    >
      <h2 id="end-title">{t('endTitle')}</h2>
      <p class="muted">
        {counted(total, 'endSummaryOne', 'endSummary', total, pace.minutesRead.value)}
      </p>
      {notes.length > 0 && (
        <>
          <h3>{t('endNotes', notes.length)}</h3>
          <ul>
            {notes.map((entry) => (
              <NoteLine key={entry.id} entry={entry} model={model} />
            ))}
          </ul>
        </>
      )}
      <Slot of={features} name="AtEnd" />
      <p class="end-acts">
        <button type="button" onClick={props.onOpenLibrary}>
          {t('openLibrary')}
        </button>
        <button type="button" onClick={() => model.goTo(0)}>
          {t('startOver')}
        </button>
        <button type="button" onClick={props.onClose}>
          {t('close')}
        </button>
      </p>
    </section>
  );
}

/** A note, and the way back to its sentence. */
function NoteLine({ entry, model }: { readonly entry: NoteEntry; readonly model: ReaderModel }) {
  const n = model.sentenceOf(entry.target);
  const text = <span dir="auto">{entry.body.value}</span>;
  if (n === null) return <li>{text}</li>;
  return (
    <li>
      <button type="button" class="note-line" onClick={() => model.goTo(n)}>
        {text}
        <span class="muted" dir="auto" lang={model.article.lang ?? undefined}>
          {model.sentences[n]?.text}
        </span>
      </button>
    </li>
  );
}
