import { useContext } from 'preact/hooks';
import {
  ACTION_GROUPS,
  ACTIONS,
  READER_ACTIONS,
  type ReaderAction,
} from '../../utils/reading/keymap';
import { GROUP_TEXTS, shownKey } from '../settings/keys';
import { Dialog, DialogDone } from '../ui/Dialog';
import { useTexts } from '../ui/texts';
import { Keys } from './keys';
import './help-dialog.css';

/** The list of keys, of those actions that can be done here. */
export function HelpDialog(props: {
  readonly can: (action: ReaderAction) => boolean;
  readonly onClose: () => void;
}) {
  const { can, onClose } = props;
  const t = useTexts();
  const { keymap, dir } = useContext(Keys);
  const actions = READER_ACTIONS.filter((action) => can(action) && keymap[action].length > 0);
  return (
    <Dialog isOpen class="help" aria-labelledby="help-title" onClose={onClose}>
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
      <DialogDone />
    </Dialog>
  );
}
