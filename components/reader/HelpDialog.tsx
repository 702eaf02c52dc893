import { useEffect, useRef } from 'preact/hooks';
import type { MessageName } from '../../utils/texts/names';
import { useTexts } from '../ui/texts';

type KeyRow = readonly [keys: readonly string[], does: MessageName];

/** Horizontal arrows follow the direction of the text. */
const keysFor = (dir: 'ltr' | 'rtl'): readonly KeyRow[] => [
  [['↓', 'j', dir === 'ltr' ? '→' : '←'], 'nextSentence'],
  [['↑', 'k', dir === 'ltr' ? '←' : '→'], 'previousSentence'],
  [['Home'], 'firstSentence'],
  [['End'], 'lastSentence'],
  [['n'], 'addNote'],
  [['Esc'], 'helpEscape'],
  [['?'], 'help'],
];

/** The list of keys. */
export function HelpDialog(props: {
  readonly dir: 'ltr' | 'rtl';
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  const { dir, isOpen, onClose } = props;
  const t = useTexts();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (isOpen && !dialog.current?.open) dialog.current?.showModal();
  }, [isOpen]);
  return (
    <dialog ref={dialog} class="help" aria-labelledby="help-title" onClose={onClose}>
      <h2 id="help-title">{t('help')}</h2>
      <dl>
        {keysFor(dir).map(([keys, does]) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(does)}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit">{t('helpDone')}</button>
      </form>
    </dialog>
  );
}
