import type { ComponentChildren } from 'preact';
import { ACTIONS, type ReaderAction } from '../../../utils/reading/keymap';
import { closeDialogOf } from '../../ui/Dialog';
import { Icon, type IconName } from '../../ui/Icon';
import { useTexts } from '../../ui/texts';
import { Sheet } from '../Sheet';

/** The actions that have a button of their own, beside those that mark. */
export const TOOL_ICONS = {
  lookUp: 'word',
  translate: 'translate',
  copy: 'copy',
  showOnPage: 'place',
} as const satisfies Partial<Readonly<Record<ReaderAction, IconName>>>;
export type ToolAction = keyof typeof TOOL_ICONS;

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
    <Sheet
      isOpen={isOpen}
      class="tool-sheet"
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
    </Sheet>
  );
}
