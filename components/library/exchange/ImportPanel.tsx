import { failureText } from '../../ui/failure-text';
import { useTexts } from '../../ui/texts';
import { ImportPreviewCard } from './ImportPreviewCard';
import { type ImportModel, type ImportState, isBusy } from './import-model';
import { problemText } from './problem-text';

/** A file to bring in: by choosing or dropping it, seen before it is brought in, undone after. */
export function ImportPanel({ model }: { readonly model: ImportModel }) {
  const t = useTexts();
  const state = model.state.value;
  const failure = model.failure.value;
  const isWaiting = isBusy(state);
  const take = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (file && !isWaiting) void model.take(file);
  };
  return (
    <section
      aria-labelledby="import-title"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        take(event.dataTransfer?.files);
      }}
    >
      <h3 id="import-title">{t('importTitle')}</h3>
      <p class="muted">{t('importAbout')}</p>
      {state.kind !== 'preview' && (
        <label class="file">
          <span>{t('importChoose')}</span>
          <input
            type="file"
            accept=".json,.jsonld,application/json,application/ld+json"
            disabled={isWaiting}
            onChange={({ currentTarget }) => {
              take(currentTarget.files);
              // The same file, mended, can be chosen again.
              currentTarget.value = '';
            }}
          />
        </label>
      )}
      {state.kind === 'preview' && <ImportPreviewCard state={state} model={model} />}
      <div role="status">
        <Progress state={state} />
      </div>
      {state.kind === 'applying' && (
        <button type="button" onClick={() => void model.cancel()}>
          {t('importCancel')}
        </button>
      )}
      {state.kind === 'problem' && (
        <div class="notice" role="alert">
          <p>{problemText(state.problem, state.name, t)}</p>
          <p>{t('importUnchanged')}</p>
        </div>
      )}
      {failure && (
        <p class="notice" role="alert">
          {failureText(failure, t)}
        </p>
      )}
      {model.last.value && state.kind !== 'preview' && !isWaiting && (
        <button type="button" class="quiet" onClick={() => void model.undo()}>
          {t('importUndo')}
        </button>
      )}
    </section>
  );
}

/** How far the import is, or what came of it. */
function Progress({ state }: { readonly state: ImportState }) {
  const t = useTexts();
  switch (state.kind) {
    case 'reading':
      // Before the first part is read, the bar says only that something is going on.
      return <Bar text={t('importReading', state.name)} share={state.share || undefined} />;
    case 'applying':
      return <Bar text={t('importApplying', state.name)} share={state.share} />;
    case 'undoing':
      return <Bar text={t('importUndoing')} share={state.share} />;
    case 'applied':
      return <p>{t('importApplied', state.name)}</p>;
    case 'undone':
      return (
        <p>
          {t('importUndone')} {state.kept > 0 && t('importUndoneKept', state.kept)}
        </p>
      );
    default:
      return null;
  }
}

function Bar({ text, share }: { readonly text: string; readonly share: number | undefined }) {
  return (
    <>
      <p>{text}</p>
      <progress aria-label={text} max={1} value={share} />
    </>
  );
}
