import { useEffect, useId, useRef } from 'preact/hooks';
import type { MessageName } from '../../utils/texts/names';
import { failureText } from '../ui/failure-text';
import { useTexts } from '../ui/texts';
import type { NoteEntry, SaveState } from './note-entry';
import { RivalText } from './RivalText';
import type { ReaderModel } from './reader-model';

/** What a card says when its extension is gone: these texts have to be known before. */
export const NOTE_TEXTS: readonly MessageName[] = ['saving', 'notSaved', 'retry', 'copyText'];

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

  const copy = () => {
    // Where a page's policy forbids the clipboard, the selected text can be copied by hand.
    field.current?.select();
    void navigator.clipboard.writeText(entry.body.peek()).catch(() => {});
  };

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
          <SaveText state={state} isRestored={entry.isRestored.value} />
        </span>
        {state.kind === 'failed' && (
          <>
            {state.failure.code === 'storage-full' && model.notes.makeRoom && (
              <button type="button" class="quiet" onClick={model.notes.makeRoom}>
                {t('makeRoom')}
              </button>
            )}
            <button type="button" class="quiet" onClick={copy}>
              {t('copyText')}
            </button>
            {state.failure.code !== 'extension-reloaded' && (
              <button type="button" class="quiet" onClick={() => model.notes.retry(entry)}>
                {t('retry')}
              </button>
            )}
          </>
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
      <RivalText entry={entry} notes={model.notes} />
    </div>
  );
}

function SaveText({ state, isRestored }: { state: SaveState; isRestored: boolean }) {
  const t = useTexts();
  if (state.kind === 'empty') return null;
  if (state.kind === 'saving') return <>{t('saving')}</>;
  if (state.kind === 'failed') return <>{t('notSaved', failureText(state.failure, t))}</>;
  return <>{t(isRestored ? 'savedRestored' : 'saved')}</>;
}
