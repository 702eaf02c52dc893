import type { TargetedKeyboardEvent } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { ACTIONS, type ReaderAction } from '../../../utils/reading/keymap';
import { Icon } from '../../ui/Icon';
import { useTexts } from '../../ui/texts';
import { shownKey } from '../keys';
import type { ShortcutsModel } from './shortcuts-model';
import './shortcuts.css';

/** One action: its keys, each of which can be taken away, and a place to press another. */
export function ShortcutRow(props: {
  readonly model: ShortcutsModel;
  readonly action: ReaderAction;
}) {
  const { model, action } = props;
  const t = useTexts();
  const name = t(ACTIONS[action].text);
  const keys = model.keymap.value[action];
  const isRecording = model.recording.value === action;
  return (
    <li class="shortcut-row">
      <span class="shortcut-name">{name}</span>
      <div class="shortcut-keys">
        {keys.map((key) => {
          const shown = shownKey(key, 'ltr', t);
          return (
            <button
              key={key}
              type="button"
              class="key"
              aria-label={t('shortcutsRemove', shown, name)}
              title={t('shortcutsRemove', shown, name)}
              onClick={() => model.remove(action, key)}
            >
              <kbd>{shown}</kbd>
              <Icon name="close" />
            </button>
          );
        })}
        {isRecording ? (
          <KeyCatcher model={model} name={name} />
        ) : (
          !model.isFull(action) && (
            <button
              type="button"
              class="quiet"
              aria-label={t('shortcutsAddTo', name)}
              onClick={() => model.record(action)}
            >
              {t('shortcutsAdd')}
            </button>
          )
        )}
        {model.isChanged(action) && !isRecording && (
          <button
            type="button"
            class="quiet"
            aria-label={t('shortcutsResetOne', name)}
            onClick={() => model.reset(action)}
          >
            {t('shortcutsReset')}
          </button>
        )}
      </div>
      {isRecording && <Outcome model={model} />}
    </li>
  );
}

/** Has the focus while a key is waited for; Tab and a click elsewhere give up. */
function KeyCatcher({ model, name }: { readonly model: ShortcutsModel; readonly name: string }) {
  const t = useTexts();
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => button.current?.focus(), []);
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLButtonElement>) => {
    if (event.key === 'Tab') return;
    if (!model.press(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <button
      ref={button}
      type="button"
      class="key-catcher"
      aria-label={t('shortcutsPressFor', name)}
      onKeyDown={onKeyDown}
      onClick={() => model.cancel()}
      onBlur={({ relatedTarget }) => {
        const next = relatedTarget instanceof Element ? relatedTarget : null;
        if (!next?.closest('.shortcut-conflict')) model.cancel();
      }}
    >
      {t('shortcutsPress')}
    </button>
  );
}

function Outcome({ model }: { readonly model: ShortcutsModel }) {
  const t = useTexts();
  const outcome = model.outcome.value;
  return (
    <div class="shortcut-conflict" role="status">
      {outcome?.kind === 'not-ours' && <p>{t('shortcutsNotOurs')}</p>}
      {outcome?.kind === 'conflict' && (
        <>
          <p>
            {t(
              'shortcutsConflict',
              shownKey(outcome.key, 'ltr', t),
              t(ACTIONS[outcome.other].text),
            )}
          </p>
          <button type="button" onClick={() => model.take()}>
            {t('shortcutsTake')}
          </button>
          <button type="button" class="quiet" onClick={() => model.cancel()}>
            {t('shortcutsKeep')}
          </button>
        </>
      )}
    </div>
  );
}
