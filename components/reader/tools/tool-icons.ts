import type { ReaderAction } from '../../../utils/reading/keymap';
import type { IconName } from '../../ui/Icon';

/** The actions that have a button of their own, beside those that mark. */
export const TOOL_ICONS = {
  lookUp: 'word',
  translate: 'translate',
  copy: 'copy',
  showOnPage: 'place',
} as const satisfies Partial<Readonly<Record<ReaderAction, IconName>>>;
export type ToolAction = keyof typeof TOOL_ICONS;
