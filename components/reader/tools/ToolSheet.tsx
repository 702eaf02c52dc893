import type { ComponentChildren } from 'preact';
import { ACTIONS } from '../../../utils/reading/keymap';
import { closeDialogOf, Dialog, DialogDone } from '../../ui/Dialog';
import { Icon } from '../../ui/Icon';
import { useTexts } from '../../ui/texts';
import { TOOL_ICONS, type ToolAction } from './tool-icons';
import '../sheet.css';

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
  return (
    <Dialog
      isOpen={isOpen}
      class="sheet tool-sheet"
      aria-label={t('toolsOfSentence')}
      onClose={onClose}
      onClick={({ target, currentTarget: dialog }) => {
        const isOnColour = target instanceof Element && target.closest('.colours button');
        if (isOnColour || target === dialog) dialog.close();
      }}
    >
      {colours}
      {ACTIONS_HERE.map((action) => (
        <button
          key={action}
          type="button"
          class="sheet-row"
          onClick={({ currentTarget }) => {
            closeDialogOf(currentTarget);
            onAct(action);
          }}
        >
          <Icon name={TOOL_ICONS[action]} />
          {t(ACTIONS[action].text)}
        </button>
      ))}
      <DialogDone />
    </Dialog>
  );
}
