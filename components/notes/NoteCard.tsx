import type { Signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { ErrorValue } from '../../utils/contract/result';
import type { MessageName } from '../../utils/contract/texts';
import { downloadFile } from '../ui/download';
import { failureText } from '../ui/failure-text';
import { interfaceLanguage, useTexts } from '../ui/texts';
import { ConflictText } from './ConflictText';
import type { NoteEntry, NotesModel, SaveState } from './note-entry';
import './note-card.css';

/** What a card says when its extension is gone: these texts have to be known before. */
export const NOTE_TEXTS: readonly MessageName[] = [
  'saving',
  'notSaved',
  'retry',
  'copyText',
  'saveAsFile',
];

/** One note: its field, how far its saving is, and its delete button. */
export function NoteCard(props: {
  readonly entry: NoteEntry;
  readonly notes: NotesModel;
  readonly label: string;
  /** The note whose field should take the focus next. */
  readonly focus: Signal<NoteEntry | null>;
  /** The field is there even for an empty note, which then needs no button to be rid of it. */
  readonly stays?: boolean;
  /** It can be read here and no more, as in a private window: nothing is said of its saving. */
  readonly isReadOnly?: boolean;
  /** More buttons, before the one that deletes. */
  readonly children?: ComponentChildren;
}) {
  const { entry, notes, label, focus, stays, isReadOnly = false, children } = props;
  const t = useTexts();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const body = entry.body.value;
  const wantsFocus = focus.value === entry;

  // Before it is painted: who types on at once types a note, not keys.
  useLayoutEffect(() => {
    if (!wantsFocus) return;
    field.current?.focus();
    field.current?.parentElement?.scrollIntoView({ block: 'nearest' });
    focus.value = null;
  }, [wantsFocus, focus]);

  /**
   * A window that loses the focus gives it back to this field. It is asked a turn later: 2026-11, Firefox
   * 153: as the field is blurred, the window has the focus still.
   */
  const leaveIfLeft = () => {
    const isLeft = document.hasFocus() && document.activeElement !== field.current;
    if (isLeft && notes.entries.peek().includes(entry)) notes.leave(entry);
  };

  const copy = () => {
    // Where a page's policy forbids the clipboard, the selected text can be copied by hand.
    field.current?.select();
    void navigator.clipboard.writeText(entry.body.peek()).catch(() => {});
  };

  return (
    <div class="note" {...interfaceLanguage()}>
      <label for={id}>{label}</label>
      <textarea
        id={id}
        ref={field}
        data-note={entry.id}
        dir="auto"
        rows={Math.min(12, Math.max(2, body.split('\n').length))}
        value={body}
        placeholder={t('notePlaceholder')}
        readOnly={isReadOnly}
        onInput={(event) => notes.edit(entry, event.currentTarget.value)}
        onBlur={() => setTimeout(leaveIfLeft)}
      />
      {!isReadOnly && (
        <NoteFoot entry={entry} notes={notes} stays={stays} onCopy={copy}>
          {children}
        </NoteFoot>
      )}
      {!isReadOnly && <ConflictText entry={entry} notes={notes} />}
    </div>
  );
}

/** What no second try can change. */
const FINAL: ReadonlySet<ErrorValue['code']> = new Set(['extension-reloaded', 'note-too-long']);

const saveAsFile = (entry: NoteEntry) =>
  downloadFile({ name: 'note.txt', type: 'text/plain', pieces: [entry.body.peek()] });

/** How far a note's saving is, and what can be done with it. */
function NoteFoot(props: {
  readonly entry: NoteEntry;
  readonly notes: NotesModel;
  readonly stays: boolean | undefined;
  readonly onCopy: () => void;
  readonly children?: ComponentChildren;
}) {
  const { entry, notes, stays, onCopy, children } = props;
  const t = useTexts();
  const state = entry.saveState.value;
  return (
    <p class="note-foot">
      <span
        class={state.kind === 'empty' ? 'save-state' : `save-state ${state.kind}`}
        role="status"
      >
        <SaveText state={state} isRestored={entry.isRestored.value} />
      </span>
      {state.kind === 'failed' && (
        <FailedSaveButtons entry={entry} notes={notes} failure={state.failure} onCopy={onCopy} />
      )}
      {children}
      {!(stays && entry.body.value === '') && (
        <button
          type="button"
          class="quiet"
          // A field that is left empty goes by itself; the press must reach the button first.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => void notes.remove(entry)}
        >
          {t('deleteNote')}
        </button>
      )}
    </p>
  );
}

/** What can be done with a note that could not be saved. */
function FailedSaveButtons(props: {
  readonly entry: NoteEntry;
  readonly notes: NotesModel;
  readonly failure: ErrorValue;
  readonly onCopy: () => void;
}) {
  const { entry, notes, failure, onCopy } = props;
  const t = useTexts();
  return (
    <>
      {failure.code === 'storage-full' && notes.makeRoom && (
        <button type="button" class="quiet" onClick={notes.makeRoom}>
          {t('makeRoom')}
        </button>
      )}
      <button type="button" class="quiet" onClick={onCopy}>
        {t('copyText')}
      </button>
      {failure.code === 'note-too-long' ? (
        <button type="button" class="quiet" onClick={() => saveAsFile(entry)}>
          {t('saveAsFile')}
        </button>
      ) : null}
      {!FINAL.has(failure.code) && (
        <button type="button" class="quiet" onClick={() => notes.retry(entry)}>
          {t('retry')}
        </button>
      )}
    </>
  );
}

function SaveText({ state, isRestored }: { state: SaveState; isRestored: boolean }) {
  const t = useTexts();
  if (state.kind === 'empty') return null;
  if (state.kind === 'saving') return <>{t('saving')}</>;
  if (state.kind === 'failed') return <>{t('notSaved', failureText(state.failure, t))}</>;
  return <>{t(isRestored ? 'savedRestored' : 'saved')}</>;
}
