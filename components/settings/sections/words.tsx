import { useState } from 'preact/hooks';
import { dictionariesFor } from '../../../utils/lookup/dictionaries';
import { pairOf, primary } from '../../../utils/lookup/languages';
import { TRANSLATORS } from '../../../utils/lookup/translators';
import { useTexts } from '../../ui/texts';
import { ResetButton } from '../controls/ResetButton';
import { SelectField } from '../controls/SelectField';
import { Template } from '../controls/Template';
import { languageName, languageOptions } from '../languages';
import type { SettingsDeps, SettingsSection } from '../section';

const OWN = 'own';

/** Where words are looked up and sentences translated. */
export function wordsSection({ settings, locale }: SettingsDeps): SettingsSection {
  const byName = languageOptions(locale);

  function Content() {
    const t = useTexts();
    const { lookup } = settings.all.value;
    return (
      <>
        <SelectField
          label={t('wordsTarget')}
          options={[
            { value: '', text: t('wordsTargetUsual', languageName(locale, locale)) },
            ...byName,
          ]}
          value={lookup.target}
          onChange={(target) => settings.change('lookup', { target })}
        />
        <OneOrOwn
          label={t('wordsTranslator')}
          place="text"
          options={TRANSLATORS.map(({ id, name }) => ({ value: id, text: name }))}
          value={lookup.translator}
          onChange={(translator) => settings.change('lookup', { translator })}
        />
        <Dictionary target={lookup.target || locale} />
        <ResetButton of="settingsWords" onReset={() => settings.reset('lookup')} />
      </>
    );
  }

  /** The dictionary for one language at a time. */
  function Dictionary({ target }: { readonly target: string }) {
    const t = useTexts();
    const usual = primary(target) === 'en' ? 'ko' : 'en';
    const [from, setFrom] = useState(usual);
    const { dictionaries } = settings.all.value.lookup;
    const pair = pairOf(from, target);
    return (
      <>
        <SelectField label={t('wordsFrom')} options={byName} value={from} onChange={setFrom} />
        <OneOrOwn
          key={pair}
          label={t('wordsDictionary')}
          place="word"
          options={dictionariesFor(from, target).map(({ id, name }) => ({ value: id, text: name }))}
          value={dictionaries[pair] ?? ''}
          onChange={(choice) =>
            settings.change('lookup', { dictionaries: { ...dictionaries, [pair]: choice } })
          }
        />
      </>
    );
  }
  return { id: 'words', title: 'settingsWords', Content };
}

/** One of a list, of which the first is the usual one, or an address of the reader's own. */
function OneOrOwn(props: {
  readonly label: string;
  readonly place: 'word' | 'text';
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const { label, place, options, value, onChange } = props;
  const t = useTexts();
  const known = options.some((option) => option.value === value);
  const [isOwn, setOwn] = useState(value !== '' && !known);
  const first = options[0]?.value ?? OWN;
  return (
    <>
      <SelectField
        label={label}
        options={[...options, { value: OWN, text: t('wordsOwn') }]}
        value={isOwn ? OWN : known ? value : first}
        onChange={(picked) => {
          setOwn(picked === OWN);
          onChange(picked === OWN || picked === first ? '' : picked);
        }}
      />
      {isOwn && (
        <Template
          label={t('wordsOwnAddress')}
          place={place}
          value={known ? '' : value}
          onChange={onChange}
        />
      )}
    </>
  );
}
