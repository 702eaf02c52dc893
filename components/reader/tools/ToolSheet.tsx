import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { ACTIONS } from '../../../utils/reading/keymap';
import { Icon } from '../../ui/Icon';
import { useTexts } from '../../ui/texts';
import { TOOL_ICONS, type ToolAction } from './tool-icons';

const ACTIONS_HERE = Object.keys(TOOL_ICONS) as ToolAction[];

/** All the tools of the sentence, with their names: for narrow screens. */
export function ToolSheet(props: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onAct: (action: ToolAction) => void;
  readonly colours: ComponentChildren;
}) {
  const { isOpen, onClose, onAct, colours } = props;
  const t = useTexts();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    if (isOpen && !dialog.current?.open) dialog.current?.showModal();
  }, [isOpen]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: by keys, Escape and the button close it
    <dialog
      ref={dialog}
      class="sheet tool-sheet"
      aria-label={t('toolsOfSentence')}
      onClose={onClose}
      onClick={(event) => {
        // Beside the sheet, or on one of its colours.
        const target = event.target as Element;
        if (target === dialog.current || target.closest('.colours button')) dialog.current?.close();
      }}
    >
      {colours}
      {ACTIONS_HERE.map((action) => (
        <button
          key={action}
          type="button"
          class="sheet-row"
          onClick={() => {
            dialog.current?.close();
            onAct(action);
          }}
        >
          <Icon name={TOOL_ICONS[action]} />
          {t(ACTIONS[action].text)}
        </button>
      ))}
      <form method="dialog">
        <button type="submit">{t('helpDone')}</button>
      </form>
    </dialog>
  );
}
