import type { MessageName } from '../../../utils/contract/texts';
import { ANKI_FIELDS, type AnkiField } from '../../../utils/exchange/anki';
import { EXPORT_FORMATS, type ExportFormat } from '../../../utils/exchange/formats';
import { failureText } from '../../ui/failure-text';
import { useTexts } from '../../ui/texts';
import type { ExportModel } from './export-model';

const FORMATS: Readonly<Record<ExportFormat, readonly [name: MessageName, about: MessageName]>> = {
  backup: ['formatBackup', 'formatBackupAbout'],
  markdown: ['formatMarkdown', 'formatMarkdownAbout'],
  'markdown-zip': ['formatMarkdownZip', 'formatMarkdownZipAbout'],
  html: ['formatHtml', 'formatHtmlAbout'],
  csv: ['formatCsv', 'formatCsvAbout'],
  anki: ['formatAnki', 'formatAnkiAbout'],
  annotations: ['formatAnnotations', 'formatAnnotationsAbout'],
};

const FIELDS: Readonly<Record<AnkiField, MessageName>> = {
  sentence: 'ankiSentence',
  translation: 'ankiTranslation',
  note: 'ankiNote',
  source: 'ankiSource',
};

/** What goes out, as what. */
export function ExportPanel({ model }: { readonly model: ExportModel }) {
  const t = useTexts();
  const chosen = model.format.value;
  const isMaking = model.isMaking.value;
  const progress = model.progress.value;
  const failure = model.failure.value;
  const madeFile = model.madeFile.value;
  return (
    <section aria-labelledby="export-title">
      <h3 id="export-title">{t('exportTitle')}</h3>
      {model.selection.value.length > 0 && <Scope model={model} />}
      <fieldset class="formats">
        <legend class="unseen">{t('exportFormat')}</legend>
        {EXPORT_FORMATS.map((format) => {
          const [name, about] = FORMATS[format];
          return (
            <label key={format} class="choice">
              <input
                type="radio"
                name="export-format"
                value={format}
                checked={format === chosen}
                onChange={() => {
                  model.format.value = format;
                }}
              />
              <span>
                <span class="choice-name">{t(name)}</span>
                <span class="muted">{t(about)}</span>
              </span>
            </label>
          );
        })}
      </fieldset>
      {chosen === 'anki' && <AnkiFields model={model} />}
      <div class="exchange-acts">
        <button
          type="button"
          class="main"
          aria-disabled={isMaking}
          onClick={() => void model.run()}
        >
          {t('exportRun')}
        </button>
        <p role="status">
          {isMaking && <progress aria-label={t('exportWorking')} max={1} {...shareOf(progress)} />}
          {madeFile && t('exportDone', madeFile)}
        </p>
      </div>
      {failure && (
        <p class="notice" role="alert">
          {failureText(failure, t)}
        </p>
      )}
    </section>
  );
}

/** A bar without a value says only that something is going on. */
const shareOf = (progress: number | null) => (progress === null ? {} : { value: progress });

function Scope({ model }: { readonly model: ExportModel }) {
  const t = useTexts();
  const scopes = [
    ['all', t('exportAll')],
    ['selection', t('exportSelected', model.selection.value.length)],
  ] as const;
  return (
    <fieldset class="row">
      <legend class="unseen">{t('exportWhat')}</legend>
      {scopes.map(([scope, text]) => (
        <label key={scope} class="choice">
          <input
            type="radio"
            name="export-scope"
            value={scope}
            checked={scope === model.scope.value}
            onChange={() => {
              model.scope.value = scope;
            }}
          />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  );
}

function AnkiFields({ model }: { readonly model: ExportModel }) {
  const t = useTexts();
  const chosen = model.ankiFields.value;
  return (
    <fieldset class="row">
      <legend>{t('ankiFields')}</legend>
      {ANKI_FIELDS.map((field) => (
        <label key={field} class="choice">
          <input
            type="checkbox"
            value={field}
            checked={chosen.includes(field)}
            // A card has at least one field.
            disabled={chosen.length === 1 && chosen.includes(field)}
            onChange={() => model.toggleAnkiField(field)}
          />
          <span>{t(FIELDS[field])}</span>
        </label>
      ))}
    </fieldset>
  );
}
