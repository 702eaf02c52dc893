import { useContext, useLayoutEffect, useRef } from 'preact/hooks';
import {
  ACTION_GROUPS,
  ACTIONS,
  READER_ACTIONS,
  type ReaderAction,
} from '../../utils/reading/keymap';
import { GROUP_TEXTS, shownKey } from '../settings/keys';
import { useTexts } from '../ui/texts';
import { Keys } from './keys';

/** The list of keys, of those actions that can be done here. */
export function HelpDialog(props: {
  readonly can: (action: ReaderAction) => boolean;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  const { can, isOpen, onClose } = props;
  const t = useTexts();
  const { keymap, dir } = useContext(Keys);
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    if (isOpen && !dialog.current?.open) dialog.current?.showModal();
  }, [isOpen]);
  const actions = READER_ACTIONS.filter((action) => can(action) && keymap[action].length > 0);
  return (
    <dialog ref={dialog} class="help" aria-labelledby="help-title" onClose={onClose}>
      <h2 id="help-title">{t('help')}</h2>
      {ACTION_GROUPS.map((group) => {
        const own = actions.filter((action) => ACTIONS[action].group === group);
        if (own.length === 0) return null;
        return (
          <section key={group}>
            <h3>{t(GROUP_TEXTS[group])}</h3>
            <dl>
              {own.map((action) => (
                <div key={action}>
                  <dt>
                    {keymap[action].map((key) => (
                      <kbd key={key}>{shownKey(key, dir, t)}</kbd>
                    ))}
                  </dt>
                  <dd>{t(ACTIONS[action].text)}</dd>
                </div>
              ))}
            </dl>
          </section>
        );
      })}
      <form method="dialog">
        <button type="submit">{t('helpDone')}</button>
      </form>
    </dialog>
  );
}
