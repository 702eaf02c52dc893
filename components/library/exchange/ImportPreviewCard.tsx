import { useLayoutEffect, useRef } from 'preact/hooks';
import { CHANGE_KINDS, type ChangeKind } from '../../../utils/contract/exchange';
import type { StoreName } from '../../../utils/contract/records';
import type { MessageName } from '../../../utils/contract/texts';
import { countOf } from '../../../utils/exchange/import-plan';
import { useTexts } from '../../ui/texts';
import type { ImportModel, ImportState } from './import-model';
import './import-preview.css';

const COLUMNS: Readonly<Record<ChangeKind, MessageName>> = {
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
  const { preview, name, misnamed } = state;
  const t = useTexts();
  const rows = ROWS.filter(([store]) => CHANGE_KINDS.some((one) => preview.counts[store][one] > 0));
  const changes = CHANGE_KINDS.filter((changeKind) => changeKind !== 'same');
  const isNothing = changes.every((changeKind) => countOf(preview, changeKind) === 0);
  const isLeftOut = preview.withoutArticle + misnamed > 0;
  const card = useRef<HTMLDivElement>(null);
  // It comes below all there is to export.
  useLayoutEffect(() => card.current?.scrollIntoView({ block: 'nearest' }), []);
  return (
    <div class="preview" ref={card}>
      <p>
        {t(isNothing ? (isLeftOut ? 'importNothingElse' : 'importNothing') : 'importWould', name)}
      </p>
      {!isNothing && (
        <table>
          <thead>
            <tr>
              <td />
              {CHANGE_KINDS.map((changeKind) => (
                <th key={changeKind} scope="col">
                  {t(COLUMNS[changeKind])}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([store, title]) => (
              <tr key={store}>
                <th scope="row">{t(title)}</th>
                {CHANGE_KINDS.map((changeKind) => (
                  <td key={changeKind}>{preview.counts[store][changeKind]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {countOf(preview, 'conflict') > 0 && <p>{t('importConflictWay')}</p>}
      {preview.withoutArticle > 0 && (
        <p class="notice">{t('importWithoutArticle', preview.withoutArticle)}</p>
      )}
      {misnamed > 0 && <p class="notice">{t('importMisnamed', misnamed)}</p>}
      {preview.samples.length > 0 && (
        <ul class="samples">
          {preview.samples.map(({ changeKind, text, other }, i) => (
            <li key={i}>
              <span class="sample-kind muted">{t(COLUMNS[changeKind])}</span>
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
