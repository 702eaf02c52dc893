import type { StoreName } from '../../../utils/contract/records';
import type { MessageName } from '../../../utils/contract/texts';
import { CHANGE_KINDS, type Verdict } from '../../../utils/exchange/plan';
import { totalOf } from '../../../utils/exchange/preview';
import { useTexts } from '../../ui/texts';
import type { ImportModel, ImportState } from './import-model';

const COLUMNS: Readonly<Record<Verdict, MessageName>> = {
  new: 'importNew',
  changed: 'importChanged',
  same: 'importSame',
  conflict: 'importConflict',
};

/** What readers know of; texts and places come along with their articles. */
const ROWS: readonly (readonly [store: StoreName, name: MessageName])[] = [
  ['articles', 'importArticles'],
  ['notes', 'importNotes'],
  ['marks', 'importMarks'],
  ['translations', 'importTranslations'],
];

/** What a file would change, with examples, and the two ways on. */
export function ImportPreviewCard(props: {
  readonly state: Extract<ImportState, { kind: 'preview' }>;
  readonly model: ImportModel;
}) {
  const { state, model } = props;
  const { preview, name } = state;
  const t = useTexts();
  const rows = ROWS.filter(([store]) => CHANGE_KINDS.some((one) => preview.counts[store][one] > 0));
  const changes = CHANGE_KINDS.filter((verdict) => verdict !== 'same');
  const isNothing = changes.every((verdict) => totalOf(preview, verdict) === 0);
  return (
    <div class="preview">
      <p>{isNothing ? t('importNothing', name) : t('importWould', name)}</p>
      {!isNothing && (
        <table>
          <thead>
            <tr>
              <td />
              {CHANGE_KINDS.map((verdict) => (
                <th key={verdict} scope="col">
                  {t(COLUMNS[verdict])}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([store, title]) => (
              <tr key={store}>
                <th scope="row">{t(title)}</th>
                {CHANGE_KINDS.map((verdict) => (
                  <td key={verdict}>{preview.counts[store][verdict]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {totalOf(preview, 'conflict') > 0 && <p>{t('importConflictWay')}</p>}
      {preview.samples.length > 0 && (
        <ul class="samples">
          {preview.samples.map(({ verdict, text, other }, i) => (
            <li key={i}>
              <span class="sample-kind muted">{t(COLUMNS[verdict])}</span>
              <span dir="auto">{text}</span>
              {other !== null && <span dir="auto">{other}</span>}
            </li>
          ))}
        </ul>
      )}
      <div class="exchange-acts">
        {!isNothing && (
          <button type="button" class="main" onClick={() => void model.apply()}>
            {t('importApply')}
          </button>
        )}
        <button type="button" onClick={() => void model.cancel()}>
          {t(isNothing ? 'dismiss' : 'importCancel')}
        </button>
      </div>
    </div>
  );
}
