import type { EditionChange, EditionChanges } from '../../../utils/contract/editions';
import type { MessageName } from '../../../utils/contract/texts';
import { closeDialogOf, Dialog, DialogDone } from '../../ui/Dialog';
import { interfaceLanguage, useTexts } from '../../ui/texts';
import './changes.css';

type Changed = Exclude<EditionChange, { kind: 'same' }>;

const LABELS: Readonly<Record<Changed['kind'], MessageName>> = {
  new: 'changeNew',
  edited: 'changeEdited',
  moved: 'changeMoved',
  gone: 'changeGone',
};

const isChanged = (change: EditionChange): change is Changed => change.kind !== 'same';

/** What has changed, sentence by sentence, with the words that differ; a tap leads to the sentence. */
export function ChangesDialog(props: {
  readonly changes: EditionChanges;
  /** The sentences of the edition that is read. */
  readonly sentences: readonly { readonly text: string }[];
  readonly lang: string | null;
  readonly dir: 'ltr' | 'rtl';
  readonly onGoTo: (sentence: number) => void;
  readonly onClose: () => void;
}) {
  const { changes, sentences, lang, dir, onGoTo, onClose } = props;
  const t = useTexts();
  const rows = changes.rows.filter(isChanged);
  return (
    <Dialog isOpen class="changes" aria-labelledby="changes-title" onClose={onClose}>
      <h2 id="changes-title">{t('changesTitle')}</h2>
      <ol lang={lang ?? undefined} dir={dir}>
        {rows.map((row, i) => (
          <li key={i} data-change={row.kind}>
            <span class="change-kind" {...interfaceLanguage()}>
              {t(LABELS[row.kind])}
            </span>
            {row.kind === 'gone' ? (
              <p>
                <del>{row.text}</del>
              </p>
            ) : (
              <button
                type="button"
                class="quiet"
                onClick={({ currentTarget }) => {
                  closeDialogOf(currentTarget);
                  onGoTo(row.sentence);
                }}
              >
                <NowText change={row} text={sentences[row.sentence]?.text ?? ''} />
              </button>
            )}
          </li>
        ))}
      </ol>
      <DialogDone />
    </Dialog>
  );
}

/** A sentence as it is now, with what was taken out struck through and what was put in underlined. */
function NowText({ change, text }: { change: EditionChange; text: string }) {
  if (change.kind === 'new') return <ins>{text}</ins>;
  if (change.kind !== 'edited') return text;
  return change.pieces.map((piece, i) => {
    if (piece.kind === 'added') return <ins key={i}>{piece.text}</ins>;
    if (piece.kind === 'removed') return <del key={i}>{piece.text}</del>;
    return <span key={i}>{piece.text}</span>;
  });
}
