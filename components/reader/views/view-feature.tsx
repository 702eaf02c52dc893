import type { MessageName } from '../../../utils/contract/texts';
import { READING_VIEWS, type ViewName } from '../../../utils/settings/view';
import { Icon, type IconName } from '../../ui/Icon';
import { useTexts } from '../../ui/texts';
import type { ReaderDeps, ReaderFeature } from '../feature';
import { useKeyHint } from '../keys';

const NAMES: Readonly<Record<ViewName, MessageName>> = {
  list: 'viewList',
  focus: 'viewFocus',
  article: 'viewArticle',
};
const ICONS = { list: 'list', focus: 'focus', article: 'article' } as const satisfies Record<
  ViewName,
  IconName
>;

/** Changing between the views, by key and by button; the last one is remembered. */
export function viewFeature({ settings, saveSection }: ReaderDeps): ReaderFeature {
  function change(): void {
    const { view } = settings.peek().view;
    const next = READING_VIEWS[(READING_VIEWS.indexOf(view) + 1) % READING_VIEWS.length] ?? view;
    saveSection('view', { ...settings.peek().view, view: next });
  }

  function Top() {
    const t = useTexts();
    const hint = useKeyHint();
    const { view } = settings.value.view;
    return (
      <button
        type="button"
        class="icon view-switch"
        aria-label={t('viewButton', t(NAMES[view]))}
        {...hint('view')}
        onClick={change}
      >
        <Icon name={ICONS[view]} />
      </button>
    );
  }

  return { acts: { view: change }, Top };
}
