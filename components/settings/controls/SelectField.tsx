import { useId } from 'preact/hooks';
import type { Option } from './RadioTiles';
import './fields.css';

/** One of many, from a list that folds. */
export function SelectField(props: {
  readonly label: string;
  readonly options: readonly Option<string>[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const { label, options, value, onChange } = props;
  const id = useId();
  return (
    <div class="select-field">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </div>
  );
}
