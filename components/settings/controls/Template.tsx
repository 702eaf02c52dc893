import { useId, useState } from 'preact/hooks';
import type { MessageName } from '../../../utils/contract/texts';
import { type TemplateProblem, templateProblem } from '../../../utils/lookup/address-template';
import { useTexts } from '../../ui/texts';
import './fields.css';

const PROBLEMS: Readonly<Record<TemplateProblem, MessageName>> = {
  'no-address': 'templateNoAddress',
  'not-https': 'templateNotHttps',
  'no-place': 'templateNoPlace',
  'place-in-host': 'templateInHost',
};

/** An address of the reader's own; taken over once it can be used, and what is wrong is said. */
export function Template(props: {
  readonly label: string;
  readonly place: 'word' | 'text';
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const { label, place, value, onChange } = props;
  const t = useTexts();
  const id = useId();
  const [typed, setTyped] = useState(value);
  const problem = typed === '' ? null : templateProblem(typed, place);
  return (
    <div class="template">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="url"
        dir="ltr"
        spellcheck={false}
        placeholder={`https://example.org/?q={${place}}`}
        value={typed}
        aria-invalid={problem !== null}
        aria-describedby={`${id}-about`}
        onInput={(event) => {
          const now = event.currentTarget.value.trim();
          setTyped(now);
          if (now === '' || templateProblem(now, place) === null) onChange(now);
        }}
      />
      <p id={`${id}-about`} class={problem ? 'wrong' : 'muted'}>
        {problem ? t(PROBLEMS[problem], `{${place}}`) : t('templateAbout', `{${place}}`)}
      </p>
    </div>
  );
}
