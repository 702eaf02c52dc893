import { useEffect, useId, useRef } from 'preact/hooks';
import { failureText } from '../ui/failure-text';
import { useTexts } from '../ui/texts';
import type { NoteEntry } from './notes-model';
import type { ReaderModel } from './reader-model';

/** One note: its field, how far its saving is, and its delete button. */
export function NoteCard(props: { entry: NoteEntry; model: ReaderModel; label: string }) {
  const { entry, model, label } = props;
  const t = useTexts();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const body = entry.body.value;
  const state = entry.saveState.value;
  const wantsFocus = model.focusNote.value === entry;

  useEffect(() => {
    if (!wantsFocus) return;
    field.current?.focus();
    field.current?.parentElement?.scrollIntoView({ block: 'nearest' });
    model.focusNote.value = null;
  }, [wantsFocus, model]);

  return (
    <div class="note" lang={document.documentElement.lang}>
      <label for={id}>{label}</label>
      <textarea
        id={id}
        ref={field}
        dir="auto"
        rows={Math.min(12, Math.max(2, body.split('\n').length))}
        value={body}
        placeholder={t('notePlaceholder')}
        onInput={(event) => model.notes.edit(entry, event.currentTarget.value)}
        onBlur={() => model.notes.leave(entry)}
      />
      <p class="note-foot">
        <span class={`save-state ${state.kind}`} role="status">
          {state.kind === 'saving' && t('saving')}
          {state.kind === 'saved' && t(entry.isSplit.value ? 'savedBeside' : 'saved')}
          {state.kind === 'failed' && t('notSaved', failureText(state.failure, t))}
        </span>
        {state.kind === 'failed' && (
          <button type="button" class="quiet" onClick={() => model.notes.retry(entry)}>
            {t('retry')}
          </button>
        )}
        <button
          type="button"
          class="quiet"
          // A field that is left empty goes by itself; the press must reach the button first.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => void model.notes.remove(entry)}
        >
          {t('deleteNote')}
        </button>
      </p>
    </div>
  );
}
